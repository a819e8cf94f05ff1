package io.cortexmon.testing;

import io.cortexmon.definition.Nearest;
import io.cortexmon.promql.ParseOptions;
import java.util.List;
import java.util.Optional;

/**
 * How files of tests for rules are run. The defaults are those of promtool without flags.
 *
 * @param only which groups of tests run: a pattern (RE2) that is found in their names
 * @param parse what the expressions of rules may hold
 * @param delayedNameRemoval {@code promql-delayed-name-removal}: whether names of metrics are
 *     dropped at the end of the evaluation only
 * @param ignoresUnknownFields whether unknown keys in files of rules are ignored
 * @param isAtAllowed whether {@code @} may be used
 * @param isNegativeOffsetAllowed whether an offset may be negative
 * @param showsDifference whether a failure shows the lines that differ, in place of all
 */
public record RuleTestOptions(
    Optional<String> only,
    ParseOptions parse,
    boolean delayedNameRemoval,
    boolean ignoresUnknownFields,
    boolean isAtAllowed,
    boolean isNegativeOffsetAllowed,
    boolean showsDifference) {

  /**
   * What promtool runs without flags: durations may be calculated, the rest is the stable language.
   */
  public static final RuleTestOptions DEFAULT =
      new RuleTestOptions(
          Optional.empty(),
          new ParseOptions(false, true, false, false, false),
          false,
          false,
          true,
          true,
          false);

  private static final String FUNCTIONS = "promql-experimental-functions";
  private static final String NAME_REMOVAL = "promql-delayed-name-removal";
  private static final String RANGES = "promql-extended-range-selectors";
  private static final String FILL = "promql-binop-fill-modifiers";
  private static final String DURATIONS = "promql-duration-expr";

  private static final List<String> FEATURES =
      List.of(FUNCTIONS, NAME_REMOVAL, RANGES, FILL, DURATIONS);

  /** Returns these options with a pattern that the names of groups of tests must hold. */
  public RuleTestOptions only(String changed) {
    return new RuleTestOptions(
        Optional.of(changed),
        parse,
        delayedNameRemoval,
        ignoresUnknownFields,
        isAtAllowed,
        isNegativeOffsetAllowed,
        showsDifference);
  }

  /** Returns these options with unknown keys in files of rules ignored, or not. */
  public RuleTestOptions ignoresUnknownFields(boolean changed) {
    return new RuleTestOptions(
        only,
        parse,
        delayedNameRemoval,
        changed,
        isAtAllowed,
        isNegativeOffsetAllowed,
        showsDifference);
  }

  /** Returns these options with failures that show the lines that differ, or all. */
  public RuleTestOptions showsDifference(boolean changed) {
    return new RuleTestOptions(
        only,
        parse,
        delayedNameRemoval,
        ignoresUnknownFields,
        isAtAllowed,
        isNegativeOffsetAllowed,
        changed);
  }

  /**
   * Returns these options with a feature of Prometheus's flag {@code --enable-feature} switched on:
   * {@code promql-experimental-functions}, {@code promql-delayed-name-removal}, {@code
   * promql-extended-range-selectors} or {@code promql-binop-fill-modifiers}; {@code
   * promql-duration-expr} is always on.
   *
   * @throws IllegalArgumentException where promtool has no such feature
   */
  public RuleTestOptions enabling(String feature) {
    if (!FEATURES.contains(feature)) {
      throw new IllegalArgumentException(
          "there is no feature \""
              + feature
              + "\""
              + Nearest.to(feature, FEATURES)
                  .map(near -> "; did you mean \"" + near + "\"?")
                  .orElse("; there are " + String.join(", ", FEATURES)));
    }
    return new RuleTestOptions(
        only,
        new ParseOptions(
            parse.experimentalFunctions() || feature.equals(FUNCTIONS),
            parse.durationExpressions(),
            parse.extendedRangeSelectors() || feature.equals(RANGES),
            parse.fillModifiers() || feature.equals(FILL),
            parse.grafanaVariables()),
        delayedNameRemoval || feature.equals(NAME_REMOVAL),
        ignoresUnknownFields,
        isAtAllowed,
        isNegativeOffsetAllowed,
        showsDifference);
  }
}
