package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Metric;
import java.util.List;

/**
 * A Probe of the Prometheus Operator: asks a blackbox exporter, or one like it, to look at targets
 * from outside.
 *
 * <pre>{@code
 * Probe.named("orders-health")
 *     .through("blackbox-exporter:9115").module("http_2xx")
 *     .targets(StaticTargets.urls("http://orders:8080/health"))
 * }</pre>
 *
 * <p>The path of the prober is {@code /probe} unless changed; the label {@code instance} is the
 * target.
 *
 * @param metadata the object's name, namespace and labels
 * @param prober the {@code host:port} of the exporter; empty as long as it is not given
 * @param module the exporter's module; empty for its default
 * @param targets what is probed: at most one group, as the Operator has labels for one
 * @param scrape how the exporter is asked
 * @param intake what comes back
 * @param place where it was declared
 */
public record Probe(
    ObjectMeta metadata,
    String prober,
    String module,
    List<StaticTargets> targets,
    Scrape scrape,
    Intake intake,
    Place place)
    implements Scraped, Scraping<Probe>, Exposing<Probe> {

  private static final List<String> SET_BY_OPERATOR = List.of("job", "instance", "namespace");

  public Probe {
    if (!prober.isEmpty()) {
      StaticTargets.hostAndPort(prober);
    }
    targets = List.copyOf(targets);
    Scrape.Request request = scrape.request();
    OperatorAccess.check("probe " + metadata.name(), request.access(), false);
    if (scrape.honorLabels() || !scrape.honorTimestamps() || !request.params().isEmpty()) {
      throw new IllegalArgumentException(
          "probe "
              + quoted(metadata.name())
              + ": the Operator's probes have no parameters, and no say about labels or timestamps"
              + " of the exporter");
    }
    if (!request.access().followsRedirects() || !request.access().http2()) {
      throw new IllegalArgumentException(
          "probe "
              + quoted(metadata.name())
              + ": the Operator's probes always use the defaults of"
              + " redirects and HTTP/2");
    }
  }

  /** Returns a probe without targets as yet; the name is an RFC 1123 name. */
  public static Probe named(String name) {
    return new Probe(
        ObjectMeta.named(name),
        "",
        "",
        List.of(),
        Scrape.DEFAULT.request(Scrape.Request.DEFAULT.path("/probe")),
        Intake.DEFAULT,
        Place.ofCaller());
  }

  /** Returns this asking the exporter at {@code host:port}. */
  public Probe through(String proberAddress) {
    return new Probe(
        metadata, StaticTargets.hostAndPort(proberAddress), module, targets, scrape, intake, place);
  }

  /** Returns this using a module of the exporter, such as {@code http_2xx}. */
  public Probe module(String module) {
    return new Probe(
        metadata, prober, Arguments.name("module", module), targets, scrape, intake, place);
  }

  /** Returns this probing these targets, instead of those it had. */
  public Probe targets(StaticTargets targets) {
    return new Probe(metadata, prober, module, List.of(targets), scrape, intake, place);
  }

  /** Returns this in a namespace of its own, instead of that of the system's other objects. */
  public Probe namespace(String namespace) {
    return metadata(metadata.namespace(namespace));
  }

  /** Returns this with a Kubernetes label, by which a Prometheus resource selects probes. */
  public Probe label(String key, String value) {
    return metadata(metadata.label(key, value));
  }

  private Probe metadata(ObjectMeta changed) {
    return new Probe(changed, prober, module, targets, scrape, intake, place);
  }

  @Override
  public Probe scrape(Scrape changed) {
    return new Probe(metadata, prober, module, targets, changed, intake, place);
  }

  @Override
  public Probe intake(Intake changed) {
    return new Probe(metadata, prober, module, targets, scrape, changed, place);
  }

  @Override
  public String kind() {
    return "probe";
  }

  @Override
  public String name() {
    return metadata.name();
  }

  /** The probe's name, unless relabelling sets another job. */
  @Override
  public String job() {
    return Series.constant(relabelings(), Label.JOB.name()).orElse(name());
  }

  @Override
  public List<Metric> exposes() {
    return intake.exposes();
  }

  @Override
  public List<Relabeling> relabelings() {
    return scrape.relabelings();
  }

  @Override
  public List<Relabeling> metricRelabelings() {
    return scrape.metricRelabelings();
  }

  @Override
  public boolean maySetLabel(String label) {
    boolean before =
        SET_BY_OPERATOR.contains(label)
            || targets.stream().anyMatch(group -> group.maySetLabel(label));
    return Series.maySet(metricRelabelings(), label, Series.maySet(relabelings(), label, before));
  }

  @Override
  public boolean keepsSeries(String seriesName) {
    return Series.keeps(metricRelabelings(), seriesName);
  }
}
