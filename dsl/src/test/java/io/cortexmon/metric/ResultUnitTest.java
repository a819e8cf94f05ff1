package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cortexmon.rule.RecordingRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ResultUnitTest {

  private static final Label STATUS = Label.oneOf("status", "ok", "error");
  private static final Label HOST = Label.named("host");
  private static final Counter ORDERS = Counter.named("orders_total").labels(STATUS);
  private static final Counter CALLS = Counter.named("calls_total").labels(STATUS);
  private static final Counter TOKENS =
      Counter.named("tokens_total").labels(STATUS).unit(Unit.of("tokens"));
  private static final Gauge TOKENS_LEFT = Gauge.named("tokens_left").unit(Unit.of("tokens"));
  private static final Counter RECEIVED = Counter.named("net_received_bytes_total").labels(HOST);
  private static final Counter CPU = Counter.named("cpu_seconds_total").labels(HOST);
  private static final Gauge MEMORY = Gauge.named("memory_bytes").labels(HOST);
  private static final Gauge LIMIT = Gauge.named("memory_limit_bytes").labels(HOST);
  private static final Gauge STARTED = Gauge.named("start_time_seconds").labels(HOST);
  private static final Gauge LENGTH = Gauge.named("queue_length").labels(HOST);
  private static final Gauge USED = Gauge.named("pool_used_ratio").labels(HOST);
  private static final Info BUILD = Info.named("build_info").labels(HOST);
  private static final StateSet STATE = StateSet.named("worker_status", STATUS);
  private static final Histogram LATENCY = Histogram.named("latency_seconds").labels(STATUS);
  private static final Histogram NATIVE =
      Histogram.named("size_bytes").labels(STATUS).nativeBuckets();
  private static final Histogram UNITLESS = Histogram.named("batch_size").labels(STATUS);
  private static final Summary PAUSES = Summary.named("gc_pause_seconds").quantiles(0.5);

  private static Vector rate(Counter counter) {
    return counter.rate(minutes(5)).sum();
  }

  @TestFactory
  Stream<DynamicTest> units() {
    Vector errors = ORDERS.where(STATUS.is("error")).rate(minutes(5)).sum();
    return Stream.of(
        gives("bytes", MEMORY),
        gives("bytes", MEMORY.sumBy(HOST)),
        gives("bytes", MEMORY.maxOverTime(hours(1)).avg()),
        gives("bytes", MEMORY.topk(3)),
        gives("bytes", MEMORY.isAbove(1e9)),
        gives("bytes", MEMORY.plus(LIMIT).minus(5)),
        gives("bytes", MEMORY.times(BUILD).on(HOST).groupLeft()),
        gives("bytes", MEMORY.negated()),
        gives("bytes", RECEIVED.increase(hours(1)).sum()),
        gives("bytes/s", rate(RECEIVED)),
        gives("bytes/s", MEMORY.deriv(hours(1))),
        gives("counts/s", rate(ORDERS)),
        gives("tokens/s", rate(TOKENS)),
        gives("tokens", TOKENS.increase(hours(1)).sum()),
        gives("seconds/s", rate(CPU)),
        gives("ratio", errors.dividedBy(rate(ORDERS))),
        gives("ratio", rate(ORDERS).minus(errors).dividedBy(rate(ORDERS).isAbove(0))),
        gives("ratio", MEMORY.dividedBy(LIMIT)),
        gives("ratio", USED.or(USED.times(0))),
        gives("ratio", MEMORY.dividedBy(LIMIT).plus(1).minus(1)),
        gives("ratio", LATENCY.rate(minutes(5)).sum().fraction(0, 1)),
        gives("percent", MEMORY.dividedBy(LIMIT).times(100)),
        gives("ratio", MEMORY.dividedBy(LIMIT).times(100).dividedBy(100)),
        gives("count", MEMORY.count()),
        gives("count", LENGTH.changes(hours(1))),
        gives("seconds", LATENCY.rate(minutes(5)).sumBy(STATUS).quantile(0.95)),
        gives("seconds", LATENCY.rate(minutes(5)).sum().average()),
        gives("seconds/s", LATENCY.rate(minutes(5)).sum().total()),
        gives("bytes", NATIVE.rate(minutes(5)).sum().quantile(0.5)),
        gives("bytes", NATIVE.rate(minutes(5)).sum().average()),
        gives("bytes/s", NATIVE.rate(minutes(5)).sum().total()),
        gives("counts/s", NATIVE.rate(minutes(5)).sum().count()),
        gives("counts/s", LATENCY.rate(minutes(5)).sum().count()),
        gives("seconds", PAUSES.quantile(0.5)),
        gives("seconds", PAUSES.average(minutes(5))),
        gives("seconds", TOKENS_LEFT.sum().dividedBy(rate(TOKENS).isAbove(0))),
        gives("bytes", rate(RECEIVED).dividedBy(rate(ORDERS))),
        gives("bytes/s", MEMORY.dividedBy(STARTED)));
  }

  @TestFactory
  Stream<DynamicTest> what_is_not_certain_has_no_unit() {
    return Stream.of(
        gives("", LENGTH.sum()),
        gives("", MEMORY.dividedBy(1024)),
        gives("", LATENCY.rate(minutes(5)).sum().quantile(0.95).times(1000)),
        gives("", ORDERS.increase(hours(1)).sum()),
        gives("", rate(ORDERS).dividedBy(rate(CALLS))),
        gives("", rate(TOKENS).dividedBy(rate(ORDERS))),
        gives("", MEMORY.plus(STARTED)),
        gives("", MEMORY.or(STARTED)),
        gives("", MEMORY.isAbove(1).bool()),
        gives("", MEMORY.times(LENGTH)),
        gives("", BUILD),
        gives("", BUILD.sum()),
        gives("", STATE.where(STATUS.is("ok")).sum()),
        gives("", Up.ALL.min()),
        gives("", UNITLESS.rate(minutes(5)).sum().quantile(0.5)),
        gives("", LATENCY.rate(minutes(5)).sum().distribution()));
  }

  @Test
  void a_recording_rule_has_the_unit_of_what_it_records_unless_it_names_one() {
    RecordingRule received = RecordingRule.named("net:received:rate5m", rate(RECEIVED));
    RecordingRule again = RecordingRule.named("net:received:avg", received.avgOverTime(hours(1)));
    RecordingRule named = RecordingRule.named("x:y", LENGTH.sum()).unit(Unit.SECONDS);
    RecordingRule rate = RecordingRule.named("x:z", LENGTH.sum()).unit(Unit.BYTES.perSecond());

    assertThat(ResultUnit.of(again.max())).hasToString("bytes/s");
    assertThat(ResultUnit.of(named.max())).isEqualTo(Unit.SECONDS);
    assertThat(ResultUnit.of(rate.dividedBy(rate(RECEIVED)))).isEqualTo(Unit.RATIO);
  }

  @Test
  void a_distribution_has_the_unit_of_what_was_observed() {
    assertThat(ResultUnit.ofDistribution(LATENCY.rate(minutes(5)).sum().distribution()))
        .isEqualTo(Unit.SECONDS);
    assertThat(ResultUnit.ofDistribution(NATIVE.increase(minutes(5)).sum().distribution()))
        .isEqualTo(Unit.BYTES);
    assertThat(ResultUnit.ofDistribution(UNITLESS.rate(minutes(5)).sum().distribution()))
        .isEqualTo(Unit.NONE);
    assertThat(ResultUnit.ofDistribution(MEMORY)).isEqualTo(Unit.NONE);
  }

  private static DynamicTest gives(String unit, Query query) {
    return dynamicTest(
        query.expr().text(), () -> assertThat(ResultUnit.of(query)).hasToString(unit));
  }
}
