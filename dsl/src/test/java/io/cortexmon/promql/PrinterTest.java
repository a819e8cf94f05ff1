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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {

  private static final Expr.VectorSelector A = select("a", List.of());
  private static final Expr.VectorSelector B = select("b", List.of());
  private static final Expr.VectorSelector C = select("c", List.of());
  private static final Window FIVE_MINUTES = Window.of(Duration.ofMinutes(5));

  @Test
  void a_selector_prints_its_name_and_matchers() {
    assertThat(A.text()).isEqualTo("a");
    assertThat(
            select(
                    "up",
                    List.of(
                        LabelMatcher.of("job", LabelMatcher.Op.EQUAL, "x\"y\\z\n"),
                        LabelMatcher.of("pod", LabelMatcher.Op.DOES_NOT_MATCH, "a.*")))
                .text())
        .isEqualTo("up{job=\"x\\\"y\\\\z\\n\",pod!~\"a.*\"}");
    assertThat(select("", List.of(LabelMatcher.of("a", LabelMatcher.Op.EQUAL, "b"))).text())
        .isEqualTo("{a=\"b\"}");
  }

  @Test
  void names_that_are_not_plain_are_quoted() {
    Expr.VectorSelector dotted =
        select("http.requests", List.of(LabelMatcher.of("a.b", LabelMatcher.Op.EQUAL, "c")));

    assertThat(dotted.text()).isEqualTo("{\"http.requests\",\"a.b\"=\"c\"}");
    assertThat(aggregate(Aggregator.SUM, Grouping.by(List.of("a.b", "job")), A).text())
        .isEqualTo("sum by (\"a.b\", job) (a)");
  }

  @Test
  void modifiers_follow_the_selector_or_its_range() {
    Modifiers modifiers =
        Modifiers.NONE.at(At.of(Instant.ofEpochMilli(1_603_774_568_500L))).offset(FIVE_MINUTES);
    Expr.VectorSelector selector = new Expr.VectorSelector("a", List.of(), modifiers, Span.NONE);

    assertThat(selector.text()).isEqualTo("a @ 1603774568.500 offset 5m");
    assertThat(range(selector, FIVE_MINUTES).text()).isEqualTo("a[5m] @ 1603774568.500 offset 5m");
    assertThat(
            new Expr.VectorSelector("a", List.of(), Modifiers.NONE.at(At.START), Span.NONE).text())
        .isEqualTo("a @ start()");
    assertThat(new Expr.VectorSelector("a", List.of(), Modifiers.NONE.at(At.END), Span.NONE).text())
        .isEqualTo("a @ end()");
    assertThat(
            new Expr.VectorSelector(
                    "a",
                    List.of(),
                    Modifiers.NONE.at(At.of(Instant.ofEpochMilli(-1500))),
                    Span.NONE)
                .text())
        .isEqualTo("a @ -1.500");
    assertThat(
            new Expr.VectorSelector(
                    "a",
                    List.of(),
                    Modifiers.NONE.offset(Window.of(Duration.ofMinutes(-7))),
                    Span.NONE)
                .text())
        .isEqualTo("a offset -7m");
  }

  @Test
  void grafana_intervals_and_variables_print_as_they_are_referred_to() {
    Variable variable = () -> "limit";

    assertThat(call(Function.RATE, range(A, Window.rateInterval())).text())
        .isEqualTo("rate(a[$__rate_interval])");
    assertThat(range(A, Window.interval()).text()).isEqualTo("a[$__interval]");
    assertThat(range(A, Window.range()).text()).isEqualTo("a[$__range]");
    assertThat(range(A, Window.of(variable)).text()).isEqualTo("a[$limit]");
    assertThat(binary(BinaryOperator.GREATER, A, Expr.variable(variable)).text())
        .isEqualTo("a > $limit");
  }

  @Test
  void aggregations_print_grouping_and_parameter() {
    assertThat(aggregate(Aggregator.SUM, Grouping.ALL, A).text()).isEqualTo("sum(a)");
    assertThat(aggregate(Aggregator.AVG, Grouping.without(List.of("x")), A).text())
        .isEqualTo("avg without (x) (a)");
    assertThat(aggregate(Aggregator.SUM, Grouping.without(List.of()), A).text())
        .isEqualTo("sum without () (a)");
    assertThat(aggregate(Aggregator.TOPK, Grouping.by(List.of("x", "y")), number(5), A).text())
        .isEqualTo("topk by (x, y) (5, a)");
    assertThat(aggregate(Aggregator.COUNT_VALUES, Grouping.ALL, string("v"), A).text())
        .isEqualTo("count_values(\"v\", a)");
  }

  @Test
  void matching_clauses_print_between_operator_and_right_side() {
    VectorMatching on = VectorMatching.on(List.of("x", "y"));

    assertThat(matched(on).text()).isEqualTo("a / on (x, y) b");
    assertThat(matched(VectorMatching.on(List.of())).text()).isEqualTo("a / on () b");
    assertThat(matched(VectorMatching.ignoring(List.of())).text()).isEqualTo("a / b");
    assertThat(matched(on.group(VectorMatching.Group.LEFT, List.of("z"))).text())
        .isEqualTo("a / on (x, y) group_left (z) b");
    assertThat(
            matched(
                    VectorMatching.ignoring(List.of("x"))
                        .group(VectorMatching.Group.RIGHT, List.of()))
                .text())
        .isEqualTo("a / ignoring (x) group_right () b");
    assertThat(
            new Expr.Binary(
                    BinaryOperator.GREATER,
                    A,
                    number(0),
                    true,
                    VectorMatching.ALL_LABELS,
                    Span.NONE)
                .text())
        .isEqualTo("a > bool 0");
  }

  private static Expr matched(VectorMatching matching) {
    return new Expr.Binary(BinaryOperator.DIVIDE, A, B, false, matching, Span.NONE);
  }

  @Test
  void a_sum_inside_a_product_gets_parentheses() {
    Expr sum = binary(BinaryOperator.ADD, A, B);

    assertThat(binary(BinaryOperator.MULTIPLY, sum, C).text()).isEqualTo("(a + b) * c");
    assertThat(binary(BinaryOperator.MULTIPLY, C, sum).text()).isEqualTo("c * (a + b)");
    assertThat(binary(BinaryOperator.ADD, sum, C).text()).isEqualTo("a + b + c");
    assertThat(binary(BinaryOperator.SUBTRACT, C, sum).text()).isEqualTo("c - (a + b)");
  }

  @Test
  void powers_group_from_the_right() {
    Expr power = binary(BinaryOperator.POWER, A, B);

    assertThat(binary(BinaryOperator.POWER, power, C).text()).isEqualTo("(a ^ b) ^ c");
    assertThat(binary(BinaryOperator.POWER, C, power).text()).isEqualTo("c ^ a ^ b");
    assertThat(binary(BinaryOperator.POWER, number(-2), A).text()).isEqualTo("(-2) ^ a");
    assertThat(binary(BinaryOperator.POWER, A, number(-2)).text()).isEqualTo("a ^ (-2)");
  }

  @Test
  void a_sign_binds_like_a_product() {
    assertThat(negative(A).text()).isEqualTo("-a");
    assertThat(negative(binary(BinaryOperator.ADD, A, B)).text()).isEqualTo("-(a + b)");
    assertThat(negative(binary(BinaryOperator.MULTIPLY, A, B)).text()).isEqualTo("-(a * b)");
    assertThat(negative(negative(A)).text()).isEqualTo("-(-a)");
    assertThat(new Expr.Unary(false, A, Span.NONE).text()).isEqualTo("+a");
  }

  @Test
  void subqueries_print_range_and_step() {
    assertThat(subquery(A, FIVE_MINUTES, List.of()).text()).isEqualTo("a[5m:]");
    assertThat(
            subquery(binary(BinaryOperator.DIVIDE, A, B), FIVE_MINUTES, List.of(FIVE_MINUTES))
                .text())
        .isEqualTo("(a / b)[5m:5m]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-1.5, -1.5",
    "0.05, 0.05",
    "1e3, 1000",
    "1e20, 100000000000000000000",
    "1e-7, 0.0000001",
    "-0.0, -0",
    "0.1, 0.1",
    "2e-3, 0.002",
    "5.6843418860808015e-14, " + "0.000000000000056843418860808015",
    "1e23, 100000000000000000000000",
    "9007199254740993, 9007199254740992",
    "Infinity, +Inf",
    "-Infinity, -Inf",
    "NaN, NaN"
  })
  void numbers_print_as_go_prints_them(double value, String text) {
    assertThat(number(value).text()).isEqualTo(text);
  }

  @Test
  void a_duration_literal_prints_as_a_duration() {
    assertThat(new Expr.NumberLiteral(5400, true, Span.NONE).text()).isEqualTo("1h30m");
  }

  @Test
  void strings_print_as_go_quotes_them() {
    assertThat(string("tab\t bell\u0007 vt\u000b nul\0 é … \u200b \ud83d\ude00 \u007f").text())
        .isEqualTo("\"tab\\t bell\\a vt\\v nul\\x00 é … \\u200b \ud83d\ude00 \\x7f\"");
  }

  @Test
  void trees_are_equal_whatever_text_they_stood_in() {
    assertThat(new Expr.StringLiteral("x", new Span(1, 4))).isEqualTo(string("x"));
    assertThat(new Expr.StringLiteral("x", new Span(1, 4))).hasSameHashCodeAs(string("x"));
    assertThat(string("x")).isNotEqualTo(string("y"));
  }

  @Test
  void variables_are_found_wherever_they_stand() {
    Variable variable = () -> "ns";
    Expr selector =
        new Expr.VectorSelector(
            "a",
            List.of(new LabelMatcher("n", LabelMatcher.Op.MATCHES, "$ns", List.of("ns"))),
            Modifiers.NONE.offset(Window.range()),
            Span.NONE);
    Expr over = subquery(selector, Window.rateInterval(), List.of(Window.interval()));
    Expr whole =
        binary(BinaryOperator.ADD, call(Function.AVG_OVER_TIME, over), Expr.variable(variable));

    assertThat(Variables.in(whole))
        .containsExactly("__rate_interval", "__interval", "ns", "__range");
    assertThat(Variables.in(A)).isEmpty();
    assertThat(Variables.in(range(A, Window.of(variable)))).containsExactly("ns");
  }

  @Test
  void a_dollar_sign_in_a_plain_matcher_is_no_variable() {
    Expr plain = select("a", List.of(LabelMatcher.of("n", LabelMatcher.Op.MATCHES, "x$")));

    assertThat(Variables.in(plain)).isEmpty();
  }
}
