package io.cortexmon.testing.promtool;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.testing.Alert;
import io.cortexmon.testing.AlertState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One item of {@code alert_rule_test} or {@code promql_expr_test}.
 *
 * @param isAlert which of the two lists it belongs to
 * @param millis when, since the start
 * @param subject the alert's name, or the query
 * @param lines its YAML, not indented
 */
record TestEntry(boolean isAlert, long millis, String subject, List<String> lines)
    implements Comparable<TestEntry> {

  private static final Comparator<TestEntry> ORDER =
      Comparator.comparingLong(TestEntry::millis).thenComparing(TestEntry::subject);

  private static final String ALERT_NAME = "alertname";

  TestEntry {
    lines = List.copyOf(lines);
  }

  /** Returns the alerts of a rule that fire, of those that are there. */
  static TestEntry ofAlerts(String alert, long millis, List<Alert> alerts) {
    List<String> lines = new ArrayList<>();
    lines.add("- eval_time: " + time(millis));
    lines.add("  alertname: " + YamlQuote.of(alert));
    List<Alert> firing = alerts.stream().filter(one -> one.state() == AlertState.FIRING).toList();
    lines.add("  exp_alerts:" + (firing.isEmpty() ? " []" : ""));
    for (Alert one : firing) {
      Map<String, String> labels = new TreeMap<>(one.labels().asMap());
      labels.remove(ALERT_NAME);
      List<String> item = new ArrayList<>();
      item.addAll(texts("exp_labels", labels));
      item.addAll(texts("exp_annotations", one.annotations()));
      for (int i = 0; i < item.size(); i++) {
        lines.add((i == 0 ? "    - " : "      ") + item.get(i));
      }
    }
    return new TestEntry(true, millis, alert, lines);
  }

  private static List<String> texts(String key, Map<String, String> texts) {
    List<String> lines = new ArrayList<>();
    lines.add(key + ":" + (texts.isEmpty() ? " {}" : ""));
    texts.forEach((name, text) -> lines.add("  " + YamlQuote.of(name) + ": " + YamlQuote.of(text)));
    return lines;
  }

  /** Returns the samples that a query gives. */
  static TestEntry ofSamples(String expr, long millis, List<QueryValue.Sample> samples) {
    List<String> lines = new ArrayList<>();
    lines.add("- expr: " + YamlQuote.of(expr));
    lines.add("  eval_time: " + time(millis));
    lines.add("  exp_samples:" + (samples.isEmpty() ? " []" : ""));
    for (QueryValue.Sample sample : samples) {
      lines.add("    - labels: " + YamlQuote.of(sample.labels().text()));
      lines.add(
          "      "
              + sample
                  .histogram()
                  .map(histogram -> "histogram: " + YamlQuote.of(histogram.text()))
                  .orElseGet(() -> "value: " + number(sample.value())));
    }
    return new TestEntry(false, millis, expr, lines);
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? ".inf" : "-.inf";
    }
    return GoNumber.shortest(value);
  }

  static String time(long millis) {
    return DurationText.of(Duration.ofMillis(millis));
  }

  /** Returns what it is, for those who read why it is missing. */
  String named() {
    return subject + " at " + time(millis);
  }

  @Override
  public int compareTo(TestEntry other) {
    return ORDER.compare(this, other);
  }
}
