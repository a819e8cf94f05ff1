package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * A panel that shows one value of each series, as large text, gauge, bar or slice.
 *
 * <p>Its Prometheus queries ask for the value at the end of the time range only, unless something
 * is calculated from all values of the range.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Reduced<P> extends Queried<P>, Oriented<P>, TextSized<P> {

  /**
   * Returns this panel with other values shown.
   *
   * <pre>{@code
   * Stat.titled("Peak").query(QUEUE_DEPTH.max()).reduce(reduce -> reduce.calc(Reducer.MAX))
   * }</pre>
   */
  default P reduce(UnaryOperator<ReduceOptions> change) {
    ReduceOptions now = new ReduceOptions(parts().options().object("reduceOptions"));
    return parts(parts().option("reduceOptions", change.apply(now).fields()));
  }

  @Override
  default JsonObject queryDefaults() {
    return new ReduceOptions(parts().options().object("reduceOptions")).needsRange()
        ? QueryDefaults.RANGE
        : QueryDefaults.INSTANT;
  }
}
