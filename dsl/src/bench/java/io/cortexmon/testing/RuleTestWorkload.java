package io.cortexmon.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Files of rules and of tests for them, as {@code promtool test rules} reads them: as many alerts
 * in each as are asked for, of six shapes in turn, each with a test of its own that has 31
 * evaluations, from 0 to 30 minutes, and looks at the alert once while it does not fire and once
 * while it does. All metrics of a file are its own.
 *
 * <p>As a program it writes 50 files of 20 alerts:
 *
 * <pre>{@code java io.cortexmon.testing.RuleTestWorkload target/rule-tests 50 20}</pre>
 */
public final class RuleTestWorkload {

  private static final int SHAPES = 6;

  private final StringBuilder rules = new StringBuilder();
  private final StringBuilder tests = new StringBuilder();

  private RuleTestWorkload(int file, int alerts) {
    rules.append("groups:\n  - name: group").append(file).append("\n    rules:\n");
    tests.append("rule_files: [").append(rulesName(file)).append("]\n");
    tests.append("evaluation_interval: 1m\ntests:\n");
    for (int alert = 0; alert < alerts; alert++) {
      add(String.format(Locale.ROOT, "%d_%d", file, alert), alert % SHAPES);
    }
  }

  /** Writes into a folder (first argument) so many files (second) of so many alerts (third). */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  /** Writes files of rules, and beside each one of tests, {@code test0.yml} and so on. */
  static void write(Path folder, int files, int alerts) throws IOException {
    Files.createDirectories(folder);
    for (int file = 0; file < files; file++) {
      RuleTestWorkload made = new RuleTestWorkload(file, alerts);
      write(folder.resolve(rulesName(file)), made.rules);
      write(folder.resolve("test" + file + ".yml"), made.tests);
    }
  }

  private static void write(Path file, CharSequence text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String rulesName(int file) {
    return "rules" + file + ".yml";
  }

  private void add(String id, int shape) {
    String metric = "m" + id;
    switch (shape) {
      case 0 -> {
        rule(id, metric + " > 100", "{{ $labels.instance }} has {{ $value }}");
        test(id, "instance=\"a\"", "a has 150");
        series(metric + "{instance=\"a\"}", "0x9 150x20");
        series(metric + "{instance=\"b\"}", "50x30");
        series(metric + "{instance=\"c\"}", "0+1x30");
        series(metric + "{instance=\"d\"}", "99x30");
      }
      case 1 -> {
        rule(id, "rate(" + metric + "_total[5m]) > 0.5", "{{ $value }} a second");
        test(id, "instance=\"a\"", "1 a second");
        series(metric + "_total{instance=\"a\"}", "0x9 60+60x20");
        series(metric + "_total{instance=\"b\"}", "0+6x30");
        series(metric + "_total{instance=\"c\"}", "0+12x30");
        series(metric + "_total{instance=\"d\"}", "0+18x30");
      }
      case 2 -> ratio(id, metric);
      case 3 -> {
        rule(id, "absent(" + metric + "_up{job=\"a\"})", "{{ $labels.job }} is gone");
        test(id, "job=\"a\"", "a is gone");
        series(metric + "_up{job=\"a\"}", "1x9 stale");
        series(metric + "_up{job=\"b\"}", "1x30");
        series(metric + "_up{job=\"c\"}", "1x30");
        series(metric + "_up{job=\"d\"}", "1x30");
      }
      case 4 -> {
        String average = "avg_over_time(" + metric + "[5m]) > 80 and " + metric + " > 90";
        rule(id, average, "{{ $value | humanize }} on average");
        test(id, "instance=\"a\"", "100 on average");
        series(metric + "{instance=\"a\"}", "0x9 100x20");
        series(metric + "{instance=\"b\"}", "50x30");
        series(metric + "{instance=\"c\"}", "85x30");
        series(metric + "{instance=\"d\"}", "0+2x30");
      }
      case 5 -> quantile(id, metric);
      default -> throw new IllegalArgumentException("no shape " + shape);
    }
  }

  private void ratio(String id, String metric) {
    String failed = "sum by (service) (rate(" + metric + "_total{code=\"500\"}[5m]))";
    String all = "sum by (service) (rate(" + metric + "_total[5m]))";
    rule(id, failed + " / " + all + " > 0.1", "{{ $value | humanizePercentage }} fail");
    test(id, "service=\"s\"", "50% fail");
    series(metric + "_total{service=\"s\",code=\"200\"}", "0+60x30");
    series(metric + "_total{service=\"s\",code=\"500\"}", "0x9 60+60x20");
    series(metric + "_total{service=\"t\",code=\"200\"}", "0+60x30");
    series(metric + "_total{service=\"t\",code=\"500\"}", "0+1x30");
  }

  private void quantile(String id, String metric) {
    String rate = "sum by (le) (rate(" + metric + "_bucket[5m]))";
    rule(id, "histogram_quantile(0.9, " + rate + ") > 1", "{{ $value }} s");
    test(id, "", "1.9 s");
    series(metric + "_bucket{le=\"0.5\"}", "0+60x9 540x20");
    series(metric + "_bucket{le=\"1\"}", "0+60x9 540x20");
    series(metric + "_bucket{le=\"2\"}", "0+60x30");
    series(metric + "_bucket{le=\"+Inf\"}", "0+60x30");
  }

  private void rule(String id, String expr, String summary) {
    rules.append("      - alert: Alert").append(id).append("\n        expr: ").append(expr);
    rules.append("\n        for: 5m\n        labels:\n          severity: page\n");
    rules.append("        annotations:\n          summary: '").append(summary).append("'\n");
  }

  /** Appends all of a test but its series, which follow. */
  private void test(String id, String labels, String summary) {
    String name = "Alert" + id;
    tests.append("  - name: ").append(name).append("\n    interval: 1m\n");
    tests.append("    alert_rule_test:\n      - eval_time: 9m\n        alertname: ").append(name);
    tests.append("\n      - eval_time: 30m\n        alertname: ").append(name);
    tests.append("\n        exp_alerts:\n          - exp_labels:\n              severity: page\n");
    if (!labels.isEmpty()) {
      tests.append("              ").append(labels.replace("=", ": ")).append('\n');
    }
    tests.append("            exp_annotations:\n              summary: '").append(summary);
    tests.append("'\n    input_series:\n");
  }

  private void series(String series, String values) {
    tests.append("      - series: '").append(series);
    tests.append("'\n        values: '").append(values).append("'\n");
  }
}
