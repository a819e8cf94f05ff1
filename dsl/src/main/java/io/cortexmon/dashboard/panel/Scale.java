package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * How far apart values stand.
 *
 * @param json Grafana's form, {@code {type, log, linearThreshold}}
 */
public record Scale(JsonObject json) {

  /** Returns a scale with equal steps. */
  public static Scale linear() {
    return new Scale(Scales.LINEAR);
  }

  /**
   * Returns a scale with each step so many times the one before. It has no place for values of zero
   * and below; {@link #symlog} has.
   *
   * @param base 2 or 10
   */
  public static Scale log(int base) {
    return new Scale(Scales.log(base));
  }

  /**
   * Returns a scale that is logarithmic in both directions from zero.
   *
   * @param base 2 or 10
   * @param linearThreshold up to where on both sides of zero it is linear, above zero
   */
  public static Scale symlog(int base, double linearThreshold) {
    return new Scale(Scales.symlog(base, linearThreshold));
  }

  /**
   * Returns a scale with one place for each value, whatever the distance. Grafana's schema has it
   * and its editor does not.
   */
  public static Scale ordinal() {
    return new Scale(Scales.ORDINAL);
  }
}
