package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that PromQL has is there as a method: a table with a row for each of it. */
class TypedCompletenessTest {

  private static final Label SHOP = Label.named("shop");
  private static final Label LENGTH = Label.named("length");
  private static final Gauge QUEUE = Gauge.named("queue").labels(SHOP);
  private static final Gauge LIMIT = Gauge.named("limit").labels(SHOP);
  private static final Counter ORDERS = Counter.named("orders_total").labels(SHOP);
  private static final Histogram LATENCY = Histogram.named("latency").labels(SHOP);
  private static final Histogram SIZE = Histogram.named("size").labels(SHOP).nativeBuckets();
  private static final Info BUILD = Info.named("build_info").labels(SHOP);

  /**
   * A typed query and its text.
   *
   * @param shown what of PromQL it shows
   */
  private record Row(Enum<?> shown, Query query, String text) {}

  private static Row row(Enum<?> shown, Query query, String text) {
    return new Row(shown, query, text);
  }

  private static final List<Row> FUNCTIONS =
      List.of(
          row(Function.ABS, QUEUE.abs(), "abs(queue)"),
          row(Function.ABSENT, QUEUE.absent(), "absent(queue)"),
          row(
              Function.ABSENT_OVER_TIME,
              QUEUE.absentOverTime(minutes(5)),
              "absent_over_time(queue[5m])"),
          row(Function.ACOS, QUEUE.acos(), "acos(queue)"),
          row(Function.ACOSH, QUEUE.acosh(), "acosh(queue)"),
          row(Function.ASIN, QUEUE.asin(), "asin(queue)"),
          row(Function.ASINH, QUEUE.asinh(), "asinh(queue)"),
          row(Function.ATAN, QUEUE.atan(), "atan(queue)"),
          row(Function.ATANH, QUEUE.atanh(), "atanh(queue)"),
          row(Function.AVG_OVER_TIME, QUEUE.avgOverTime(minutes(5)), "avg_over_time(queue[5m])"),
          row(Function.CEIL, QUEUE.ceil(), "ceil(queue)"),
          row(Function.CHANGES, QUEUE.changes(minutes(5)), "changes(queue[5m])"),
          row(Function.CLAMP, QUEUE.clamp(0, 1), "clamp(queue, 0, 1)"),
          row(Function.CLAMP_MAX, QUEUE.clampMax(1), "clamp_max(queue, 1)"),
          row(Function.CLAMP_MIN, QUEUE.clampMin(0), "clamp_min(queue, 0)"),
          row(Function.COS, QUEUE.cos(), "cos(queue)"),
          row(Function.COSH, QUEUE.cosh(), "cosh(queue)"),
          row(
              Function.COUNT_OVER_TIME,
              QUEUE.countOverTime(minutes(5)),
              "count_over_time(queue[5m])"),
          row(Function.DAY_OF_MONTH, QUEUE.dayOfMonth(), "day_of_month(queue)"),
          row(Function.DAY_OF_WEEK, EvaluationTime.dayOfWeek(), "day_of_week()"),
          row(Function.DAY_OF_YEAR, QUEUE.dayOfYear(), "day_of_year(queue)"),
          row(Function.DAYS_IN_MONTH, EvaluationTime.daysInMonth(), "days_in_month()"),
          row(Function.DEG, QUEUE.deg(), "deg(queue)"),
          row(Function.DELTA, QUEUE.delta(minutes(5)), "delta(queue[5m])"),
          row(Function.DERIV, QUEUE.deriv(minutes(5)), "deriv(queue[5m])"),
          row(
              Function.DOUBLE_EXPONENTIAL_SMOOTHING,
              QUEUE.range(minutes(5)).doubleExponentialSmoothing(0.5, 0.1),
              "double_exponential_smoothing(queue[5m], 0.5, 0.1)"),
          row(Function.END, Scalar.end(), "end()"),
          row(Function.EXP, QUEUE.exp(), "exp(queue)"),
          row(
              Function.FIRST_OVER_TIME,
              QUEUE.range(minutes(5)).firstOverTime(),
              "first_over_time(queue[5m])"),
          row(Function.FLOOR, QUEUE.floor(), "floor(queue)"),
          row(
              Function.HISTOGRAM_AVG,
              SIZE.rate(minutes(5)).asNative().mean(),
              "histogram_avg(rate(size[5m]))"),
          row(
              Function.HISTOGRAM_COUNT,
              SIZE.rate(minutes(5)).count(),
              "histogram_count(rate(size[5m]))"),
          row(
              Function.HISTOGRAM_FRACTION,
              LATENCY.rate(minutes(5)).fraction(0, 0.5),
              "histogram_fraction(0, 0.5, rate(latency_bucket[5m]))"),
          row(
              Function.HISTOGRAM_QUANTILE,
              LATENCY.rate(minutes(5)).quantile(0.9),
              "histogram_quantile(0.9, rate(latency_bucket[5m]))"),
          row(
              Function.HISTOGRAM_QUANTILES,
              LATENCY.rate(minutes(5)).quantiles(Summary.QUANTILE, 0.5, 0.9),
              "histogram_quantiles(rate(latency_bucket[5m]), \"quantile\", 0.5, 0.9)"),
          row(
              Function.HISTOGRAM_STDDEV,
              SIZE.rate(minutes(5)).asNative().stddev(),
              "histogram_stddev(rate(size[5m]))"),
          row(
              Function.HISTOGRAM_STDVAR,
              SIZE.rate(minutes(5)).asNative().stdvar(),
              "histogram_stdvar(rate(size[5m]))"),
          row(
              Function.HISTOGRAM_SUM,
              SIZE.rate(minutes(5)).total(),
              "histogram_sum(rate(size[5m]))"),
          row(Function.HOUR, EvaluationTime.hour(), "hour()"),
          row(Function.IDELTA, QUEUE.idelta(minutes(5)), "idelta(queue[5m])"),
          row(Function.INCREASE, ORDERS.increase(minutes(5)), "increase(orders_total[5m])"),
          row(
              Function.INFO,
              QUEUE.info(BUILD.where(SHOP.isPresent())),
              "info(queue, {__name__=\"build_info\",shop!=\"\"})"),
          row(Function.IRATE, ORDERS.irate(minutes(5)), "irate(orders_total[5m])"),
          row(
              Function.LABEL_JOIN,
              QUEUE.labelJoin(SHOP, "-", Label.JOB, Label.POD),
              "label_join(queue, \"shop\", \"-\", \"job\", \"pod\")"),
          row(
              Function.LABEL_REPLACE,
              QUEUE.labelReplace(SHOP, "$1", Label.POD, "(.+)-.+"),
              "label_replace(queue, \"shop\", \"$1\", \"pod\", \"(.+)-.+\")"),
          row(Function.LAST_OVER_TIME, QUEUE.lastOverTime(minutes(5)), "last_over_time(queue[5m])"),
          row(Function.LN, QUEUE.ln(), "ln(queue)"),
          row(Function.LOG10, QUEUE.log10(), "log10(queue)"),
          row(Function.LOG2, QUEUE.log2(), "log2(queue)"),
          row(
              Function.MAD_OVER_TIME,
              QUEUE.range(minutes(5)).madOverTime(),
              "mad_over_time(queue[5m])"),
          row(Function.MAX_OF, Scalar.step().maxOf(60), "max_of(step(), 60)"),
          row(Function.MAX_OVER_TIME, QUEUE.maxOverTime(minutes(5)), "max_over_time(queue[5m])"),
          row(Function.MIN_OF, Scalar.time().minOf(Scalar.end()), "min_of(time(), end())"),
          row(Function.MIN_OVER_TIME, QUEUE.minOverTime(minutes(5)), "min_over_time(queue[5m])"),
          row(Function.MINUTE, EvaluationTime.minute(), "minute()"),
          row(Function.MONTH, QUEUE.month(), "month(queue)"),
          row(Function.PI, Scalar.pi().times(QUEUE), "pi() * queue"),
          row(
              Function.PREDICT_LINEAR,
              QUEUE.predictLinear(hours(1), hours(4)),
              "predict_linear(queue[1h], 14400)"),
          row(
              Function.PRESENT_OVER_TIME,
              QUEUE.presentOverTime(minutes(5)),
              "present_over_time(queue[5m])"),
          row(
              Function.QUANTILE_OVER_TIME,
              QUEUE.quantileOverTime(0.9, minutes(5)),
              "quantile_over_time(0.9, queue[5m])"),
          row(Function.RAD, QUEUE.rad(), "rad(queue)"),
          row(Function.RANGE, Scalar.range(), "range()"),
          row(Function.RATE, ORDERS.rate(minutes(5)), "rate(orders_total[5m])"),
          row(Function.RESETS, ORDERS.resets(minutes(5)), "resets(orders_total[5m])"),
          row(Function.ROUND, QUEUE.round(0.5), "round(queue, 0.5)"),
          row(Function.SCALAR, QUEUE.scalar(), "scalar(queue)"),
          row(Function.SGN, QUEUE.sgn(), "sgn(queue)"),
          row(Function.SIN, QUEUE.sin(), "sin(queue)"),
          row(Function.SINH, QUEUE.sinh(), "sinh(queue)"),
          row(Function.SORT, QUEUE.sort(), "sort(queue)"),
          row(Function.SORT_BY_LABEL, QUEUE.sortByLabel(SHOP), "sort_by_label(queue, \"shop\")"),
          row(
              Function.SORT_BY_LABEL_DESC,
              QUEUE.sortByLabelDesc(SHOP),
              "sort_by_label_desc(queue, \"shop\")"),
          row(Function.SORT_DESC, QUEUE.sortDesc(), "sort_desc(queue)"),
          row(Function.SQRT, QUEUE.sqrt(), "sqrt(queue)"),
          row(Function.START, Scalar.start(), "start()"),
          row(Function.START_TIMESTAMP, ORDERS.startTimestamp(), "start_timestamp(orders_total)"),
          row(
              Function.STDDEV_OVER_TIME,
              QUEUE.stddevOverTime(minutes(5)),
              "stddev_over_time(queue[5m])"),
          row(
              Function.STDVAR_OVER_TIME,
              QUEUE.stdvarOverTime(minutes(5)),
              "stdvar_over_time(queue[5m])"),
          row(Function.STEP, Scalar.step(), "step()"),
          row(Function.SUM_OVER_TIME, QUEUE.sumOverTime(minutes(5)), "sum_over_time(queue[5m])"),
          row(Function.TAN, QUEUE.tan(), "tan(queue)"),
          row(Function.TANH, QUEUE.tanh(), "tanh(queue)"),
          row(Function.TIME, Scalar.time(), "time()"),
          row(Function.TIMESTAMP, QUEUE.timestamp(), "timestamp(queue)"),
          row(
              Function.TS_OF_FIRST_OVER_TIME,
              QUEUE.range(minutes(5)).tsOfFirstOverTime(),
              "ts_of_first_over_time(queue[5m])"),
          row(
              Function.TS_OF_LAST_OVER_TIME,
              QUEUE.range(minutes(5)).tsOfLastOverTime(),
              "ts_of_last_over_time(queue[5m])"),
          row(
              Function.TS_OF_MAX_OVER_TIME,
              QUEUE.range(minutes(5)).tsOfMaxOverTime(),
              "ts_of_max_over_time(queue[5m])"),
          row(
              Function.TS_OF_MIN_OVER_TIME,
              QUEUE.range(minutes(5)).tsOfMinOverTime(),
              "ts_of_min_over_time(queue[5m])"),
          row(Function.VECTOR, Scalar.of(1).vector(), "vector(1)"),
          row(Function.YEAR, QUEUE.year(), "year(queue)"));

