package io.cortexmon.dashboard.panel;

/**
 * A panel that can write values on what it draws.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface ValueLabels<P> extends Framed<P> {

  /** Returns this panel with values written or not; where there is room unless told otherwise. */
  default P showValue(VisibilityMode mode) {
    return parts(parts().option("showValue", mode.json()));
  }
}
