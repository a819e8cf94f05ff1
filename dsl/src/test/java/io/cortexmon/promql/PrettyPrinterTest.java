package io.cortexmon.promql;

import static io.cortexmon.promql.Expr.aggregate;
import static io.cortexmon.promql.Expr.binary;
import static io.cortexmon.promql.Expr.call;
import static io.cortexmon.promql.Expr.negative;
import static io.cortexmon.promql.Expr.number;
import static io.cortexmon.promql.Expr.range;
import static io.cortexmon.promql.Expr.select;
import static io.cortexmon.promql.Expr.string;
import static io.cortexmon.promql.Expr.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrettyPrinterTest {

  private static final Expr.VectorSelector JOBS = select("jobs_total", List.of());
  private static final Expr.VectorSelector ERRORS = select("errors_total", List.of());
  private static final Window FIVE_MINUTES = Window.of(Duration.ofMinutes(5));
  private static final Expr RATE = call(Function.RATE, range(JOBS, FIVE_MINUTES));

  @Test
  void what_fits_stays_on_one_line() {
    assertThat(RATE.pretty()).isEqualTo("rate(jobs_total[5m])");
    assertThat(RATE.pretty(20)).isEqualTo("rate(jobs_total[5m])");
  }

  @Test
  void calls_and_aggregations_put_each_argument_on_a_line() {
    assertThat(RATE.pretty(19)).isEqualTo("rate(\n  jobs_total[5m]\n)");
    assertThat(
            aggregate(Aggregator.TOPK, Grouping.by(List.of("a", "b")), number(5), RATE).pretty(20))
        .isEqualTo("topk by (a, b) (\n  5,\n  rate(jobs_total[5m])\n)");
    assertThat(call(Function.LABEL_JOIN, JOBS, string("to"), string("/"), string("from")).pretty(9))
        .isEqualTo("label_join(\n  jobs_total,\n  \"to\",\n  \"/\",\n  \"from\"\n)");
    assertThat(call(Function.TIME).pretty(3)).isEqualTo("time(\n\n)");
  }

  @Test
  void operators_stand_between_their_operands_and_further_left() {
    Expr chain = binary(BinaryOperator.ADD, binary(BinaryOperator.ADD, JOBS, ERRORS), JOBS);

    assertThat(chain.pretty(24))
        .isEqualTo("    jobs_total\n  +\n    errors_total\n+\n  jobs_total");
    assertThat(chain.pretty(25)).isEqualTo("  jobs_total + errors_total\n+\n  jobs_total");
  }

  @Test
  void an_operator_keeps_its_clauses() {
    VectorMatching matching =
        VectorMatching.on(List.of("a"))
            .group(VectorMatching.Group.LEFT, List.of("b"))
            .fill(new VectorMatching.Fill(List.of(0.0), List.of()));
    Expr compared = new Expr.Binary(BinaryOperator.EQUAL, JOBS, ERRORS, true, matching, Span.NONE);

    assertThat(compared.pretty(10))
        .isEqualTo("  jobs_total\n== bool on (a) group_left (b) fill_left (0)\n  errors_total");
  }

  @Test
  void parentheses_stand_on_lines_of_their_own() {
    Expr product =
        binary(BinaryOperator.MULTIPLY, binary(BinaryOperator.ADD, JOBS, ERRORS), number(2));

    assertThat(product.pretty(10))
        .isEqualTo("  (\n      jobs_total\n    +\n      errors_total\n  )\n*\n  2");
  }

  @Test
  void a_sign_stands_before_the_first_line_of_its_operand() {
    assertThat(negative(RATE).pretty(10)).isEqualTo("-rate(\n  jobs_total[5m]\n)");
    assertThat(call(Function.ABS, negative(RATE)).pretty(10))
        .isEqualTo("abs(\n  -rate(\n    jobs_total[5m]\n  )\n)");
    assertThat(
            new Expr.Unary(true, binary(BinaryOperator.POWER, JOBS, ERRORS), Span.NONE).pretty(10))
        .isEqualTo("-jobs_total\n^\n  errors_total");
    assertThat(call(Function.ABS, negative(negative(JOBS))).pretty(5))
        .isEqualTo("abs(\n  -(\n    -jobs_total\n  )\n)");
  }

  @Test
  void a_subquery_has_no_indent_where_it_fits() {
    Expr over = call(Function.MAX_OVER_TIME, subquery(JOBS, FIVE_MINUTES, List.of()));

    assertThat(over.pretty(20)).isEqualTo("max_over_time(\njobs_total[5m:]\n)");
    assertThat(over.pretty(10)).isEqualTo("max_over_time(\n  jobs_total[5m:]\n)");
    assertThat(
            call(Function.MAX_OVER_TIME, subquery(RATE, FIVE_MINUTES, List.of(FIVE_MINUTES)))
                .pretty(20))
        .isEqualTo("max_over_time(\n  rate(jobs_total[5m])[5m:5m]\n)");
  }

  @Test
  void the_width_counts_bytes() {
    Expr grouped = aggregate(Aggregator.SUM, Grouping.by(List.of("üü")), select("a", List.of()));

    assertThat(grouped.text()).hasSize("sum by (\"üü\") (a)".length()).hasSize(17);
    assertThat(grouped.pretty(19)).isEqualTo("sum by (\"üü\") (a)");
    assertThat(grouped.pretty(18)).isEqualTo("sum by (\"üü\") (\n  a\n)");
  }

  @Test
  void a_width_below_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JOBS.pretty(0))
        .withMessage("width 0: must be at least 1");
  }

  @Test
  void a_node_may_stand_at_two_places() {
    assertThat(binary(BinaryOperator.DIVIDE, RATE, RATE).pretty(25))
        .isEqualTo("  rate(jobs_total[5m])\n/\n  rate(jobs_total[5m])");
  }

  @Test
  void a_chain_of_thousands_of_operators_is_split() {
    Expr chain = JOBS;
    for (int i = 0; i < 3_000; i++) {
      chain = binary(BinaryOperator.ADD, chain, number(1));
    }

    assertThat(chain.pretty().lines()).hasSize(1 + 2 * (3_000 - 22)).last().isEqualTo("  1");
  }
}
