package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries that were written as text, among typed ones. */
class WrittenQueryTest {

  private static final Label SHOP = Label.named("shop");
  private static final Gauge QUEUE = Gauge.named("queue_length").labels(SHOP);

  private static String text(Query query) {
    return query.expr().text();
  }

  private static List<String> names(Query query) {
    return query.reads().sources().stream().map(Source::name).toList();
  }

  @Test
  void a_text_is_the_same_value_as_the_typed_query() {
    assertThat(Vector.parse("sum by (shop) (queue_length) > 5").expr())
        .isEqualTo(QUEUE.sumBy(SHOP).isAbove(5).expr());
    assertThat(Scalar.parse("time() - 5").expr()).isEqualTo(Scalar.time().minus(5).expr());
    assertThat(RangeVector.parse("queue_length[5m]").expr())
        .isEqualTo(QUEUE.range(minutes(5)).expr());
    assertThat(Vector.of(PromQl.parse("up"))).isEqualTo(Vector.parse("up"));
  }

  @Test
  void it_goes_with_typed_ones_and_gets_parentheses_where_it_needs_them() {
    Vector written = Vector.parse("a + b");

    assertThat(text(written.times(QUEUE))).isEqualTo("(a + b) * queue_length");
    assertThat(text(QUEUE.minus(written).on(SHOP))).isEqualTo("queue_length - on (shop) (a + b)");
    assertThat(text(written.subquery(minutes(5)).maxOverTime()))
        .isEqualTo("max_over_time((a + b)[5m:])");
    assertThat(text(RangeVector.parse("up[5m]").minOverTime())).isEqualTo("min_over_time(up[5m])");
    assertThat(text(CounterRange.parse("x_total[5m]").rate().sumBy(SHOP)))
        .isEqualTo("sum by (shop) (rate(x_total[5m]))");
    assertThat(text(QUEUE.isAbove(Scalar.parse("scalar(limit)"))))
        .isEqualTo("queue_length > scalar(limit)");
    assertThat(text(NativeHistogramVector.parse("rate(size[5m])").sum().mean()))
        .isEqualTo("histogram_avg(sum(rate(size[5m])))");
    assertThat(written).hasToString("a + b");
  }

  @Test
  void dashboards_may_use_variables_in_it() {
    Vector written =
        Vector.parse("sum by (shop) (rate(x{a=\"$a\"}[$__rate_interval]))", ParseOptions.GRAFANA);

    assertThat(text(written.isAbove(1)))
        .isEqualTo("sum by (shop) (rate(x{a=\"$a\"}[$__rate_interval])) > 1");
    assertThat(text(Scalar.parse("$limit", ParseOptions.GRAFANA))).isEqualTo("$limit");
    assertThat(text(RangeVector.parse("x[$__range]", ParseOptions.GRAFANA).deriv()))
        .isEqualTo("deriv(x[$__range])");
    assertThat(text(CounterRange.parse("x[$__range]", ParseOptions.GRAFANA).increase()))
        .isEqualTo("increase(x[$__range])");
  }

  @Test
  void it_reads_series_by_name() {
    assertThat(names(Vector.parse("b / a + b and {__name__=\"c\"} unless {__name__=~\"d.*\"}")))
        .containsExactly("b", "a", "c");
    assertThat(names(Vector.parse("max_over_time(rate(x_total[5m])[1h:])")))
        .containsExactly("x_total");
    assertThat(names(Vector.parse("${m}_total", ParseOptions.GRAFANA))).isEmpty();
    assertThat(Vector.parse("up").reads().sources()).containsExactly(new NamedSeries("up"));
    assertThat(new NamedSeries("up").kind()).isEqualTo("series");
  }

  @Test
  void a_mixed_query_reads_both() {
    Vector mixed = QUEUE.plus(Vector.parse("other"));

    assertThat(mixed.reads().sources()).containsExactly(QUEUE, new NamedSeries("other"));
  }

