package io.cortexmon.testing.promtool;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.testing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scenarios made by chance: rules, series, and when they are looked at. */
final class RandomScenario {

  private static final List<String> HOSTS = List.of("a", "b", "c");
  private static final Label TEAM = Label.named("team");

  private static final List<String> RECORDED =
      List.of(
          "sum by (host) (rate(req_total[5m]))",
          "avg_over_time(load[3m])",
          "rate(slow[4m])",
          "vector(time() % 7)",
          "count(load > 4)");

  private final Random random;

  RandomScenario(long seed) {
    random = new Random(seed);
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  @SafeVarargs
  private <T> T oneOf(T... some) {
    return some[random.nextInt(some.length)];
  }

  /** Returns a scenario, and what is looked at. */
  PromtoolFile file(String name) {
    Duration step = oneOf(seconds(15), seconds(30), seconds(60), seconds(90));
    Monitoring monitoring =
        Monitoring.named("random").rules(group("second", step), group("first", step));
    Scenario scenario = series(Scenario.of(monitoring).every(step));
    if (upTo(2) == 0) {
      scenario = scenario.seriesEvery(oneOf(seconds(15), seconds(20), seconds(60)));
    }
    PromtoolFile file = PromtoolFile.of(scenario).named(name);
    for (Rule rule : scenario.rules()) {
      for (int i = 0; i < 3; i++) {
        Duration time = seconds(upTo(1800));
        file =
            rule instanceof AlertingRule alert
                ? file.alert(alert, time)
                : file.value(rule.name(), time).value("timestamp(" + rule.name() + ")", time);
      }
    }
    return file.value("ALERTS_FOR_STATE", seconds(1200)).value("scalar(vector(2))", seconds(7));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private RuleGroup group(String name, Duration step) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i <= upTo(4); i++) {
      rules.add(
          upTo(3) == 0
              ? RecordingRule.named(
                  name + ":recorded:" + i, Vector.parse(RECORDED.get(upTo(RECORDED.size() - 1))))
              : alert(name + i));
    }
    RuleGroup group = RuleGroup.named(name).rules(rules.toArray(Rule[]::new));
    if (upTo(3) == 0) {
      group = group.labels(TEAM.is("x"));
    }
    return upTo(3) == 0 ? group.queryOffset(step.multipliedBy(1 + upTo(1))) : group;
  }

  private AlertingRule alert(String name) {
    AlertingRule alert = AlertingRule.named("Alert" + name, Vector.parse(expr()));
    if (upTo(3) > 0) {
      alert = alert.forDuration(oneOf(seconds(15), seconds(60), seconds(70), seconds(300)));
    }
    if (upTo(3) == 0) {
      alert = alert.keepFiringFor(oneOf(seconds(60), seconds(100)));
    }
    if (upTo(1) == 0) {
      alert = alert.label(TEAM.is(oneOf("y", "{{ $labels.host }}!")));
    }
    return alert.summary(
        oneOf(
            "{{ $labels.host }} has {{ $value }}",
            "it's \"{{ $value | humanizePercentage }}\"\nof {{ $labels }} – ü",
            "{{ with query \"sum(load)\" }}{{ . | first | value | humanize }}{{ end }}",
            "{{ humanizeDuration $value }}"));
  }

  private String expr() {
    int limit = upTo(9);
    return switch (upTo(8)) {
      case 0 -> "load > " + limit;
      case 1 -> "rate(req_total[5m]) > " + limit / 20.0;
      case 2 -> "absent(load{host=\"" + oneOf("a", "b", "z") + "\"})";
      case 3 -> "avg_over_time(load[5m]) > " + limit + " and load > " + upTo(9);
      case 4 -> "count(ALERTS{alertstate=\"firing\"}) > " + upTo(2);
      case 5 -> "max_over_time(rate(req_total[2m])[5m:]) > " + limit / 20.0;
      case 6 -> "histogram_quantile(0.5, rate(slow[5m])) > 0." + limit;
      case 7 -> "changes(load[5m]) > 1 unless load > " + limit;
      default -> "predict_linear(load[10m], 3600) > " + limit * 10;
    };
  }

  private Scenario series(Scenario scenario) {
    Scenario all = scenario;
    for (String host : HOSTS) {
      all =
          all.series("load{host=\"" + host + "\"} " + values(60, false))
              .series("req_total{host=\"" + host + "\"} " + values(60, true))
              .series(
                  "slow{host=\""
                      + host
                      + "\"} {{schema:0 sum:1 count:2 buckets:[1 1]}}"
                      + "+{{schema:0 sum:3 count:4 buckets:["
                      + (1 + upTo(2))
                      + " 1 1]}}x20");
    }
    return all;
  }

  private String values(int count, boolean isCounter) {
    StringBuilder values = new StringBuilder();
    double value = upTo(10);
    for (int i = 0; i < count; i++) {
      int chance = upTo(19);
      if (chance == 0) {
        values.append(oneOf("_ ", "stale ", "NaN ", "1e-7 "));
        continue;
      }
      value = isCounter ? value + upTo(12) : Math.max(0, value + (upTo(4) - 2) / 4.0);
      values.append(value).append(' ');
    }
    return values.toString();
  }
}
