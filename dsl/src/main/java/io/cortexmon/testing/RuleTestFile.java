package io.cortexmon.testing;

import java.util.List;
import java.util.Map;

/**
 * A file of tests for rules, as promtool reads it. Times are milliseconds.
 *
 * @param rules where the files of rules are, with wildcards
 * @param evaluationMillis the time between two evaluations of the rules
 * @param order names of groups, those to evaluate first before others
 * @param tests the groups of tests
 * @param isFuzzy whether numbers that are next to each other are equal
 */
record RuleTestFile(
    List<Named> rules,
    long evaluationMillis,
    List<Named> order,
    List<Group> tests,
    boolean isFuzzy) {

  /** A name, or a path. */
  record Named(YamlNode at, String text) {}

  /**
   * Series, and what is expected of the rules that are evaluated over them.
   *
   * @param name empty where it has none
   * @param intervalMillis the time between two values of a series
   * @param start the time of the first values
   */
  record Group(
      YamlNode at,
      String name,
      long intervalMillis,
      List<Input> series,
      List<AlertTest> alerts,
      List<ExprTest> exprs,
      Map<String, String> externalLabels,
      String externalUrl,
      StartTimestamp start) {

    /** Returns the time of the first values, since 1970-01-01. */
    long startMillis() {
      return start.millis();
    }

    /** Returns until when rules are evaluated, from the start. */
    long lastMillis() {
      long last = 0;
      for (AlertTest alert : alerts) {
        last = Math.max(last, alert.millis());
      }
      for (ExprTest expr : exprs) {
        last = Math.max(last, expr.millis());
      }
      return last;
    }
  }

  /** A series and its values, in promtool's notation. */
  record Input(YamlNode at, String series, String values) {}

  /**
   * The alerts of one name that must fire at one time.
   *
   * @param millis since the start
   */
  record AlertTest(YamlNode at, long millis, String name, List<ShownAlert> expected) {}

  /**
   * What an expression must give at one time.
   *
   * @param millis since the start
   */
  record ExprTest(YamlNode at, String expr, long millis, List<ExpectedSample> expected) {}

  /**
   * A sample that an expression must give.
   *
   * @param labels as text
   * @param histogram in promtool's notation; empty where it is a number
   */
  record ExpectedSample(String labels, double value, String histogram) {}
}
