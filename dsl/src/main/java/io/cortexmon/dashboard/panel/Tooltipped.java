package io.cortexmon.dashboard.panel;

import java.util.function.UnaryOperator;

/**
 * A panel that shows values beside the mouse.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Tooltipped<P> extends Framed<P> {

  /** Returns this panel with its tooltip changed, for example {@code tooltip(t -> t.multi())}. */
  default P tooltip(UnaryOperator<Tooltip> change) {
    Tooltip now = new Tooltip(parts().options().object("tooltip"));
    return parts(parts().option("tooltip", change.apply(now).fields()));
  }

  /** Returns this panel without a tooltip. */
  default P withoutTooltip() {
    return tooltip(Tooltip::none);
  }
}
