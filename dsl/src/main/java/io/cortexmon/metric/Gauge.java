package io.cortexmon.metric;

import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A gauge: a value that goes up and down.
 *
 * <pre>{@code
 * static final Gauge QUEUE_LENGTH = Gauge.named("orders_queue_length").labels(PRIORITY);
 *
 * QUEUE_LENGTH.sumBy(PRIORITY).isAbove(50)
 * }</pre>
 */
public record Gauge(Declaration declaration) implements Metric, Declaring<Gauge>, GaugeSeries {

  /** Returns a gauge with the name it is exposed as. */
  public static Gauge named(String name) {
    return new Gauge(Declaration.of(name, "", Place.ofCaller()));
  }

  @Override
  public Gauge declaration(Declaration changed) {
    return new Gauge(changed);
  }

  @Override
  public Selection selection() {
    return Selection.of(this, name(), ResultLabels.of(this, labels()));
  }

  @Override
  public String kind() {
    return "gauge";
  }

  @Override
  public List<String> seriesNames() {
    return List.of(name());
  }

  @Override
  public String toString() {
    return name();
  }
}
