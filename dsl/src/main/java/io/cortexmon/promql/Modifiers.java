package io.cortexmon.promql;

import java.time.Duration;

/**
 * What follows a selector or subquery: {@code @}, {@code offset}, and how a range reaches beyond
 * its ends.
 *
 * @param at the {@code @} modifier
 * @param offset how far into the past; {@link #NO_OFFSET} for none
 * @param extension {@code anchored} or {@code smoothed}; never of a subquery
 */
public record Modifiers(At at, Window offset, Extension extension) {

  /**
   * Which samples outside a selector's range count. Experimental in Prometheus 3 ({@code
   * --enable-feature=promql-extended-range-selectors}).
   */
  public enum Extension {
    NONE(""),
    /** The last sample before the range counts as one at its start. */
    ANCHORED("anchored"),
    /** Values at both ends are interpolated from the samples on either side. */
    SMOOTHED("smoothed");

    private final String text;

    Extension(String text) {
      this.text = text;
    }

    /** Returns the modifier as it is written; empty for none. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** An offset of zero, which is not printed. */
  public static final Window NO_OFFSET = new Window.Fixed(Duration.ZERO);

  /** No modifier. */
  public static final Modifiers NONE = new Modifiers(At.NONE, NO_OFFSET, Extension.NONE);

  /** Returns these modifiers with another {@code @}. */
  public Modifiers at(At changed) {
    return new Modifiers(changed, offset, extension);
  }

  /** Returns these modifiers with another offset, in parentheses where it needs them. */
  public Modifiers offset(Window changed) {
    return new Modifiers(at, WindowArithmetic.single(changed), extension);
  }

  /** Returns these modifiers with another extension of the range. */
  public Modifiers extension(Extension changed) {
    return new Modifiers(at, offset, changed);
  }
}
