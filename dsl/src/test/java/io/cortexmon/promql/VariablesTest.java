package io.cortexmon.promql;

import static io.cortexmon.promql.Expr.binary;
import static io.cortexmon.promql.Expr.call;
import static io.cortexmon.promql.Expr.range;
import static io.cortexmon.promql.Expr.select;
import static io.cortexmon.promql.Expr.subquery;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariablesTest {

  private static final Expr.VectorSelector A = select("a", List.of());

  private static LabelMatcher matcher(String label, String variable) {
    return new LabelMatcher(label, LabelMatcher.Op.MATCHES, "$" + variable, List.of(variable));
  }

  private static Window calculated(String left, String right) {
    DurationExpr sum =
        new DurationExpr.Calculation(
            BinaryOperator.ADD,
            new DurationExpr.Parens(
                new DurationExpr.Signed(
                    true, new DurationExpr.Reference(left, "$" + left, Span.NONE), Span.NONE),
                Span.NONE),
            new DurationExpr.Choice(
                true,
                new DurationExpr.Literal(5, true, Span.NONE),
                new DurationExpr.Reference(right, "$" + right, Span.NONE),
                Span.NONE),
            Span.NONE);
    return new Window.Calculated(sum);
  }

  @Test
  void variables_are_found_in_the_order_they_are_written() {
    Expr selector =
        select("a", List.of(matcher("n", "ns"), matcher("c", "cluster")))
            .modifiers(Modifiers.NONE.offset(Window.range()));
    Expr over = subquery(selector, Window.rateInterval(), List.of(Window.interval()));
    Expr whole =
        binary(BinaryOperator.ADD, call(Function.AVG_OVER_TIME, over), Expr.variable(() -> "k"));

    assertThat(Variables.in(whole))
        .containsExactly("ns", "cluster", "__range", "__rate_interval", "__interval", "k");
  }

  @Test
  void a_name_and_the_labels_of_clauses_may_refer_to_variables() {
    Expr named = new Expr.VectorSelector("$m", List.of("m"), List.of(), Modifiers.NONE, Span.NONE);
    Expr grouped =
        Expr.aggregate(
            Aggregator.SUM, new Grouping(Grouping.Kind.BY, List.of("$g"), List.of("g")), named);
    VectorMatching matching =
        new VectorMatching(
            VectorMatching.Kind.ON,
            List.of("$on"),
            VectorMatching.Group.LEFT,
            List.of("$extra"),
            VectorMatching.Fill.NONE,
            List.of("on", "extra"));
    Expr joined = new Expr.Binary(BinaryOperator.DIVIDE, grouped, A, false, matching, Span.NONE);

    assertThat(Variables.in(joined)).containsExactly("g", "m", "on", "extra");
  }

  @Test
  void a_calculated_duration_may_refer_to_variables() {
    Expr matrix =
        range(A.modifiers(Modifiers.NONE.offset(calculated("c", "d"))), calculated("a", "b"));

    assertThat(Variables.in(matrix)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_time_may_be_a_variable() {
    Modifiers then = Modifiers.NONE.at(At.of(() -> "then")).offset(Window.range());
    Expr moved = subquery(A.modifiers(then), Window.interval(), List.of());

    assertThat(Variables.in(moved)).containsExactly("then", "__range", "__interval");
    assertThat(moved.text()).isEqualTo("a @ $then offset $__range[$__interval:]");
  }

  @Test
  void a_reference_for_whole_matchers_is_a_variable() {
    Expr filtered = select("a", List.of(LabelMatcher.reference(() -> "filters")));

    assertThat(Variables.in(filtered)).containsExactly("filters");
  }

  @Test
  void a_dollar_sign_in_a_plain_matcher_is_no_variable() {
    Expr plain = select("a", List.of(LabelMatcher.of("n", LabelMatcher.Op.MATCHES, "x$")));

    assertThat(Variables.in(plain)).isEmpty();
  }

  @Test
  void chains_of_operators_may_be_of_any_length() {
    Expr chain = Expr.variable(() -> "first");
    for (int i = 0; i < 20_000; i++) {
      chain = binary(BinaryOperator.ADD, chain, A);
    }

    assertThat(Variables.in(chain)).containsExactly("first");
  }
}
