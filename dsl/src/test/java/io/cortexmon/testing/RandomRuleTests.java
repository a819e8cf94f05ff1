package io.cortexmon.testing;

import java.util.List;
import java.util.Random;

/**
 * Files of rules and of tests for them, made by chance. The tests expect nothing, so that what
 * fails tells all alerts that fire and all values.
 */
final class RandomRuleTests {

  private static final List<String> HOSTS = List.of("a", "b", "c");
  private static final List<String> RECORDED =
      List.of("host:req:rate5m", "load:avg", "slow:rate", "own");

  private final Random random;
  private int alerts;

  RandomRuleTests(long seed) {
    random = new Random(seed);
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  private String oneOf(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** Returns the text of a file of rules. */
  String rules() {
    StringBuilder text = new StringBuilder("groups:\n");
    for (String group : List.of("first", "second")) {
      text.append("  - name: ").append(group).append('\n');
      if (upTo(5) == 0) {
        text.append("    limit: ").append(1 + upTo(3)).append('\n');
      }
      if (upTo(4) == 0) {
        text.append("    query_offset: ").append(oneOf("15s", "1m", "90s")).append('\n');
      }
      if (upTo(3) == 0) {
        text.append("    labels: {team: x, severity: group}\n");
      }
      text.append("    rules:\n");
      int rules = 2 + upTo(4);
      for (int i = 0; i < rules; i++) {
        text.append(upTo(3) == 0 ? recording() : alert());
      }
    }
    return text.toString();
  }

  private String recording() {
    String text =
        switch (upTo(4)) {
          case 0 -> "host:req:rate5m\n        expr: sum by (host) (rate(req_total[5m]))";
          case 1 -> "load:avg\n        expr: avg_over_time(load[3m])";
          case 2 -> "slow:rate\n        expr: rate(slow[4m])";
          case 3 -> "own\n        expr: " + oneOf("time() % 7", "vector(3)", "load * 2", "9");
          default -> "own\n        expr: count(load > " + upTo(9) + ")";
        };
    return "      - record: " + text + "\n" + (upTo(4) == 0 ? "        labels: {k: v}\n" : "");
  }

  private String alert() {
    StringBuilder text = new StringBuilder();
    text.append("      - alert: Alert").append(upTo(9) == 0 ? 0 : alerts++).append('\n');
    text.append("        expr: ").append(expr()).append('\n');
    if (upTo(3) > 0) {
      text.append("        for: ").append(oneOf("15s", "1m", "2m", "5m", "70s")).append('\n');
    }
    if (upTo(3) == 0) {
      text.append("        keep_firing_for: ").append(oneOf("1m", "3m", "100s")).append('\n');
    }
    if (upTo(1) == 0) {
      text.append("        labels: {severity: page, at: '")
          .append(oneOf("", "{{ $labels.host }}!", "x", "{{ $externalLabels.region }}"))
          .append("'}\n");
    }
    if (upTo(1) == 0) {
      text.append("        annotations:\n          summary: '")
          .append(
              oneOf(
                  "{{ $labels.host }} has {{ $value }}",
                  "{{ $value | humanizePercentage }} of {{ $labels }}",
                  "{{ with query \"sum(load)\" }}{{ . | first | value | humanize }}{{ end }}",
                  "{{ range query \"load\" | sortByLabel \"host\" }}{{ .Value }},{{ end }}",
                  "{{ humanizeDuration $value }} {{ now | humanizeTimestamp }}",
                  "{{ first (query \"absent(nothing) > 2\") }}",
                  ""))
          .append("'\n");
    }
    return text.toString();
  }

  private String expr() {
    int limit = upTo(9);
    return switch (upTo(13)) {
      case 0 -> "load > " + limit;
      case 1 -> "rate(req_total[5m]) > " + limit / 20.0;
      case 2 ->
          "sum by (host) (rate(req_total{code=\"500\"}[5m])) / sum by (host)"
              + " (rate(req_total[5m])) > 0."
              + limit;
      case 3 -> "absent(load{host=\"" + oneOf("a", "b", "z") + "\"})";
      case 4 -> "absent_over_time(load{host=\"" + oneOf("a", "b", "z") + "\"}[3m])";
      case 5 -> "avg_over_time(load[5m]) > " + limit + " and load > " + upTo(9);
      case 6 -> "histogram_quantile(0.9, sum by (le) (rate(lat_bucket[5m]))) > 0." + limit;
      case 7 -> "host:req:rate5m > " + limit / 10.0;
      case 8 -> "count(ALERTS{alertstate=\"firing\"}) > " + upTo(2);
      case 9 -> "max_over_time(rate(req_total[2m])[5m:]) > " + limit / 20.0;
      case 10 -> "histogram_quantile(0.5, rate(slow[5m])) > 0." + limit;
      case 11 -> "load * on (host) group_left req_total{code=\"200\"} > " + limit * 10;
      case 12 -> "changes(up[5m]) > 1 or up == 0 unless load > " + limit;
      default -> "predict_linear(load[10m], 3600) > " + limit * 10;
    };
  }

  /**
   * Returns the text of a file of tests.
   *
   * @param file the name of the file of rules
   * @param names how many alerts there may be
   */
  String tests(String file, int names) {
    StringBuilder text = new StringBuilder("rule_files: [").append(file).append("]\n");
    text.append("group_eval_order: [first, second]\n");
    text.append("evaluation_interval: ").append(oneOf("15s", "30s", "1m", "2m")).append('\n');
    text.append("tests:\n");
    for (int i = 0; i < 2; i++) {
      text.append("  - interval: ").append(oneOf("15s", "30s", "1m")).append('\n');
      if (upTo(2) == 0) {
        text.append("    start_timestamp: ").append(oneOf("1600000000", "1234567.5")).append('\n');
      }
      text.append("    external_labels: {region: eu}\n");
      series(text);
      expectations(text, names);
    }
    return text.toString();
  }

  private void series(StringBuilder text) {
    text.append("    input_series:\n");
    for (String host : HOSTS) {
      series(text, "load{host=\"" + host + "\"}", values(40, 0.1, false));
      series(text, "up{host=\"" + host + "\"}", values(40, 0.05, false));
      series(text, "req_total{host=\"" + host + "\",code=\"200\"}", values(40, 0.05, true));
      series(text, "req_total{host=\"" + host + "\",code=\"500\"}", values(40, 0.1, true));
      for (String le : List.of("0.1", "0.5", "1", "+Inf")) {
        series(text, "lat_bucket{host=\"" + host + "\",le=\"" + le + "\"}", "0+" + upTo(5) + "x40");
      }
      series(
          text,
          "slow{host=\"" + host + "\"}",
          "{{schema:0 sum:1 count:2 buckets:[1 1]}}+{{schema:0 sum:3 count:4 buckets:["
              + (1 + upTo(2))
              + " 1 1]}}x20");
    }
  }

  private static void series(StringBuilder text, String series, String values) {
    text.append("      - {series: '").append(series).append("', values: '").append(values);
    text.append("'}\n");
  }

  private String values(int count, double gaps, boolean isCounter) {
    StringBuilder values = new StringBuilder();
    double value = upTo(10);
    for (int i = 0; i < count; i++) {
      double chance = random.nextDouble();
      if (chance < gaps) {
        values.append(upTo(3) == 0 ? "stale " : "_ ");
        continue;
      }
      if (isCounter) {
        value = upTo(20) == 0 ? 0 : value + upTo(12);
      } else {
        value = Math.max(0, value + upTo(4) - 2);
      }
      values.append(value).append(' ');
    }
    return values.toString().strip();
  }

  private void expectations(StringBuilder text, int names) {
    text.append("    alert_rule_test:\n");
    for (int i = 0; i < names; i++) {
      for (int j = 0; j < 3; j++) {
        text.append("      - {eval_time: ").append(upTo(1800)).append("s, alertname: Alert");
        text.append(i).append("}\n");
      }
    }
    text.append("    promql_expr_test:\n");
    for (int i = 0; i < 3; i++) {
      String at = ", eval_time: " + upTo(1800) + "s}\n";
      text.append("      - {expr: 'ALERTS'").append(at);
      text.append("      - {expr: 'ALERTS_FOR_STATE'").append(at);
      text.append("      - {expr: 'count_over_time(ALERTS[10m])'").append(at);
      for (String name : RECORDED) {
        text.append("      - {expr: '").append(name).append("'").append(at);
        text.append("      - {expr: 'timestamp(").append(name).append(")'").append(at);
      }
    }
  }

  /** Returns how many names of alerts there are. */
  int names() {
    return Math.max(1, alerts);
  }
}
