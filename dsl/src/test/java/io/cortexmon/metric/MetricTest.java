package io.cortexmon.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricTest {

  @Test
  void a_metric_knows_the_line_that_declared_it_and_keeps_it_through_copies() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    Counter counter = Counter.named("orders_total").help("Orders").labels(Label.named("shop"));

    assertThat(counter.place()).hasToString("MetricTest.java:" + line);
    assertThat(counter.help()).isEqualTo("Orders");
  }

  @Test
  void the_unit_comes_from_the_name() {
    assertThat(Gauge.named("disk_free_bytes").unit()).isEqualTo(Unit.BYTES);
    assertThat(Counter.named("cpu_seconds_total").unit()).isEqualTo(Unit.SECONDS);
    assertThat(Histogram.named("latency_seconds").unit()).isEqualTo(Unit.SECONDS);
    assertThat(Gauge.named("queue_length").unit()).isEqualTo(Unit.NONE);
    assertThat(Counter.named("tokens_total").unit(Unit.of("tokens")).unit()).hasToString("tokens");
  }

  @Test
  void a_name_that_prometheus_can_not_read_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Counter.named("orders-total"))
        .withMessage(
            "metric name \"orders-total\": must be letters, digits, underscores and colons, not"
                + " starting with a digit; did you mean \"orders_total\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gauge.named(""))
        .withMessage(
            "metric name \"\": must be letters, digits, underscores and colons, not starting with a"
                + " digit");
  }

  @Test
  void a_label_name_that_prometheus_can_not_read_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Label.named("my label"))
        .withMessage(
            "label name \"my label\": must be letters, digits and underscores, not starting with a"
                + " digit; did you mean \"my_label\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Label.named("__name__"))
        .withMessage("label name \"__name__\": names that start with __ are Prometheus's own");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Label.oneOf("status"))
        .withMessage("label \"status\": needs at least one value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Label.oneOf("status", "a", "a"))
        .withMessage("value of label \"status\": a is given twice");
  }

  @Test
  void a_label_declared_twice_on_a_metric_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gauge.named("g").labels(Label.named("a"), Label.named("a")))
        .withMessage("metric \"g\": label a is given twice");
  }

  @Test
  void buckets_must_rise() {
    assertThat(Histogram.named("h_seconds").buckets(0.1, 1, 5).bounds())
        .containsExactly(0.1, 1.0, 5.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.named("h_seconds").buckets(1, 0.5))
        .withMessage("histogram \"h_seconds\": bucket bounds must rise, but 0.5 follows 1.0");
  }

  @Test
  void series_names_are_those_that_are_exposed() {
    assertThat(Counter.named("a_total").seriesNames()).containsExactly("a_total");
    assertThat(Histogram.named("h").seriesNames()).containsExactly("h_bucket", "h_sum", "h_count");
    assertThat(Histogram.named("h").nativeBuckets().seriesNames()).containsExactly("h");
  }

  @Test
  void thresholds_are_checked_against_their_unit() {
    assertThat(Threshold.of(Duration.ofMinutes(30)).expr().text()).isEqualTo("1800");
    assertThat(Threshold.of(0.05, Unit.RATIO).value()).isEqualTo(0.05);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Threshold.of(5, Unit.RATIO))
        .withMessage("threshold 5: a ratio is between 0 and 1; did you mean 0.05?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Threshold.of(Double.NaN))
        .withMessage("threshold NaN: must be a finite number");
  }

  @Test
  void definitions_with_equal_content_are_equal_wherever_they_stand() {
    assertThat(Gauge.named("g")).isEqualTo(Gauge.named("g"));
    assertThat(Gauge.named("g")).isNotEqualTo(Gauge.named("h"));
    assertThat(Gauge.named("g")).isNotEqualTo(Gauge.named("g").help("other"));
  }
}
