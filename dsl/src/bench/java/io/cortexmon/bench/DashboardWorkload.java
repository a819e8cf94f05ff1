package io.cortexmon.bench;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.json.JsonWriter;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.StaticTargets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Dashboards of twenty time series panels with two queries each: title, description, data source,
 * unit, decimals, min, thresholds, a table as legend, a tooltip, and two variables.
 *
 * <p>As a program it defines each through the typed language, renders it, writes it to a file and
 * lets it go before the next, or does the same with no model, by Jackson's streaming generator:
 *
 * <pre>{@code java io.cortexmon.bench.DashboardWorkload typed 1000 target/dashboards}</pre>
 *
 * <p>As a {@link MonitoringSource} it is a system of so many dashboards (value {@code dashboards}).
 */
public final class DashboardWorkload implements MonitoringSource {

  private static final String DASHBOARDS = "dashboards";
  private static final int PANELS = 20;

  private static final Label NAMESPACE = Label.ofTarget("namespace");
  private static final Label ROUTE = Label.named("route");
  private static final Label CODE = Label.named("code");

  private static final Counter REQUESTS = Counter.named("http_requests_total").labels(ROUTE, CODE);

  private static final QueryVariable NAMESPACES =
      QueryVariable.labelValues("namespace", REQUESTS, NAMESPACE).multi().includeAll();

  private static final Matcher CHOSEN = NAMESPACE.in(NAMESPACES);
  private static final Matcher FAILED = CODE.matches("5..");

  /** Writes dashboards: {@code typed} or {@code jackson}, how many, and the folder. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    JsonWriter writer = new JsonWriter();
    boolean typed = arguments[0].equals("typed");
    for (int i = 0; i < count; i++) {
      try (OutputStream file = Files.newOutputStream(folder.resolve("service-" + i + ".json"))) {
        if (typed) {
          writer.document(dashboard(i).json(), file);
        } else {
          JacksonDashboards.write(i, file);
        }
      }
    }
  }

  @Override
  public Monitoring define(Environment environment) {
    List<Dashboard> dashboards = new ArrayList<>();
    for (int i = 0; i < environment.wholeNumber(DASHBOARDS, 1); i++) {
      dashboards.add(dashboard(i));
    }
    return Monitoring.named("services")
        .kubernetes(Kubernetes.NONE)
        .scrape(
            ScrapeJob.named("services")
                .every(seconds(15))
                .targets(StaticTargets.of("services:8080").labels(NAMESPACE.is("services")))
                .exposes(REQUESTS))
        .dashboard(dashboards.toArray(new Dashboard[0]));
  }

  static Dashboard dashboard(int number) {
    List<Panel> panels = new ArrayList<>(PANELS);
    for (int i = 0; i < PANELS; i++) {
      panels.add(panel(i));
    }
    return Dashboard.titled("Service " + number)
        .uid("service-" + number)
        .tags("service", "team-" + number % 7)
        .last(hours(1))
        .refreshEvery(seconds(30))
        .variables(NAMESPACES)
        .panels(panels);
  }

  private static Panel panel(int number) {
    String route = "/api/v1/route" + number;
    return TimeSeries.titled("Requests to route " + number)
        .description("Requests per second to " + route + ": all, and those that failed.")
        .query(
            REQUESTS.where(CHOSEN, ROUTE.is(route)).rate(rateInterval()).sumBy(CODE),
            target -> target.legend("{{code}}"))
        .query(
            REQUESTS.where(CHOSEN, ROUTE.is(route), FAILED).rate(rateInterval()).sum(),
            target -> target.legend("failed"))
        .unit(GrafanaUnit.REQUESTS_PER_SECOND)
        .decimals(2)
        .min(0)
        .thresholds(
            Thresholds.base(Color.GREEN).from(50 + number, Color.YELLOW).from(90, Color.RED))
        .legend(legend -> legend.table().calcs(Reducer.MEAN, Reducer.LAST, Reducer.MAX))
        .tooltip(tooltip -> tooltip.multi().sortDesc());
  }
}
