package io.cortexmon.promql;

import java.time.Duration;

/**
 * What follows a selector or subquery: {@code @} and {@code offset}.
 *
 * @param at the {@code @} modifier
 * @param offset how far into the past; {@link #NO_OFFSET} for none
 */
public record Modifiers(At at, Window offset) {

  /** An offset of zero, which is not printed. */
  public static final Window NO_OFFSET = new Window.Fixed(Duration.ZERO);

  /** No modifier. */
  public static final Modifiers NONE = new Modifiers(At.NONE, NO_OFFSET);

  /** Returns these modifiers with another {@code @}. */
  public Modifiers at(At changed) {
    return new Modifiers(changed, offset);
  }

  /** Returns these modifiers with another offset. */
  public Modifiers offset(Window changed) {
    return new Modifiers(at, changed);
  }
}
