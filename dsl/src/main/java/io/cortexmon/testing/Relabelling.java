package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import io.cortexmon.scrape.StaticTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the targets and series of a scrape job, for tests: discovered labels in, labels
 * of the target out, or the target is dropped; exactly as Prometheus 3 does it.
 *
 * <pre>{@code
 * Relabelling.of(WORKERS)
 *     .target(Map.of("__address__", "10.1.2.3:9999", "__meta_kubernetes_pod_name", "w-0"))
 *     .hasLabels(Map.of("job", "workers", "pod", "w-0", "instance", "10.1.2.3:8080"))
 *     .isScrapedAt("http://10.1.2.3:8080/metrics");
 * }</pre>
 *
 * <p>A monitor of the Prometheus Operator is tested as the job that the Operator makes of it, with
 * the labels that the Operator sets.
 */
public final class Relabelling {

  private final Scraped scraped;
  private final JobSettings settings;

  private Relabelling(Scraped scraped, JobSettings settings) {
    this.scraped = scraped;
    this.settings = settings;
  }

  /**
   * Returns the relabelling of a job, on a server that scrapes as Prometheus does where nothing is
   * said: every minute. Of a monitor it is the first port; {@link #ofPort} takes another.
   *
   * @throws IllegalArgumentException if a monitor has no ports, or the scraped thing is a probe of
   *     the Operator, whose job is not known here
   */
  public static Relabelling of(Scraped scraped) {
    return new Relabelling(scraped, JobSettings.of(scraped, "", PrometheusServer.DEFAULT));
  }

  /**
   * Returns the relabelling of one port of a monitor.
   *
   * @throws IllegalArgumentException if the monitor has no such port
   */
  public static Relabelling ofPort(Scraped monitor, String port) {
    return new Relabelling(monitor, JobSettings.of(monitor, port, PrometheusServer.DEFAULT));
  }

  /** Returns this on a server with other intervals, which jobs have that do not say their own. */
  public Relabelling on(PrometheusServer server) {
    return new Relabelling(scraped, JobSettings.of(scraped, settings.port(), server));
  }

  /**
   * Relabels a target that discovery found with these labels, {@code __address__} among them. What
   * the job itself adds ({@code job}, {@code __scheme__}, {@code __metrics_path__}, parameters and
   * intervals) is added here, too.
   */
  public RelabelledTarget target(Map<String, String> discovered) {
    return RelabelledTarget.of(scraped, settings, discovered);
  }

  /**
   * Relabels a static target of the job, with the labels that stand beside it there.
   *
   * @throws IllegalArgumentException if the job has no such static target
   */
  public RelabelledTarget staticTarget(String address) {
    List<String> all = new ArrayList<>();
    for (StaticTargets group : statics()) {
      all.addAll(group.addresses());
      if (group.addresses().contains(address)) {
        Map<String, String> labels = new TreeMap<>();
        for (LabelValue label : group.labels()) {
          labels.put(label.label().name(), label.value());
        }
        labels.put("__address__", address);
        return target(labels);
      }
    }
    throw new IllegalArgumentException(
        scraped.kind()
            + " "
            + scraped.name()
            + " has no static target "
            + Arguments.quoted(address)
            + Nearest.question(address, all));
  }

  private List<StaticTargets> statics() {
    if (!(scraped instanceof ScrapeJob job)) {
      return List.of();
    }
    return job.discoveries().stream()
        .filter(StaticTargets.class::isInstance)
        .map(StaticTargets.class::cast)
        .toList();
  }
}
