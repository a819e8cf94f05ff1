package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.metric.Metric;
import java.util.List;

/**
 * What service monitors and pod monitors have in common, with their fluent copies.
 *
 * @param <M> its own type
 */
public sealed interface Monitor<M> extends Scraped, Exposing<M> permits ServiceMonitor, PodMonitor {

  /** What the monitor says. */
  MonitorSpec spec();

  /** Returns this monitor saying something else. */
  M spec(MonitorSpec changed);

  @Override
  default Intake intake() {
    return spec().intake();
  }

  @Override
  default M intake(Intake changed) {
    return spec(spec().intake(changed));
  }

  @Override
  default String name() {
    return spec().metadata().name();
  }

  @Override
  default List<Metric> exposes() {
    return spec().intake().exposes();
  }

  /** Returns this in a namespace of its own, instead of that of the system's other objects. */
  default M namespace(String namespace) {
    return spec(spec().metadata(spec().metadata().namespace(namespace)));
  }

  /** Returns this with a Kubernetes label, by which a Prometheus resource selects monitors. */
  default M label(String key, String value) {
    return spec(spec().metadata(spec().metadata().label(key, value)));
  }

  /** Returns this scraping the objects with this Kubernetes label; more than one must all hold. */
  default M selecting(String key, String value) {
    return spec(spec().selector(spec().selector().and(key, value)));
  }

  /** Returns this scraping the objects that meet these conditions, instead of those it had. */
  default M selecting(Selector selector) {
    return spec(spec().selector(selector));
  }

  /** Returns this looking in these namespaces, instead of its own. */
  default M inNamespaces(String... names) {
    return spec(spec().namespaces(Namespaces.of(names)));
  }

  /** Returns this looking in all namespaces. */
  default M inAnyNamespace() {
    return spec(spec().namespaces(Namespaces.ANY));
  }

  /** Returns this scraping more ports. */
  default M endpoints(Endpoint... more) {
    return spec(spec().endpoints(List.of(more)));
  }

  /** Returns this with another label {@code job} than the monitor's name. */
  default M job(String job) {
    TargetLabels labels = spec().targetLabels();
    return spec(
        spec().targetLabels(new TargetLabels(job, "", labels.fromService(), labels.fromPod())));
  }

  /** Returns this taking the label {@code job} from a Kubernetes label of each service or pod. */
  default M jobFromLabel(String key) {
    TargetLabels labels = spec().targetLabels();
    return spec(
        spec()
            .targetLabels(
                new TargetLabels(labels.job(), key, labels.fromService(), labels.fromPod())));
  }

  /** Returns this copying Kubernetes labels of the pods to the targets. */
  default M podTargetLabels(String... keys) {
    TargetLabels labels = spec().targetLabels();
    return spec(
        spec()
            .targetLabels(
                new TargetLabels(
                    labels.job(), labels.jobLabel(), labels.fromService(), List.of(keys))));
  }

  /**
   * The label {@code job} of its series.
   *
   * @throws IllegalArgumentException if it is taken from a Kubernetes label, and so is not known
   */
  @Override
  default String job() {
    String label = spec().targetLabels().jobLabel();
    if (!label.isEmpty()) {
      throw new IllegalArgumentException(
          "monitor "
              + quoted(name())
              + " takes its job from Kubernetes label "
              + quoted(label)
              + ", so no one job is known; say Up.ALL.where(Label.JOB..) instead");
    }
    return spec().endpoints().stream()
        .findFirst()
        .flatMap(endpoint -> Series.constant(spec().relabelings(endpoint), "job"))
        .orElse(spec().targetLabels().job());
  }

  @Override
  default List<Relabeling> relabelings() {
    return spec().endpoints().stream()
        .flatMap(endpoint -> spec().relabelings(endpoint).stream())
        .toList();
  }

  @Override
  default List<Relabeling> metricRelabelings() {
    return spec().endpoints().stream()
        .flatMap(endpoint -> endpoint.scrape().metricRelabelings().stream())
        .toList();
  }

  @Override
  default boolean keepsSeries(String seriesName) {
    return spec().keepsSeries(seriesName);
  }
}
