package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;

/**
 * How values are laid out along an axis.
 *
 * @param <S> the type itself, which copies return
 */
public interface ScaleStyle<S> extends FieldOptions<S> {

  /** Returns this with equal steps; what is drawn unless told otherwise. */
  default S linearScale() {
    return field(field().custom(Scales.NAME, Scales.LINEAR));
  }

  /**
   * Returns this with each step so many times the one before. Values of zero and below can not be
   * shown; {@link #symlogScale} can.
   *
   * @param base 2 or 10
   */
  default S logScale(int base) {
    return field(field().custom(Scales.NAME, Scales.log(base)));
  }

  /**
   * Returns this logarithmic in both directions from zero.
   *
   * @param base 2 or 10
   * @param linearThreshold up to where on both sides of zero it is linear, above zero
   */
  default S symlogScale(int base, double linearThreshold) {
    return field(field().custom(Scales.NAME, Scales.symlog(base, linearThreshold)));
  }

  /**
   * Returns this with one place for each value, whatever the distance. Grafana's schema has it and
   * its editor does not.
   */
  default S ordinalScale() {
    return field(field().custom(Scales.NAME, Scales.ORDINAL));
  }
}
