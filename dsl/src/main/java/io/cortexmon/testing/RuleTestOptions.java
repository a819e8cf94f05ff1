package io.cortexmon.testing;

import io.cortexmon.promql.ParseOptions;
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
 */
public record RuleTestOptions(
    Optional<String> only,
    ParseOptions parse,
    boolean delayedNameRemoval,
    boolean ignoresUnknownFields,
    boolean isAtAllowed,
    boolean isNegativeOffsetAllowed) {

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
          true);

  /** Returns these options with a pattern that the names of groups of tests must hold. */
  public RuleTestOptions only(String changed) {
    return new RuleTestOptions(
        Optional.of(changed),
        parse,
        delayedNameRemoval,
        ignoresUnknownFields,
        isAtAllowed,
        isNegativeOffsetAllowed);
  }
}