  @Test
  void labels_are_known_as_far_as_the_text_says_them() {
    assertThat(Vector.parse("sum by (shop) (x) / on (shop) y").resultLabels())
        .isEqualTo(ResultLabels.exactly(List.of(SHOP)));
    assertThat(Vector.parse("sum(x)").resultLabels()).isEqualTo(ResultLabels.NONE);
    assertThat(Vector.parse("x{shop=\"a\"}").resultLabels()).hasToString("shop and any labels");
    assertThat(Vector.parse("sum without (shop) (x)").resultLabels().mayHave(SHOP)).isFalse();
    assertThat(Vector.parse("sum without (shop) (x)").resultLabels().mayHave(Label.POD)).isTrue();
    assertThat(Vector.parse("sum by ($by) (x)", ParseOptions.GRAFANA).resultLabels().mayHave(SHOP))
        .isTrue();
    assertThat(Vector.parse("sum by (\"a.b\") (x)").resultLabels()).hasToString("any labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vector.parse("sum by (shop) (x)").sumBy(Label.named("shpo")))
        .withMessage(
            "label \"shpo\" is not a label of sum by (shop) (x); it has shop; did you mean"
                + " \"shop\"?");
  }

  @Test
  void a_selectors_labels_are_not_known() {
    Vector written = Vector.parse("queue_length");

    assertThat(written.resultLabels()).hasToString("any labels");
    assertThat(written.resultLabels().isOpen()).isTrue();
    assertThat(written.sumBy(SHOP).resultLabels()).hasToString("shop");
    assertThat(written.sumWithout(SHOP).resultLabels().mayHave(SHOP)).isFalse();
    assertThat(written.sumWithout(SHOP).resultLabels().mayHave(Label.POD)).isTrue();
    assertThat(written.labelJoin(SHOP, "-", Label.JOB, Label.POD).resultLabels())
        .hasToString("shop and any labels");
    assertThat(QUEUE.or(written).resultLabels()).hasToString("shop and any labels");
    assertThat(QUEUE.info().resultLabels()).hasToString("shop and any labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written.sumWithout(SHOP).sumBy(SHOP))
        .withMessage(
            "label \"shop\" is not a label of sum without (shop) (queue_length); it has none");
  }

  @Test
  void absent_of_a_text_has_the_labels_that_it_demands() {
    assertThat(Vector.parse("{__name__=\"up\",job=\"api\"}").absent().resultLabels())
        .hasToString("job");
    assertThat(Vector.parse("{\"a.b\"=\"x\"}").absent().resultLabels()).isEqualTo(ResultLabels.ANY);
    assertThat(Vector.parse("up{$filters}", ParseOptions.GRAFANA).absent().resultLabels())
        .hasToString("any labels");
  }

  @Test
  void a_fault_is_told_with_its_place_at_the_line_that_wrote_it() {
    assertThatExceptionOfType(PromQlSyntaxException.class)
        .isThrownBy(() -> Vector.parse("sum(rat(x_total[5m]))"))
        .withMessage(
            """
            1:5: unknown function with name "rat"
              sum(rat(x_total[5m]))
                  ^^^
              hint: did you mean rate?\
            """);
  }

  @Test
  void a_text_that_gives_something_else_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vector.parse("up[5m]"))
        .withMessage(
            "query \"up[5m]\" gives a range vector, and an instant vector is needed;"
                + " RangeVector.parse reads it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vector.parse("1 + 1"))
        .withMessage(
            "query \"1 + 1\" gives a scalar, and an instant vector is needed; Scalar.parse reads"
                + " it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scalar.parse("up"))
        .withMessage(
            "query \"up\" gives an instant vector, and a scalar is needed; Vector.parse reads it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RangeVector.of(PromQl.parse("\"text\"")))
        .withMessage("query \"\\\"text\\\"\" gives a string, and a range vector is needed");
  }

  @Test
  void a_chain_of_ten_thousand_operators_is_one_query() {
    String chain = String.join(" + ", Collections.nCopies(10_000, "up"));

    Vector query = Vector.parse(chain);

    assertThat(names(query)).containsExactly("up");
    assertThat(text(query.plus(1))).isEqualTo(chain + " + 1");
    assertThat(ResultUnit.of(query)).isEqualTo(Unit.NONE);
    assertThat(query.expr()).isInstanceOf(Expr.Binary.class);
  }
}
