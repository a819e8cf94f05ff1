package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;

/**
 * Lines with gaps. Lengths are in pixels, in turn of a piece of line and a gap.
 *
 * @param <S> the type itself, which copies return
 */
public interface DashStyle<S> extends FieldOptions<S> {

  /** Returns this with lines without gaps: what is drawn unless told otherwise. */
  default S solid() {
    return field(field().custom("lineStyle", Dashes.SOLID));
  }

  /** Returns this with dashed lines, for example {@code dashed(10, 10)}. */
  default S dashed(int line, int gap, int... more) {
    return field(field().custom("lineStyle", Dashes.of("dash", line, gap, more)));
  }

  /** Returns this with dashed lines whose pieces have round ends: {@code dotted(0, 10)} is dots. */
  default S dotted(int line, int gap, int... more) {
    return field(field().custom("lineStyle", Dashes.of("dot", line, gap, more)));
  }

  /**
   * Returns this with lines that Grafana's schema calls {@code square}: dashed, of another form.
   * Its editor does not offer them.
   */
  default S squareDashed(int line, int gap, int... more) {
    return field(field().custom("lineStyle", Dashes.of("square", line, gap, more)));
  }
}
