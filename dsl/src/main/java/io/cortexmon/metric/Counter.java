package io.cortexmon.metric;

import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A counter: a total that only grows until its process restarts.
 *
 * <pre>{@code
 * static final Counter ORDERS =
 *     Counter.named("orders_handled_total").help("Orders handled").labels(STATUS);
 *
 * ORDERS.where(STATUS.is("error")).rate(minutes(5)).sum()
 * }</pre>
 */
public record Counter(Declaration declaration)
    implements Metric, Declaring<Counter>, CounterSeries {

  /** Returns a counter with the name it is exposed as, {@code _total} included. */
  public static Counter named(String name) {
    return new Counter(Declaration.of(name, "_total", Place.ofCaller()));
  }

  @Override
  public Counter declaration(Declaration changed) {
    return new Counter(changed);
  }

  @Override
  public Selection selection() {
    return Selection.of(this, name(), ResultLabels.of(this, labels()));
  }

  @Override
  public String kind() {
    return "counter";
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
