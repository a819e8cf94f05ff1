package io.cortexmon.promql;

import java.time.Duration;

/** The text of duration expressions. */
final class DurationPrinter {

  private static final double MILLIS = 1000;

  private DurationPrinter() {}

  /** Appends what stands between square brackets, or after {@code offset}. */
  static void window(StringBuilder out, Window window) {
    if (window instanceof Window.Fixed fixed) {
      DurationText.append(out, fixed.duration());
    } else if (window instanceof Window.Interval interval) {
      out.append(interval.reference());
    } else if (window instanceof Window.Calculated calculated) {
      append(out, calculated.expr());
    } else {
      throw new IllegalStateException("a window that the printer does not know: " + window);
    }
  }

  static void append(StringBuilder out, DurationExpr expr) {
    if (expr instanceof DurationExpr.Literal literal) {
      number(out, literal.seconds(), literal.duration());
    } else if (expr instanceof DurationExpr.OfQuery query) {
      out.append(query.moment());
    } else if (expr instanceof DurationExpr.Signed signed) {
      out.append(signed.negative() ? "-" : "");
      append(out, signed.operand());
    } else if (expr instanceof DurationExpr.Calculation calculation) {
      append(out, calculation.left());
      out.append(' ').append(calculation.operator()).append(' ');
      append(out, calculation.right());
    } else if (expr instanceof DurationExpr.Choice choice) {
      append(out.append(choice.largest() ? "max_of(" : "min_of("), choice.left());
      append(out.append(", "), choice.right());
      out.append(')');
    } else if (expr instanceof DurationExpr.Parens parens) {
      append(out.append('('), parens.inner());
      out.append(')');
    } else if (expr instanceof DurationExpr.Reference reference) {
      out.append(reference.reference());
    } else {
      throw new IllegalStateException("a duration that the printer does not know: " + expr);
    }
  }

  /**
   * Appends a number of seconds, as a duration or as a plain number. A duration is rounded to the
   * millisecond that it was read as; Prometheus cuts it off, so that {@code 1s1ms} would print as
   * {@code 1s}.
   */
  static void number(StringBuilder out, double seconds, boolean duration) {
    if (duration) {
      DurationText.append(out, Duration.ofMillis(Math.round(seconds * MILLIS)));
    } else {
      GoNumber.plain(out, seconds);
    }
  }
}
