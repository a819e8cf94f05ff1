package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Info;
import io.cortexmon.metric.Metric;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Monitoring;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.ArrayList;
import java.util.List;

/**
 * A metric whose name breaks the rules that Prometheus's client library enforces, or whose name
 * does not end with its unit. An error for a metric of ours; a warning where another program
 * exposes it.
 */
final class UnconventionalMetric implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return Contents.metrics(monitoring).stream()
        .flatMap(metric -> faults(metric).stream().map(fault -> finding(metric, fault)))
        .toList();
  }

  private static List<String> faults(Metric metric) {
    List<String> faults = new ArrayList<>();
    String suffix = metric instanceof Counter ? "_total" : metric instanceof Info ? "_info" : "";
    if (!metric.name().endsWith(suffix)) {
      faults.add("the name of " + article(metric) + " ends with `" + suffix + "`");
    }
    String base =
        metric.name().endsWith(suffix) ? withoutEnd(metric.name(), suffix) : metric.name();
    if (PrometheusNaming.validateMetricName(base) != null && !isCountOfCreations(metric, base)) {
      faults.add(ending(base));
    }
    Unit unit = metric.unit();
    if (unit.suffix() && !base.endsWith("_" + unit.name())) {
      faults.add("its unit is " + unit + ", but its name does not end with `_" + unit + "`");
    }
    return faults;
  }

  /**
   * {@code orders_created_total} counts orders that were created. The library keeps {@code
   * _created} for the time at which a series began, but as such it stands at the end of the exposed
   * name.
   */
  private static boolean isCountOfCreations(Metric metric, String base) {
    return metric instanceof Counter && base.endsWith("_created") && !base.equals(metric.name());
  }

  private static String article(Metric metric) {
    return (metric.kind().startsWith("i") ? "an " : "a ") + metric.kind();
  }

  private static String withoutEnd(String name, String suffix) {
    return name.substring(0, name.length() - suffix.length());
  }

  /**
   * The library's own text speaks of its methods; the only fault left by now is a reserved ending.
   */
  private static String ending(String base) {
    int at = base.lastIndexOf('_');
    return "`" + base.substring(at) + "` at the end of its name is reserved for another type";
  }

  private static Finding finding(Metric metric, String fault) {
    String subject = metric.kind() + " " + metric.name();
    return metric.declaration().exposedBy().isEmpty()
        ? Finding.error(
            "metric/unconventional-name",
            subject,
            metric.place(),
            fault,
            "rename it, or, if another program exposes it, say so with .exposedBy(\"its name\")")
        : Finding.warning(
            "metric/unconventional-name",
            subject,
            metric.place(),
            fault,
            "it is exposed by " + metric.declaration().exposedBy() + ": nothing to do");
  }
}