  private static final List<Row> AGGREGATIONS =
      List.of(
          row(Aggregator.SUM, QUEUE.sumBy(SHOP), "sum by (shop) (queue)"),
          row(Aggregator.AVG, QUEUE.avg(), "avg(queue)"),
          row(Aggregator.MIN, QUEUE.minWithout(SHOP), "min without (shop) (queue)"),
          row(Aggregator.MAX, QUEUE.max(), "max(queue)"),
          row(Aggregator.COUNT, QUEUE.count(), "count(queue)"),
          row(Aggregator.GROUP, QUEUE.groupBy(SHOP), "group by (shop) (queue)"),
          row(Aggregator.STDDEV, QUEUE.stddev(), "stddev(queue)"),
          row(Aggregator.STDVAR, QUEUE.stdvar(), "stdvar(queue)"),
          row(Aggregator.TOPK, QUEUE.topkWithout(3, SHOP), "topk without (shop) (3, queue)"),
          row(
              Aggregator.BOTTOMK,
              QUEUE.bottomkWithout(3, SHOP),
              "bottomk without (shop) (3, queue)"),
          row(
              Aggregator.QUANTILE,
              QUEUE.quantileWithout(0.9, SHOP),
              "quantile without (shop) (0.9, queue)"),
          row(
              Aggregator.COUNT_VALUES,
              QUEUE.countValuesWithout(LENGTH, SHOP),
              "count_values without (shop) (\"length\", queue)"),
          row(Aggregator.LIMITK, QUEUE.limitkBy(2, SHOP), "limitk by (shop) (2, queue)"),
          row(Aggregator.LIMIT_RATIO, QUEUE.limitRatio(-0.1), "limit_ratio(-0.1, queue)"));

