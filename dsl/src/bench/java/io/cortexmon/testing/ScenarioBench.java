package io.cortexmon.testing;

import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a test of an alert in Java costs: four series, looked at while the alert is pending and
 * while it fires; and how that grows with the rules of the system and the minutes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScenarioBench {

  private static final Label QUEUE = Label.named("queue");
  private static final Gauge DEPTH = Gauge.named("queue_depth").labels(QUEUE);

  @Param({"60", "240"})
  int steps;

  @Param({"1", "10", "100"})
  int rules;

  private Monitoring monitoring = Monitoring.named("empty");

  /** Defines alerts that all read the same series. */
  @Setup
  public void define() {
    List<Rule> alerts = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      alerts.add(
          AlertingRule.named("Long" + i, DEPTH.avgOverTime(minutes(5)).isAbove(50 + i))
              .forDuration(minutes(5))
              .description("{{ $value }} jobs wait in {{ $labels.queue }}."));
    }
    monitoring = Monitoring.named("queues").rules(RuleGroup.named("queues").rules(alerts));
  }

  /** A whole test, from its series to its last look. */
  @Benchmark
  public Object test() {
    String times = "x" + steps;
    return Scenario.of(monitoring)
        .every(minutes(1))
        .series(DEPTH.with(QUEUE.is("a")), "0+10" + times)
        .series(DEPTH.with(QUEUE.is("b")), "10" + times)
        .series(DEPTH.with(QUEUE.is("c")), "20" + times)
        .series(DEPTH.with(QUEUE.is("d")), "30" + times)
        .at(minutes(10))
        .alert("Long0")
        .isPending()
        .at(minutes(steps))
        .alert("Long0")
        .isFiring()
        .hasDescription((steps * 10 - 20) + " jobs wait in a.");
  }
}
