package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A formula over other targets of the panel, such as {@code $A / $B * 100}: series are joined by
 * their labels, numbers apply to all.
 *
 * <p>Targets are named with a dollar sign, those with spaces in braces too: {@code ${my errors}}.
 * Functions are abs, log, round, ceil, floor, is_nan, is_inf, is_null, is_number, null, nan, inf
 * (Grafana, "Write expression queries").
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record MathExpression(JsonObject fields) implements Expression<MathExpression> {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:\\{([^}]+)}|([A-Za-z_][A-Za-z0-9_]*))");

  /**
   * Returns a target of a formula.
   *
   * @throws IllegalArgumentException if it reads no target
   */
  public static MathExpression of(String formula) {
    MathExpression math =
        new MathExpression(
            ExpressionFields.of("math")
                .with("expression", TargetArguments.text("math expression", formula)));
    if (math.reads().isEmpty()) {
      throw new IllegalArgumentException(
          "math expression \"" + formula + "\": must read another target, such as $A");
    }
    return math;
  }

  @Override
  public MathExpression fields(JsonObject changed) {
    return new MathExpression(changed);
  }

  /**
   * The ref ids of the targets that it reads, and the names of dashboard variables in it: Grafana
   * puts in the values of those that exist first, and takes the rest for targets.
   */
  @Override
  public List<String> reads() {
    return REFERENCE
        .matcher(fields.text("expression").orElse(""))
        .results()
        .map(MathExpression::name)
        .distinct()
        .toList();
  }

  private static String name(MatchResult found) {
    return Optional.ofNullable(found.group(1)).orElse(found.group(2));
  }
}
