package io.cortexmon.scrape;

import io.cortexmon.metric.Metric;
import java.util.List;

/**
 * What comes back from scrapes.
 *
 * @param limits what a scrape may cost
 * @param exposition in which format it is read
 * @param exposes the metrics that the targets are known to expose
 */
public record Intake(Limits limits, Exposition exposition, List<Metric> exposes) {

  /** Nothing known and nothing limited. */
  public static final Intake DEFAULT = new Intake(Limits.NONE, Exposition.DEFAULT, List.of());

  public Intake {
    exposes = exposes.stream().distinct().toList();
  }
}
