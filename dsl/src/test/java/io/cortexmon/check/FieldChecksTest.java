package io.cortexmon.check;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.panel.Heatmap;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Vector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Overrides that match nothing, and units that contradict queries. */
class FieldChecksTest {

  private static final Label STATUS = Label.oneOf("status", "ok", "error");
  private static final Histogram LATENCY = Histogram.named("latency_seconds");
  private static final Gauge MEMORY = Gauge.named("memory_bytes");
  private static final Gauge QUEUE = Gauge.named("queue_length").labels(STATUS);
  private static final Counter RECEIVED = Counter.named("received_bytes_total");
  private static final Counter ORDERS = Counter.named("orders_total").labels(STATUS);
  private static final Counter TOKENS = Counter.named("tokens_total").unit(Unit.of("tokens"));
  private static final Vector P95 = LATENCY.rate(minutes(5)).sum().quantile(0.95);
  private static final Vector ERROR_RATIO =
      ORDERS
          .where(STATUS.is("error"))
          .rate(minutes(5))
          .sum()
          .dividedBy(ORDERS.rate(minutes(5)).sum());

  private static List<String> of(Panel panel) {
    return Findings.of(Dashboard.titled("Orders").panel(panel));
  }

  private static TimeSeries named(String... legends) {
    TimeSeries panel = TimeSeries.titled("Latency");
    for (String legend : legends) {
      panel = panel.query(P95, target -> target.legend(legend));
    }
    return panel;
  }

  private static TimeSeries overriding(TimeSeries panel, FieldMatcher matcher) {
    return panel.override(matcher, field -> field.min(0));
  }

  @Test
  void an_override_of_a_query_that_is_not_there() {
    assertThat(of(overriding(named("p95", "p99"), FieldMatcher.byFrameRefId("B")))).isEmpty();
    assertThat(of(overriding(named("p95", "p99"), FieldMatcher.byFrameRefId("C"))))
        .containsExactly(
            """
            error[dashboard/unmatched-override] an override is about the query `C`, which the \
            panel does not have
              in panel "Latency" of dashboard "Orders" (FieldChecksTest.java)
              hint: did you mean `A`?""");
  }

  @Test
  void an_override_of_a_field_that_is_not_there() {
    assertThat(of(overriding(named("p95", "p99"), FieldMatcher.byName("p99")))).isEmpty();
    assertThat(of(overriding(named("p95", "p99"), FieldMatcher.byName("mean"))))
        .containsExactly(
            """
            error[dashboard/unmatched-override] an override is about the field `mean`, which the \
            panel does not have
              in panel "Latency" of dashboard "Orders" (FieldChecksTest.java)
              hint: it has p95, p99""");
    assertThat(of(overriding(named("p95"), FieldMatcher.byRegexp("/^p9\\d$/")))).isEmpty();
    assertThat(of(overriding(named("p95"), FieldMatcher.byRegexp("p9"))))
        .singleElement()
        .asString()
        .startsWith(
            "error[dashboard/unmatched-override] an override is about the field `p9`, which the"
                + " panel does not have");
  }

  @Test
  void fields_whose_names_are_not_known() {
    FieldMatcher mean = FieldMatcher.byName("mean");
    TimeSeries byStatus = TimeSeries.titled("x").query(QUEUE, t -> t.legend("{{status}}"));

    assertThat(of(overriding(byStatus, mean))).isEmpty();
    assertThat(of(overriding(TimeSeries.titled("x").query(QUEUE), mean))).isEmpty();
    assertThat(of(overriding(named("p95").raw("{\"transformations\": [{}]}"), mean))).isEmpty();
    assertThat(of(overriding(named("p95"), FieldMatcher.byName("Value")))).isEmpty();
    assertThat(of(overriding(named("p95"), FieldMatcher.byName("p95 2")))).isEmpty();
    assertThat(
            of(
                overriding(
                    named("p95")
                        .override(FieldMatcher.byName("p95"), field -> field.displayName("mean")),
                    mean)))
        .isEmpty();
  }

  @Test
  void a_unit_that_contradicts_the_query() {
    assertThat(of(TimeSeries.titled("Latency").query(P95).unit(GrafanaUnit.BYTES_IEC)))
        .containsExactly(
            """
            error[dashboard/contradicting-unit] it is shown in `bytes`, but query A gives seconds
              in panel "Latency" of dashboard "Orders" (FieldChecksTest.java)
              hint: use `s`, or change the query to give what is shown""");
    assertThat(of(Stat.titled("Errors").query(ERROR_RATIO).unit(GrafanaUnit.PERCENT)))
        .containsExactly(
            """
            error[dashboard/contradicting-unit] it is shown in `percent`, but query A gives ratio
              in panel "Errors" of dashboard "Orders" (FieldChecksTest.java)
              hint: use `percentunit`, or change the query to give what is shown""");
  }

