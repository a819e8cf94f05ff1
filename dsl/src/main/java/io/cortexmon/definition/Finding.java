package io.cortexmon.definition;

import java.util.Comparator;

/**
 * A fault between definitions: what is wrong, where, and what to do.
 *
 * <p>Printed as
 *
 * <pre>{@code
 * error[rule/not-in-a-group] recording rule `orders:errors:ratio` is used but is in no group
 *   in alerting rule OrdersHighErrors (OrdersRules.java:41)
 *   hint: add it to a RuleGroup of this Monitoring; it is declared at OrdersRules.java:20
 * }</pre>
 *
 * @param rule the id of the check that found it, such as {@code rule/not-in-a-group}
 * @param level whether it fails the build
 * @param subject the definition it is about, such as {@code alerting rule OrdersHighErrors}
 * @param place where that definition stands
 * @param message what is wrong, in one sentence without a full stop
 * @param hint what to do about it; empty where the message says all
 */
public record Finding(
    String rule, Level level, String subject, Place place, String message, String hint) {

  /** Errors first, then by file, line, rule and message: the order findings are printed in. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::level)
          .thenComparing(finding -> finding.place().file())
          .thenComparing(finding -> finding.place().line())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message);

  /** Returns an error. */
  public static Finding error(
      String rule, String subject, Place place, String message, String hint) {
    return new Finding(rule, Level.ERROR, subject, place, message, hint);
  }

  /** Returns a warning. */
  public static Finding warning(
      String rule, String subject, Place place, String message, String hint) {
    return new Finding(rule, Level.WARNING, subject, place, message, hint);
  }

  /**
   * Returns the text of two or three lines that people read; lines end in LF, the last has none.
   */
  @Override
  public String toString() {
    String text = level + "[" + rule + "] " + message + "\n  in " + subject + " (" + place + ")";
    return hint.isEmpty() ? text : text + "\n  hint: " + hint;
  }
}
