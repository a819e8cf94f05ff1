package io.cortexmon.monitoring;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.dashboard.provisioning.Provisioning;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Scraped;
import java.util.ArrayList;
import java.util.List;

/**
 * All that one system declares.
 *
 * <pre>{@code
 * Monitoring.named("orders")
 *     .rules(RuleGroup.named("orders").every(seconds(30)).rules(ERROR_RATIO, HIGH_ERRORS))
 *     .scrape(ScrapeJob.named("orders").targets("orders:8080").exposes(ORDERS, LATENCY))
 * }</pre>
 *
 * @param name the system's name: a folder of the output, and the first part of objects' names
 * @param groups the rule groups
 * @param runbooks what the addresses of runbooks begin with; empty where there are none
 * @param scraped the scrape jobs, and the monitors of the Prometheus Operator
 * @param prometheus the settings that all jobs and rules of a server share; empty, or one
 * @param routing what Alertmanager does with the alerts; empty, or one
 * @param dashboards the dashboards
 * @param provisioning what else Grafana is given: data sources, and where dashboards are
 * @param kubernetes how files become Kubernetes objects
 * @param place where it was declared
 */
public record Monitoring(
    String name,
    List<RuleGroup> groups,
    String runbooks,
    List<Scraped> scraped,
    List<PrometheusServer> prometheus,
    List<Routing> routing,
    List<Dashboard> dashboards,
    Provisioning provisioning,
    Kubernetes kubernetes,
    Place place) {

  public Monitoring {
    Arguments.dnsLabel("system name", name);
    groups = List.copyOf(groups);
    PublicUrl.template("address of runbooks", runbooks);
    scraped = List.copyOf(scraped);
    prometheus = List.copyOf(prometheus);
    routing = List.copyOf(routing);
    dashboards = List.copyOf(dashboards);
  }

  /** Returns the monitoring of a system, empty as yet; the name is an RFC 1123 label. */
  public static Monitoring named(String name) {
    Arguments.dnsLabel("system name", name); // Before others speak of it as a part of theirs.
    Kubernetes kubernetes = Kubernetes.ANYWHERE.configMapPrefix(name + "-");
    return new Monitoring(
        name,
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Provisioning.NONE,
        kubernetes,
        Place.ofCaller());
  }

  /** Returns this with further rule groups. */
  public Monitoring rules(RuleGroup... more) {
    return rules(List.of(more));
  }

  /** Returns this with further rule groups. */
  public Monitoring rules(List<RuleGroup> more) {
    return new Monitoring(
        name,
        joined(groups, more),
        runbooks,
        scraped,
        prometheus,
        routing,
        dashboards,
        provisioning,
        kubernetes,
        place);
  }

  /**
   * Returns this with the address that runbooks stand under, for example {@code https://runbooks/}.
   */
  public Monitoring runbooks(String baseUrl) {
    return new Monitoring(
        name,
        groups,
        baseUrl,
        scraped,
        prometheus,
        routing,
        dashboards,
        provisioning,
        kubernetes,
        place);
  }

  /** Returns this with further scrape jobs and monitors. */
  public Monitoring scrape(Scraped... more) {
    return scrape(List.of(more));
  }

  /** Returns this with further scrape jobs and monitors. */
  public Monitoring scrape(List<? extends Scraped> more) {
    return new Monitoring(
        name,
        groups,
        runbooks,
        joined(scraped, more),
        prometheus,
        routing,
        dashboards,
        provisioning,
        kubernetes,
        place);
  }

  /** Returns this with the settings that all jobs and rules of the server share. */
  public Monitoring prometheus(PrometheusServer changed) {
    return new Monitoring(
        name,
        groups,
        runbooks,
        scraped,
        List.of(changed),
        routing,
        dashboards,
        provisioning,
        kubernetes,
        place);
  }

  /** Returns this with what Alertmanager does with the alerts. */
  public Monitoring routing(Routing changed) {
    return new Monitoring(
        name,
        groups,
        runbooks,
        scraped,
        prometheus,
        List.of(changed),
        dashboards,
        provisioning,
        kubernetes,
        place);
  }

  /** Returns this with further dashboards. */
  public Monitoring dashboard(Dashboard... more) {
    return new Monitoring(
        name,
        groups,
        runbooks,
        scraped,
        prometheus,
        routing,
        joined(dashboards, List.of(more)),
        provisioning,
        kubernetes,
        place);
  }

  /** Returns this with further data sources that Grafana has from the start. */
  public Monitoring dataSources(DataSource... more) {
    return provisioning(provisioning.dataSources(List.of(more)));
  }

  /**
   * Returns this with the place where Grafana finds the dashboards, and the folder that shows them:
   * {@code /var/lib/grafana/dashboards/NAME} and one of the system's name where it is not said.
   */
  public Monitoring dashboardProvider(DashboardProvider changed) {
    return provisioning(provisioning.provider(changed));
  }

  private Monitoring provisioning(Provisioning changed) {
    return new Monitoring(
        name,
        groups,
        runbooks,
        scraped,
        prometheus,
        routing,
        dashboards,
        changed,
        kubernetes,
        place);
  }

  /** The place where Grafana finds the dashboards, as declared or of the system's name. */
  public DashboardProvider dashboardProvider() {
    return provisioning.providers().stream()
        .findFirst()
        .orElseGet(() -> DashboardProvider.ofSystem(name, place));
  }

  /** Returns this with the form of its Kubernetes objects. */
  public Monitoring kubernetes(Kubernetes changed) {
    return new Monitoring(
        name,
        groups,
        runbooks,
        scraped,
        prometheus,
        routing,
        dashboards,
        provisioning,
        changed,
        place);
  }

  private static <T> List<T> joined(List<T> first, List<? extends T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }

  /** Returns {@code system orders}, for messages. */
  public String subject() {
    return "system " + name;
  }
}
