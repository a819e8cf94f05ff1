package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * From which value on which colour holds.
 *
 * <pre>{@code
 * Thresholds.base(Color.GREEN).from(0.01, Color.YELLOW).from(ERROR_LIMIT, Color.RED)
 * }</pre>
 *
 * <p>What they colour is up to the panel: text, bar, background, or lines and areas in a graph with
 * {@code thresholdsStyle}.
 *
 * @param base the colour below the first step
 * @param steps where the colour changes; each above the one before
 * @param percent whether the steps' values are percentages of the way from the field's {@code min}
 *     to its {@code max}, 0 to 100, and not values of the field
 */
public record Thresholds(Color base, List<Step> steps, boolean percent) {

  /**
   * A value from which on another colour holds.
   *
   * @param value the first value that has the colour
   * @param color the colour
   * @param variable a variable such as {@code $limit} that gives the value as a viewer chose it;
   *     empty where the value is fixed
   */
  public record Step(double value, Color color, String variable) {

    public Step {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "threshold step "
                + value
                + ": must be a finite number; the base holds below all steps");
      }
    }

    JsonObject json() {
      JsonObject json = JsonObject.of("color", color.json(), "value", Json.of(value));
      return variable.isEmpty() ? json : json.with("valueExpr", variable);
    }

    @Override
    public String toString() {
      return plain(value);
    }
  }

  public Thresholds {
    steps = List.copyOf(steps);
    for (Step step : steps) {
      if (percent && (step.value() < 0 || step.value() > 100)) {
        throw new IllegalArgumentException(
            "threshold step " + step + ": must be between 0 and 100, as it is a percentage");
      }
    }
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).value() <= steps.get(i - 1).value()) {
        throw new IllegalArgumentException(
            "threshold step "
                + steps.get(i)
                + ": must be above the one before it, "
                + steps.get(i - 1)
                + "; list the steps in rising order");
      }
    }
  }

  /** Returns thresholds that begin with a colour, which holds below the first step. */
  public static Thresholds base(Color color) {
    return new Thresholds(color, List.of(), false);
  }

  /** Returns these thresholds with another colour from that value on, in the field's unit. */
  public Thresholds from(double value, Color color) {
    return plus(new Step(value, color, ""));
  }

  /** Returns these thresholds with another colour from that limit on, which an alert may share. */
  public Thresholds from(Threshold limit, Color color) {
    return from(limit.value(), color);
  }

  /**
   * Returns these thresholds with another colour from the value of a dashboard variable on. Grafana
   * before 13.2 takes the fallback.
   *
   * @param variable how a text refers to it, for example {@code $limit}
   * @param fallback the value where the variable gives no number; it must rise as others do
   */
  public Thresholds from(String variable, double fallback, Color color) {
    if (!variable.startsWith("$") || variable.length() == 1) {
      throw new IllegalArgumentException(
          "threshold variable \""
              + variable
              + "\": must be a reference to a variable, for example $limit");
    }
    return plus(new Step(fallback, color, variable));
  }

  private Thresholds plus(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new Thresholds(base, all, percent);
  }

  /**
   * Returns these thresholds with steps that are percentages, 0 to 100, of the way from the field's
   * {@code min} to its {@code max}. Without those, Grafana takes the lowest and highest value
   * shown.
   */
  public Thresholds percentage() {
    return new Thresholds(base, steps, true);
  }

  /** Returns Grafana's form, {@code {mode, steps}}: the base is a step without a value. */
  public JsonObject json() {
    Json[] all = new Json[steps.size() + 1];
    all[0] = JsonObject.of("color", base.json(), "value", Json.NULL);
    for (int i = 0; i < steps.size(); i++) {
      all[i + 1] = steps.get(i).json();
    }
    Json mode = Json.of(percent ? "percentage" : "absolute");
    return JsonObject.of("mode", mode, "steps", JsonArray.of(all));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