  private static final List<Row> OPERATORS =
      List.of(
          row(BinaryOperator.OR, QUEUE.or(LIMIT), "queue or limit"),
          row(BinaryOperator.AND, QUEUE.and(LIMIT), "queue and limit"),
          row(BinaryOperator.UNLESS, QUEUE.unless(LIMIT), "queue unless limit"),
          row(BinaryOperator.EQUAL, QUEUE.isEqualTo(LIMIT), "queue == limit"),
          row(BinaryOperator.NOT_EQUAL, QUEUE.isNotEqualTo(LIMIT), "queue != limit"),
          row(BinaryOperator.LESS, QUEUE.isBelow(LIMIT), "queue < limit"),
          row(BinaryOperator.AT_MOST, QUEUE.isAtMost(LIMIT), "queue <= limit"),
          row(BinaryOperator.GREATER, QUEUE.isAbove(LIMIT), "queue > limit"),
          row(BinaryOperator.AT_LEAST, QUEUE.isAtLeast(LIMIT), "queue >= limit"),
          row(
              BinaryOperator.TRIM_UPPER,
              SIZE.rate(minutes(5)).asNative().trimUpper(10).distribution(),
              "rate(size[5m]) </ 10"),
          row(BinaryOperator.TRIM_LOWER, SIZE.raw().trimLower(0.5).distribution(), "size >/ 0.5"),
          row(BinaryOperator.ADD, QUEUE.plus(LIMIT), "queue + limit"),
          row(BinaryOperator.SUBTRACT, QUEUE.minus(LIMIT), "queue - limit"),
          row(BinaryOperator.MULTIPLY, QUEUE.times(LIMIT), "queue * limit"),
          row(BinaryOperator.DIVIDE, QUEUE.dividedBy(LIMIT), "queue / limit"),
          row(BinaryOperator.MODULO, QUEUE.modulo(LIMIT), "queue % limit"),
          row(BinaryOperator.ATAN2, QUEUE.atan2(LIMIT), "queue atan2 limit"),
          row(BinaryOperator.POWER, QUEUE.power(LIMIT), "queue ^ limit"));

