package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.days;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cortexmon.definition.Place;
import io.cortexmon.promql.Variable;
import io.cortexmon.promql.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueryTest {

  static final Label STATUS = Label.oneOf("status", "ok", "error");
  static final Label SHOP = Label.named("shop");
  static final Label REGION = Label.ofTarget("region");
  static final Counter ORDERS = Counter.named("orders_total").labels(STATUS, SHOP);
  static final Gauge QUEUE = Gauge.named("queue_length").labels(SHOP);
  static final Gauge LIMIT = Gauge.named("queue_limit").labels(SHOP);
  static final Histogram LATENCY = Histogram.named("latency_seconds").labels(SHOP);

  private static String text(Query query) {
    return query.expr().text();
  }

  @Test
  void a_counter_becomes_a_vector_by_rate() {
    assertThat(text(ORDERS.rate(minutes(5)))).isEqualTo("rate(orders_total[5m])");
    assertThat(text(ORDERS.rate(rateInterval()))).isEqualTo("rate(orders_total[$__rate_interval])");
    assertThat(text(ORDERS.increase(hours(1)))).isEqualTo("increase(orders_total[1h])");
    assertThat(text(ORDERS.irate(minutes(1)))).isEqualTo("irate(orders_total[1m])");
    assertThat(text(ORDERS.resets(days(1)))).isEqualTo("resets(orders_total[1d])");
    assertThat(text(ORDERS.raw().sum())).isEqualTo("sum(orders_total)");
    assertThat(text(ORDERS.range(minutes(5)).countOverTime()))
        .isEqualTo("count_over_time(orders_total[5m])");
  }

  @Test
  void conditions_and_times_narrow_a_selection() {
    Variable shops = () -> "shop";

    assertThat(text(ORDERS.where(STATUS.is("error"), SHOP.in(shops)).rate(minutes(5))))
        .isEqualTo("rate(orders_total{shop=~\"$shop\",status=\"error\"}[5m])");
    assertThat(text(ORDERS.offset(days(1)).rate(minutes(15))))
        .isEqualTo("rate(orders_total[15m] offset 1d)");
    assertThat(text(QUEUE.offset(Window.range()))).isEqualTo("queue_length offset $__range");
    assertThat(text(QUEUE.at(Instant.ofEpochSecond(10)))).isEqualTo("queue_length @ 10.000");
    assertThat(text(QUEUE.atStart())).isEqualTo("queue_length @ start()");
    assertThat(text(QUEUE.atEnd().where(SHOP.isPresent())))
        .isEqualTo("queue_length{shop!=\"\"} @ end()");
  }

  @Test
  void label_conditions_print_as_matchers() {
    assertThat(text(QUEUE.where(SHOP.isNot("a")))).isEqualTo("queue_length{shop!=\"a\"}");
    assertThat(text(QUEUE.where(SHOP.matches("a.*")))).isEqualTo("queue_length{shop=~\"a.*\"}");
    assertThat(text(QUEUE.where(SHOP.doesNotMatch("a.*"))))
        .isEqualTo("queue_length{shop!~\"a.*\"}");
    assertThat(text(QUEUE.where(SHOP.isOneOf("a.b", "c"))))
        .isEqualTo("queue_length{shop=~\"a\\\\.b|c\"}");
    assertThat(text(QUEUE.where(SHOP.isNoneOf("a", "c")))).isEqualTo("queue_length{shop!~\"a|c\"}");
    assertThat(text(QUEUE.where(SHOP.isAbsent()))).isEqualTo("queue_length{shop=\"\"}");
  }

  @Test
  void a_label_that_the_metric_lacks_is_refused_with_the_nearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.where(Label.named("statsu").is("ok")))
        .withMessage(
            "label \"statsu\" is not a label of orders_total; it has status, shop and target labels"
                + " (a label of the target is declared with Label.ofTarget); did you mean"
                + " \"status\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.rate(minutes(5)).sumBy(Label.named("x")))
        .withMessageStartingWith("label \"x\" is not a label of rate(orders_total[5m]); it has");
  }

  @Test
  void a_value_outside_the_labels_set_is_refused_with_the_nearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STATUS.is("eror"))
        .withMessage(
            "label \"status\" has no value \"eror\"; it has ok, error; did you mean \"error\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.where(Label.named("status").is("bad")))
        .withMessage("label \"status\" has no value \"bad\"; it has ok, error");
  }

  @Test
  void after_by_the_result_has_exactly_those_labels() {
    Vector byShop = ORDERS.rate(minutes(5)).sumBy(SHOP);

    assertThat(byShop.resultLabels()).isEqualTo(ResultLabels.exactly(java.util.List.of(SHOP)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> byShop.sumBy(STATUS))
        .withMessage(
            "label \"status\" is not a label of sum by (shop) (rate(orders_total[5m])); it has"
                + " shop");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> byShop.sum().maxBy(SHOP))
        .withMessageEndingWith("it has none");
  }

  @Test
  void without_takes_labels_away() {
    Vector rest = QUEUE.sumWithout(SHOP, Label.POD);

    assertThat(text(rest)).isEqualTo("sum without (shop, pod) (queue_length)");
    assertThat(rest.resultLabels()).hasToString("target labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rest.sumBy(Label.POD))
        .withMessage(
            "label \"pod\" is not a label of sum without (shop, pod) (queue_length); it has none");
  }

  @Test
  void target_labels_go_with_every_metric_and_are_remembered() {
    Vector byRegion = QUEUE.where(REGION.is("eu")).sumBy(REGION, SHOP);

    assertThat(text(byRegion)).isEqualTo("sum by (region, shop) (queue_length{region=\"eu\"})");
    assertThat(byRegion.reads().labelUses()).containsExactly(new LabelUse(QUEUE, REGION));
    assertThat(byRegion.reads().sources()).containsExactly(QUEUE);
  }

  @Test
  void all_aggregations_print() {
    assertThat(text(QUEUE.avg())).isEqualTo("avg(queue_length)");
    assertThat(text(QUEUE.avgBy(SHOP))).isEqualTo("avg by (shop) (queue_length)");
    assertThat(text(QUEUE.avgWithout(SHOP))).isEqualTo("avg without (shop) (queue_length)");
    assertThat(text(QUEUE.min())).isEqualTo("min(queue_length)");
    assertThat(text(QUEUE.minBy(SHOP))).isEqualTo("min by (shop) (queue_length)");
    assertThat(text(QUEUE.minWithout(SHOP))).isEqualTo("min without (shop) (queue_length)");
    assertThat(text(QUEUE.max())).isEqualTo("max(queue_length)");
    assertThat(text(QUEUE.maxBy(SHOP))).isEqualTo("max by (shop) (queue_length)");
    assertThat(text(QUEUE.maxWithout(SHOP))).isEqualTo("max without (shop) (queue_length)");
    assertThat(text(QUEUE.count())).isEqualTo("count(queue_length)");
    assertThat(text(QUEUE.countBy(SHOP))).isEqualTo("count by (shop) (queue_length)");
    assertThat(text(QUEUE.countWithout(SHOP))).isEqualTo("count without (shop) (queue_length)");
    assertThat(text(QUEUE.group())).isEqualTo("group(queue_length)");
    assertThat(text(QUEUE.groupBy(SHOP))).isEqualTo("group by (shop) (queue_length)");
    assertThat(text(QUEUE.groupWithout(SHOP))).isEqualTo("group without (shop) (queue_length)");
    assertThat(text(QUEUE.stddev())).isEqualTo("stddev(queue_length)");
    assertThat(text(QUEUE.stddevBy(SHOP))).isEqualTo("stddev by (shop) (queue_length)");
    assertThat(text(QUEUE.stddevWithout(SHOP))).isEqualTo("stddev without (shop) (queue_length)");
    assertThat(text(QUEUE.stdvar())).isEqualTo("stdvar(queue_length)");
    assertThat(text(QUEUE.stdvarBy(SHOP))).isEqualTo("stdvar by (shop) (queue_length)");
    assertThat(text(QUEUE.stdvarWithout(SHOP))).isEqualTo("stdvar without (shop) (queue_length)");
    assertThat(text(QUEUE.topk(3))).isEqualTo("topk(3, queue_length)");
    assertThat(text(QUEUE.topkBy(3, SHOP))).isEqualTo("topk by (shop) (3, queue_length)");
    assertThat(text(QUEUE.bottomk(3))).isEqualTo("bottomk(3, queue_length)");
    assertThat(text(QUEUE.bottomkBy(3, SHOP))).isEqualTo("bottomk by (shop) (3, queue_length)");
    assertThat(text(QUEUE.quantile(0.9))).isEqualTo("quantile(0.9, queue_length)");
    assertThat(text(QUEUE.quantileBy(0.9, SHOP)))
        .isEqualTo("quantile by (shop) (0.9, queue_length)");
    assertThat(text(QUEUE.countValues(Label.named("length"))))
        .isEqualTo("count_values(\"length\", queue_length)");
    Vector counted = QUEUE.countValuesBy(Label.named("length"), SHOP);
    assertThat(text(counted)).isEqualTo("count_values by (shop) (\"length\", queue_length)");
    assertThat(counted.resultLabels()).hasToString("shop, length");
  }

  @Test
  void topk_keeps_the_labels_of_its_series() {
    assertThat(QUEUE.sumBy(SHOP).topk(3).resultLabels()).hasToString("shop");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.topk(0))
        .withMessage("topk 0: must be above zero");
  }

  @Test
  void a_quantile_outside_0_to_1_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.quantile(95, minutes(5)))
        .withMessage("quantile 95: must be between 0 and 1; did you mean 0.95?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.quantile(-0.5))
        .withMessage("quantile -0.5: must be between 0 and 1");
    assertThatIllegalArgumentException().isThrownBy(() -> QUEUE.quantile(Double.NaN));
  }

  @Test
  void arithmetic_works_between_vectors_scalars_and_numbers() {
    assertThat(text(QUEUE.plus(LIMIT))).isEqualTo("queue_length + queue_limit");
    assertThat(text(QUEUE.minus(1))).isEqualTo("queue_length - 1");
    assertThat(text(QUEUE.times(Scalar.of(2)))).isEqualTo("queue_length * 2");
    assertThat(text(QUEUE.dividedBy(LIMIT.isAbove(0))))
        .isEqualTo("queue_length / (queue_limit > 0)");
    assertThat(text(QUEUE.modulo(2))).isEqualTo("queue_length % 2");
    assertThat(text(QUEUE.power(2))).isEqualTo("queue_length ^ 2");
    assertThat(text(QUEUE.atan2(LIMIT))).isEqualTo("queue_length atan2 queue_limit");
    assertThat(text(QUEUE.negated())).isEqualTo("-queue_length");
    assertThat(text(Scalar.time().minus(QUEUE))).isEqualTo("time() - queue_length");
    assertThat(text(Scalar.of(1).minus(QUEUE.dividedBy(LIMIT))))
        .isEqualTo("1 - queue_length / queue_limit");
    assertThat(text(Scalar.of(1).plus(QUEUE))).isEqualTo("1 + queue_length");
    assertThat(text(Scalar.of(2).times(QUEUE))).isEqualTo("2 * queue_length");
    assertThat(text(Scalar.of(2).dividedBy(QUEUE))).isEqualTo("2 / queue_length");
    assertThat(text(Scalar.of(2).modulo(QUEUE))).isEqualTo("2 % queue_length");
    assertThat(text(Scalar.of(2).power(QUEUE))).isEqualTo("2 ^ queue_length");
    assertThat(text(Scalar.of(2).plus(Scalar.of(3)).minus(Scalar.of(4)).times(Scalar.of(5))))
        .isEqualTo("(2 + 3 - 4) * 5");
    assertThat(text(Scalar.of(2).dividedBy(Scalar.time()).modulo(Scalar.of(3))))
        .isEqualTo("2 / time() % 3");
    assertThat(text(Scalar.of(2).power(Scalar.of(3)).vector())).isEqualTo("vector(2 ^ 3)");
  }

  @Test
  void comparisons_filter_unless_bool_is_asked_for() {
    Threshold limit = Threshold.of(0.05, Unit.RATIO);

    assertThat(text(QUEUE.isAbove(50))).isEqualTo("queue_length > 50");
    assertThat(text(QUEUE.isAbove(limit))).isEqualTo("queue_length > 0.05");
    assertThat(text(QUEUE.isAtLeast(LIMIT))).isEqualTo("queue_length >= queue_limit");
    assertThat(text(QUEUE.isBelow(1).bool())).isEqualTo("queue_length < bool 1");
    assertThat(text(QUEUE.isAtMost(1))).isEqualTo("queue_length <= 1");
    assertThat(text(QUEUE.isEqualTo(LIMIT).bool().on(SHOP)))
        .isEqualTo("queue_length == bool on (shop) queue_limit");
    assertThat(text(QUEUE.isNotEqualTo(0))).isEqualTo("queue_length != 0");
    assertThat(text(QUEUE.isAbove(Scalar.time()))).isEqualTo("queue_length > time()");
  }

  @Test
  void matching_says_which_series_belong_together() {
    Vector joined = ORDERS.rate(minutes(5)).times(LIMIT).on(SHOP).groupLeft(Label.POD);

    assertThat(text(joined))
        .isEqualTo("rate(orders_total[5m]) * on (shop) group_left (pod) queue_limit");
    assertThat(joined.resultLabels()).hasToString("status, shop, pod and target labels");
    assertThat(QUEUE.dividedBy(LIMIT).on(SHOP).resultLabels()).hasToString("shop");
    assertThat(text(QUEUE.dividedBy(LIMIT).ignoring(SHOP)))
        .isEqualTo("queue_length / ignoring (shop) queue_limit");
    assertThat(text(LIMIT.times(ORDERS.rate(minutes(5))).on(SHOP).groupRight(Label.POD)))
        .isEqualTo("queue_limit * on (shop) group_right (pod) rate(orders_total[5m])");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.sumBy(SHOP).dividedBy(LIMIT.sum()).on(SHOP))
        .withMessage("label \"shop\" is not a label of sum(queue_limit); it has none");
  }

  @Test
  void set_operations_keep_the_labels_of_their_series() {
    assertThat(text(QUEUE.and(LIMIT).on(SHOP))).isEqualTo("queue_length and on (shop) queue_limit");
    assertThat(text(QUEUE.unless(LIMIT).ignoring(SHOP)))
        .isEqualTo("queue_length unless ignoring (shop) queue_limit");
    assertThat(text(QUEUE.sum().or(LIMIT.sumBy(SHOP))))
        .isEqualTo("sum(queue_length) or sum by (shop) (queue_limit)");
    assertThat(QUEUE.sum().or(LIMIT.sumBy(SHOP)).resultLabels()).hasToString("shop");
    assertThat(QUEUE.and(LIMIT).on(SHOP).resultLabels()).hasToString("shop and target labels");
    assertThat(text(QUEUE.sum().orZeroOf(LIMIT.sum()).dividedBy(LIMIT.sum())))
        .isEqualTo("(sum(queue_length) or sum(queue_limit) * 0) / sum(queue_limit)");
  }

  @Test
  void functions_of_vectors_print() {
    assertThat(text(QUEUE.abs())).isEqualTo("abs(queue_length)");
    assertThat(text(QUEUE.round(5))).isEqualTo("round(queue_length, 5)");
    assertThat(text(QUEUE.clamp(0, 1))).isEqualTo("clamp(queue_length, 0, 1)");
    assertThat(text(QUEUE.clampMin(0))).isEqualTo("clamp_min(queue_length, 0)");
    assertThat(text(QUEUE.clampMax(1))).isEqualTo("clamp_max(queue_length, 1)");
    assertThat(text(QUEUE.sortDesc())).isEqualTo("sort_desc(queue_length)");
    assertThat(text(QUEUE.sortByLabel(SHOP))).isEqualTo("sort_by_label(queue_length, \"shop\")");
    assertThat(text(QUEUE.sortByLabelDesc(SHOP)))
        .isEqualTo("sort_by_label_desc(queue_length, \"shop\")");
    assertThat(text(QUEUE.timestamp())).isEqualTo("timestamp(queue_length)");
    assertThat(text(QUEUE.scalar())).isEqualTo("scalar(queue_length)");
    assertThat(text(QUEUE.labelReplace(REGION, "$1", SHOP, "(.+)")))
        .isEqualTo("label_replace(queue_length, \"region\", \"$1\", \"shop\", \"(.+)\")");
    assertThat(text(QUEUE.labelJoin(REGION, "-", SHOP, Label.POD)))
        .isEqualTo("label_join(queue_length, \"region\", \"-\", \"shop\", \"pod\")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.clamp(2, 1))
        .withMessage("clamp 2.0..1.0: the lower bound must not be above the upper");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.labelReplace(REGION, "$1", SHOP, "(.+"))
        .withMessage(
            "regular expression \"(.+\" for label \"shop\": missing closing ) (RE2 syntax)");
  }

  @Test
  void absent_has_the_labels_that_the_selector_demands() {
    Vector absent = Up.ofJob("api", Place.UNKNOWN).absent();

    assertThat(text(absent)).isEqualTo("absent(up{job=\"api\"})");
    assertThat(absent.resultLabels()).hasToString("job");
    assertThat(QUEUE.sum().absent().resultLabels()).isEqualTo(ResultLabels.NONE);
  }

  @Test
  void ranges_of_gauges_have_no_rate_but_everything_over_time() {
    assertThat(text(QUEUE.avgOverTime(minutes(5)))).isEqualTo("avg_over_time(queue_length[5m])");
    assertThat(text(QUEUE.maxOverTime(rateInterval())))
        .isEqualTo("max_over_time(queue_length[$__rate_interval])");
    assertThat(text(QUEUE.delta(minutes(10)))).isEqualTo("delta(queue_length[10m])");
    assertThat(text(QUEUE.deriv(minutes(10)))).isEqualTo("deriv(queue_length[10m])");
    assertThat(text(QUEUE.quantileOverTime(0.9, minutes(10))))
        .isEqualTo("quantile_over_time(0.9, queue_length[10m])");
    assertThat(text(QUEUE.absentOverTime(minutes(10))))
        .isEqualTo("absent_over_time(queue_length[10m])");
    assertThat(text(QUEUE.predictLinear(hours(1), hours(4))))
        .isEqualTo("predict_linear(queue_length[1h], 14400)");
    assertThat(text(QUEUE.range(hours(1)).doubleExponentialSmoothing(0.5, 0.1)))
        .isEqualTo("double_exponential_smoothing(queue_length[1h], 0.5, 0.1)");
  }

  @Test
  void a_range_must_be_longer_than_zero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.rate(seconds(0)))
        .withMessage("range 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.sum().subquery(minutes(-5)))
        .withMessage("range -300s: must be longer than zero");
  }

  @Test
  void subqueries_make_ranges_of_any_vector() {
    assertThat(text(QUEUE.sum().subquery(hours(1), minutes(1)).maxOverTime()))
        .isEqualTo("max_over_time(sum(queue_length)[1h:1m])");
    assertThat(text(QUEUE.dividedBy(LIMIT).subquery(hours(1)).offset(days(1)).avgOverTime()))
        .isEqualTo("avg_over_time((queue_length / queue_limit)[1h:] offset 1d)");
    assertThat(text(ORDERS.raw().subquery(hours(1)).asCounters().rate()))
        .isEqualTo("rate(orders_total[1h:])");
    assertThat(text(QUEUE.subquery(hours(1)).at(Instant.EPOCH).lastOverTime()))
        .isEqualTo("last_over_time(queue_length[1h:] @ 0.000)");
  }

  @Test
  void a_histograms_quantile_never_loses_its_buckets() {
    assertThat(text(LATENCY.rate(minutes(5)).sumBy(SHOP).quantile(0.95)))
        .isEqualTo(
            "histogram_quantile(0.95, sum by (le, shop) (rate(latency_seconds_bucket[5m])))");
    assertThat(LATENCY.rate(minutes(5)).sumBy(SHOP).quantile(0.95).resultLabels())
        .hasToString("shop");
    assertThat(text(LATENCY.quantile(0.95, rateInterval())))
        .isEqualTo(
            "histogram_quantile(0.95, sum by (le)"
                + " (rate(latency_seconds_bucket[$__rate_interval])))");
    assertThat(text(LATENCY.where(SHOP.is("a")).increase(minutes(5)).sumWithout(SHOP).quantile(1)))
        .isEqualTo(
            "histogram_quantile(1, sum without (shop)"
                + " (increase(latency_seconds_bucket{shop=\"a\"}[5m])))");
    assertThat(text(LATENCY.rate(minutes(5)).sum().fraction(0, 0.5)))
        .isEqualTo("histogram_fraction(0, 0.5, sum by (le) (rate(latency_seconds_bucket[5m])))");
    assertThat(text(LATENCY.increase(minutes(5)).sum().distribution()))
        .isEqualTo("sum by (le) (increase(latency_seconds_bucket[5m]))");
  }

  @Test
  void a_histograms_average_is_nothing_where_nothing_was_observed() {
    assertThat(text(LATENCY.rate(minutes(5)).sumBy(SHOP).average()))
        .isEqualTo(
            "sum by (shop) (rate(latency_seconds_sum[5m])) / (sum by (shop)"
                + " (rate(latency_seconds_count[5m])) > 0)");
    assertThat(text(LATENCY.counts().rate(minutes(5))))
        .isEqualTo("rate(latency_seconds_count[5m])");
  }

  @Test
  void native_histograms_are_queried_by_their_own_functions() {
    Histogram latency = LATENCY.nativeBuckets();

    assertThat(text(latency.rate(minutes(5)).sumBy(SHOP).quantile(0.95)))
        .isEqualTo("histogram_quantile(0.95, sum by (shop) (rate(latency_seconds[5m])))");
    assertThat(text(latency.rate(minutes(5)).sum().average()))
        .isEqualTo(
            "histogram_sum(sum(rate(latency_seconds[5m]))) /"
                + " (histogram_count(sum(rate(latency_seconds[5m]))) > 0)");
    assertThat(text(latency.rate(minutes(5)).sumWithout(SHOP).fraction(0, 1)))
        .isEqualTo("histogram_fraction(0, 1, sum without (shop) (rate(latency_seconds[5m])))");
    assertThat(text(latency.increase(minutes(5)).sum().distribution()))
        .isEqualTo("sum(increase(latency_seconds[5m]))");
    assertThatIllegalStateException()
        .isThrownBy(latency::counts)
        .withMessage("histogram latency_seconds is native and has no series _count");
  }

  @Test
  void summaries_give_quantiles_that_they_expose_and_averages() {
    Summary summary = Summary.named("gc_seconds").quantiles(0.5, 0.99);

    assertThat(text(summary.quantile(0.99))).isEqualTo("gc_seconds{quantile=\"0.99\"}");
    assertThat(text(summary.average(minutes(5))))
        .isEqualTo("rate(gc_seconds_sum[5m]) / (rate(gc_seconds_count[5m]) > 0)");
    assertThat(summary.seriesNames())
        .containsExactly("gc_seconds", "gc_seconds_sum", "gc_seconds_count");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> summary.quantile(0.9))
        .withMessage("summary \"gc_seconds\" does not expose quantile 0.9; it exposes [0.5, 0.99]");
  }

  @Test
  void state_sets_and_infos_are_vectors() {
    StateSet workers = StateSet.named("worker_state", STATUS).labels(SHOP);
    Info build = Info.named("build_info").labels(Label.named("version"));

    assertThat(text(workers.where(STATUS.is("ok")).sumBy(SHOP)))
        .isEqualTo("sum by (shop) (worker_state{status=\"ok\"})");
    assertThat(text(QUEUE.times(build).on(Label.POD).groupLeft(Label.named("version"))))
        .isEqualTo("queue_length * on (pod) group_left (version) build_info");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateSet.named("worker_state", SHOP))
        .withMessage(
            "state set \"worker_state\": label \"shop\" must name its states (Label.oneOf)");
  }

  @Test
  void a_label_given_twice_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUEUE.sumBy(SHOP, SHOP))
        .withMessage("label shop is given twice");
  }
}
