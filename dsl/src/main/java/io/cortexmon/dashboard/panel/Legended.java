package io.cortexmon.dashboard.panel;

import java.util.function.UnaryOperator;

/**
 * A panel with a legend.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Legended<P> extends Framed<P> {

  /** Returns this panel with its legend changed, for example {@code legend(l -> l.table())}. */
  default P legend(UnaryOperator<Legend> change) {
    Legend now = new Legend(parts().options().object("legend"));
    return parts(parts().option("legend", change.apply(now).fields()));
  }

  /** Returns this panel without its legend. */
  default P withoutLegend() {
    return legend(Legend::hidden);
  }
}
