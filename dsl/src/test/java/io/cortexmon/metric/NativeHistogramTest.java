package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.Window;
import org.junit.jupiter.api.Test;

class NativeHistogramTest {

  private static final Label SHOP = Label.named("shop");
  private static final Label Q = Label.named("q");
  private static final Histogram CLASSIC = Histogram.named("latency").labels(SHOP);
  private static final Histogram SIZE = Histogram.named("size").labels(SHOP).nativeBuckets();
  private static final NativeHistogramVector RATE = SIZE.rate(minutes(5)).asNative();

  private static String text(Query query) {
    String text = query.expr().text();
    assertThat(PromQl.parse(text)).isEqualTo(query.expr());
    return text;
  }

  @Test
  void they_stay_histograms_until_a_number_is_asked() {
    assertThat(text(RATE.avgBy(SHOP).mean()))
        .isEqualTo("histogram_avg(avg by (shop) (rate(size[5m])))");
    assertThat(text(RATE.avg().stddev())).isEqualTo("histogram_stddev(avg(rate(size[5m])))");
    assertThat(text(RATE.avgWithout(SHOP).stdvar()))
        .isEqualTo("histogram_stdvar(avg without (shop) (rate(size[5m])))");
    assertThat(text(RATE.sum().trimUpper(10).trimLower(0.5).quantile(Scalar.of(0.9))))
        .isEqualTo("histogram_quantile(0.9, sum(rate(size[5m])) </ 10 >/ 0.5)");
    assertThat(text(RATE.plus(RATE).times(2).count()))
        .isEqualTo("histogram_count((rate(size[5m]) + rate(size[5m])) * 2)");
    assertThat(text(RATE.minus(RATE).dividedBy(2).total()))
        .isEqualTo("histogram_sum((rate(size[5m]) - rate(size[5m])) / 2)");
    assertThat(text(RATE.trimUpper(Scalar.time()).distribution()))
        .isEqualTo("rate(size[5m]) </ time()");
    assertThat(text(RATE.trimLower(Scalar.time()).distribution()))
        .isEqualTo("rate(size[5m]) >/ time()");
  }

  @Test
  void samples_of_a_window_are_histograms_too() {
    HistogramRange range = SIZE.where(SHOP.is("a")).range(minutes(5));

    assertThat(text(range)).isEqualTo("size{shop=\"a\"}[5m]");
    assertThat(range).hasToString("size{shop=\"a\"}[5m]");
    assertThat(text(range.rate().mean())).isEqualTo("histogram_avg(rate(size{shop=\"a\"}[5m]))");
    assertThat(text(SIZE.range(Window.step()).increase().count()))
        .isEqualTo("histogram_count(increase(size[step()]))");
    assertThat(text(range.irate().count()))
        .isEqualTo("histogram_count(irate(size{shop=\"a\"}[5m]))");
    assertThat(text(range.delta().count()))
        .isEqualTo("histogram_count(delta(size{shop=\"a\"}[5m]))");
    assertThat(text(range.idelta().count()))
        .isEqualTo("histogram_count(idelta(size{shop=\"a\"}[5m]))");
    assertThat(text(range.sumOverTime().count()))
        .isEqualTo("histogram_count(sum_over_time(size{shop=\"a\"}[5m]))");
    assertThat(text(range.avgOverTime().count()))
        .isEqualTo("histogram_count(avg_over_time(size{shop=\"a\"}[5m]))");
    assertThat(text(range.firstOverTime().count()))
        .isEqualTo("histogram_count(first_over_time(size{shop=\"a\"}[5m]))");
    assertThat(text(range.lastOverTime().count()))
        .isEqualTo("histogram_count(last_over_time(size{shop=\"a\"}[5m]))");
    assertThat(text(range.countOverTime())).isEqualTo("count_over_time(size{shop=\"a\"}[5m])");
    assertThat(text(range.presentOverTime())).isEqualTo("present_over_time(size{shop=\"a\"}[5m])");
    assertThat(text(range.changes())).isEqualTo("changes(size{shop=\"a\"}[5m])");
    assertThat(text(range.resets())).isEqualTo("resets(size{shop=\"a\"}[5m])");
    assertThat(text(SIZE.raw().sumBy(SHOP).quantile(0.9)))
        .isEqualTo("histogram_quantile(0.9, sum by (shop) (size))");
  }

  @Test
  void several_quantiles_are_told_apart_by_a_label() {
    Vector classic = CLASSIC.rate(minutes(5)).sumBy(SHOP).quantiles(Q, 0.5, 0.9);
    Vector natives = RATE.sum().quantiles(Q, 0.5, 1);

    assertThat(text(classic))
        .isEqualTo(
            "histogram_quantiles(sum by (le, shop) (rate(latency_bucket[5m])), \"q\", 0.5, 0.9)");
    assertThat(classic.resultLabels()).hasToString("shop, q");
    assertThat(text(natives)).isEqualTo("histogram_quantiles(sum(rate(size[5m])), \"q\", 0.5, 1)");
    assertThat(natives.resultLabels()).hasToString("q");
    assertThat(text(CLASSIC.rate(minutes(5)).quantile(Scalar.time())))
        .isEqualTo("histogram_quantile(time(), rate(latency_bucket[5m]))");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATE.quantiles(Q))
        .withMessage("0 quantiles: must be between 1 and 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATE.quantiles(Q, 95))
        .withMessage("quantile 95: must be between 0 and 1; did you mean 0.95?");
  }

  @Test
  void a_classic_histogram_is_told_that_it_is_one() {
    assertThatIllegalStateException()
        .isThrownBy(() -> CLASSIC.rate(minutes(5)).asNative())
        .withMessage(
            "rate(latency_bucket[5m]) is of a classic histogram: declare it with nativeBuckets()"
                + " if it is native");
    assertThatIllegalStateException()
        .isThrownBy(CLASSIC::raw)
        .withMessage(
            "histogram latency is classic and has no series of its own name: its parts are"
                + " bucketSeries(), sums() and counts()");
    assertThatIllegalStateException().isThrownBy(() -> CLASSIC.range(minutes(5)));
  }
}