  @Test
  void there_is_a_row_for_each_function_aggregation_and_operator() {
    assertThat(shown(FUNCTIONS)).containsExactlyElementsOf(Arrays.asList(Function.values()));
    assertThat(shown(AGGREGATIONS)).containsExactlyElementsOf(Arrays.asList(Aggregator.values()));
    assertThat(shown(OPERATORS)).containsExactlyElementsOf(Arrays.asList(BinaryOperator.values()));
  }

  private static List<Enum<?>> shown(List<Row> rows) {
    List<Enum<?>> shown = new ArrayList<>();
    rows.forEach(row -> shown.add(row.shown()));
    return shown;
  }

  @TestFactory
  Stream<DynamicTest> each_query_has_it_and_prints_it() {
    return Stream.of(FUNCTIONS, AGGREGATIONS, OPERATORS)
        .flatMap(List::stream)
        .map(
            row ->
                dynamicTest(
                    row.shown().name(),
                    () -> {
                      assertThat(row.query().expr().text()).isEqualTo(row.text());
                      assertThat(used(row.query().expr())).contains(row.shown());
                    }));
  }

  private static Set<Enum<?>> used(Expr expr) {
    Set<Enum<?>> used = new HashSet<>();
    if (expr instanceof Expr.Call call) {
      used.add(call.function());
    } else if (expr instanceof Expr.Aggregation aggregation) {
      used.add(aggregation.aggregator());
    } else if (expr instanceof Expr.Binary binary) {
      used.add(binary.operator());
    }
    expr.children().forEach(child -> used.addAll(used(child)));
    return used;
  }
}