  @TestFactory
  Stream<DynamicTest> contradictions() {
    return Stream.of(
        contradicts(P95, GrafanaUnit.MILLISECONDS),
        contradicts(P95, GrafanaUnit.REQUESTS_PER_SECOND),
        contradicts(MEMORY, GrafanaUnit.SECONDS),
        contradicts(MEMORY, GrafanaUnit.BYTES_PER_SECOND_SI),
        contradicts(RECEIVED.rate(minutes(5)), GrafanaUnit.BYTES_IEC),
        contradicts(RECEIVED.rate(minutes(5)), GrafanaUnit.BITS_PER_SECOND_SI),
        contradicts(ERROR_RATIO.times(100), GrafanaUnit.PERCENT_UNIT),
        contradicts(TOKENS.rate(minutes(5)), GrafanaUnit.SECONDS),
        contradicts(MEMORY.count(), GrafanaUnit.SECONDS),
        fits(P95, GrafanaUnit.SHORT),
        fits(P95, GrafanaUnit.CLOCK_SECONDS),
        fits(P95.times(1000), GrafanaUnit.MILLISECONDS),
        fits(MEMORY, GrafanaUnit.BYTES_SI),
        fits(MEMORY.dividedBy(1024 * 1024), GrafanaUnit.MEBIBYTES),
        fits(RECEIVED.rate(minutes(5)), GrafanaUnit.BYTES_PER_SECOND_SI),
        fits(RECEIVED.rate(minutes(5)).times(8), GrafanaUnit.BITS_PER_SECOND_SI),
        fits(ERROR_RATIO.times(100), GrafanaUnit.PERCENT),
        fits(ORDERS.rate(minutes(5)), GrafanaUnit.REQUESTS_PER_SECOND),
        fits(ORDERS.rate(minutes(5)), GrafanaUnit.SECONDS), // It may count seconds.
        fits(QUEUE, GrafanaUnit.BYTES_IEC));
  }

  private static DynamicTest contradicts(Vector query, GrafanaUnit unit) {
    return DynamicTest.dynamicTest(
        query.expr().text() + " in " + unit.id(),
        () ->
            assertThat(of(TimeSeries.titled("x").query(query).unit(unit)))
                .singleElement()
                .asString()
                .startsWith("error[dashboard/contradicting-unit]"));
  }

  private static DynamicTest fits(Vector query, GrafanaUnit unit) {
    return DynamicTest.dynamicTest(
        query.expr().text() + " fits " + unit.id(),
        () -> assertThat(of(TimeSeries.titled("x").query(query).unit(unit))).isEmpty());
  }

  @Test
  void a_unit_of_an_override_that_surely_applies() {
    TimeSeries both = TimeSeries.titled("Both").query(P95).query(MEMORY).unit(GrafanaUnit.SECONDS);

    assertThat(of(both))
        .containsExactly(
            """
            error[dashboard/contradicting-unit] it is shown in `s`, but query B gives bytes
              in panel "Both" of dashboard "Orders" (FieldChecksTest.java)
              hint: use `bytes`, or change the query to give what is shown""");
    assertThat(
            of(
                both.override(
                    FieldMatcher.byFrameRefId("B"), field -> field.unit(GrafanaUnit.BYTES_IEC))))
        .isEmpty();
    assertThat(
            of(
                both.override(
                    FieldMatcher.byRegexp("/mem/"), field -> field.unit(GrafanaUnit.BYTES_IEC))))
        .isEmpty();
  }

  @Test
  void values_that_are_counted_by_the_panel_have_no_unit() {
    String counting = "{\"options\": {\"reduceOptions\": {\"calcs\": [\"count\"]}}}";

    assertThat(of(Stat.titled("x").query(P95).unit(GrafanaUnit.BYTES_IEC).raw(counting))).isEmpty();
  }

  @Test
  void the_unit_of_a_heatmaps_rows() {
    Heatmap heatmap =
        Heatmap.titled("Latency").query(LATENCY.rate(minutes(5)).sum().distribution());

    assertThat(of(heatmap.unit(GrafanaUnit.SECONDS))).isEmpty();
    assertThat(of(heatmap.unit(GrafanaUnit.MILLISECONDS)))
        .containsExactly(
            """
            error[dashboard/contradicting-unit] its rows are shown in `ms`, but query A gives \
            seconds
              in panel "Latency" of dashboard "Orders" (FieldChecksTest.java)
              hint: use `s`, or change the query to give what is shown""");
    assertThat(of(Heatmap.titled("Memory").query(MEMORY).calculate().unit(GrafanaUnit.SECONDS)))
        .singleElement()
        .asString()
        .startsWith(
            "error[dashboard/contradicting-unit] its rows are shown in `s`, but query A gives"
                + " bytes");
    assertThat(of(Heatmap.titled("x").query(MEMORY).rowForEachSeries().unit(GrafanaUnit.SECONDS)))
        .isEmpty();
  }

  @Test
  void texts_are_not_judged() {
    assertThat(
            of(
                Stat.titled("x")
                    .target(PrometheusTarget.text("memory_bytes"))
                    .unit(GrafanaUnit.SECONDS)))
        .isEmpty();
  }
}
