package io.cortexmon.testing;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.engine.Trace;
import io.cortexmon.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an assertion that fails has to tell. */
final class FailureText {

  private static final String INDENT = "  ";

  private FailureText() {}

  /**
   * Checks that no rule has failed.
   *
   * @throws AssertionError with each rule that has
   */
  static void check(Scenario scenario, ScenarioRun run) {
    if (!run.failures().isEmpty()) {
      throw new AssertionError(
          run.failures().stream()
              .map(failure -> failed(scenario, failure))
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }

  private static String failed(Scenario scenario, RuleFailure failure) {
    Rule rule = scenario.rule(failure.rule());
    return subject(rule) + " fails at " + time(failure.time()) + ": " + failure.message();
  }

  static String ofAlert(ScenarioMoment moment, Rule rule, List<Alert> alerts, String expected) {
    List<String> lines = new ArrayList<>();
    lines.add(subject(rule) + " at " + time(moment.time()));
    lines.add(INDENT + "expected: " + expected);
    if (alerts.isEmpty()) {
      lines.add(INDENT + "but there is no alert");
    } else {
      lines.add(INDENT + "but there is:");
      table(alerts).forEach(line -> lines.add(INDENT + INDENT + line));
    }
    ScenarioRun run = moment.run();
    states(run, rule.name(), moment.time()).forEach(line -> lines.add(INDENT + line));
    lines.add(INDENT + "its query at " + time(moment.time()) + ":");
    Expr expr = rule.query().expr();
    lines.addAll(indented(trace(run, expr, step(moment))));
    lines.addAll(recorded(moment, expr));
    return String.join("\n", lines);
  }

  private static List<String> indented(Trace trace) {
    return trace.toString().lines().map(line -> INDENT + INDENT + line).toList();
  }

  /** The rules that recorded what a query reads, and how their queries came to their values. */
  private static List<String> recorded(ScenarioMoment moment, Expr expr) {
    List<String> lines = new ArrayList<>();
    for (Rule recorded : moment.scenario().recordedFor(expr)) {
      lines.add(INDENT + "recorded by " + recorded.name() + " (" + recorded.place() + "):");
      lines.addAll(indented(trace(moment.run(), recorded.query().expr(), step(moment))));
    }
    return lines;
  }

  /**
   * Returns what a value that is not as expected has to tell.
   *
   * @param overTime the values at more steps than this one, one a line; empty for none
   */
  static String ofValue(ScenarioMoment moment, Expr expr, String expected, List<String> overTime) {
    List<String> lines = new ArrayList<>();
    lines.add("query at " + time(moment.time()));
    lines.add(INDENT + "expected: " + expected);
    if (!overTime.isEmpty()) {
      lines.add(INDENT + "over time:");
      overTime.forEach(line -> lines.add(INDENT + INDENT + line));
    }
    lines.add(INDENT + "but:");
    lines.addAll(indented(trace(moment.run(), expr, moment.time())));
    lines.addAll(recorded(moment, expr));
    return String.join("\n", lines);
  }

  /** The time of the last evaluation that is not after a moment. */
  private static long step(ScenarioMoment moment) {
    return moment.time() / moment.run().step() * moment.run().step();
  }

  private static String subject(Rule rule) {
    return rule.subject() + " (" + rule.place() + ")";
  }

  private static Trace trace(ScenarioRun run, Expr expr, long time) {
    return run.engine().query(expr).trace(run.store(), time);
  }

  /** One line an alert, in columns, and one for each of its annotations. */
  private static List<String> table(List<Alert> alerts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("state", "since", "value", "labels"));
    for (Alert alert : alerts) {
      Labels labels = alert.labels().with(EvaluatedAlert.ALERT_NAME, "");
      rows.add(
          List.of(
              alert.state().toString(),
              time(alert.activeSince()),
              GoNumber.shortest(alert.value()),
              labels.text()));
    }
    List<String> lines = new ArrayList<>();
    List<String> aligned = aligned(rows);
    lines.add(aligned.get(0));
    for (int i = 0; i < alerts.size(); i++) {
      lines.add(aligned.get(i + 1));
      alerts.get(i).annotations().forEach((key, text) -> lines.add(INDENT + key + ": " + text));
    }
    return lines;
  }

  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream()
        .map(
            row -> {
              StringBuilder line = new StringBuilder();
              for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
              }
              return line.toString().stripTrailing();
            })
        .toList();
  }

  /** One mark a step, and a line that points at the time that is looked at. */
  private static List<String> states(ScenarioRun run, String rule, long time) {
    StringBuilder marks = new StringBuilder();
    for (AlertState state : run.states(rule)) {
      marks.append(state.mark());
    }
    String title = "states, one every " + time(run.step()) + ": ";
    int here = title.length() + (int) (time / run.step());
    return List.of(
        title + marks, " ".repeat(here) + "^ " + time(time) + " (. inactive, p pending, F firing)");
  }

  static String time(long millis) {
    return DurationText.of(Duration.ofMillis(millis));
  }
}
