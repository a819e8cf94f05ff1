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

    assertThat(dotted.text()).isEqualTo("{\"a.b\"=\"c\",__name__=\"http.requests\"}");
    assertThat(aggregate(Aggregator.SUM, Grouping.by(List.of("a.b", "job")), A).text())
        .isEqualTo("sum by (\"a.b\", job) (a)");
  }

  @Test
  void matchers_are_sorted_by_their_text() {
    assertThat(select("m", List.of(matcher("b", "2"), matcher("a", "9"), matcher("a", "1"))).text())
        .isEqualTo("m{a=\"1\",a=\"9\",b=\"2\"}");
    assertThat(select("m", List.of(matcher("ab", "x"), matcher("a", "x"))).text())
        .isEqualTo("m{a=\"x\",ab=\"x\"}");
    assertThat(select("", List.of(matcher("a", "\uff5e"), matcher("a", "\ud83d\ude00"))).text())
        .as("as bytes of UTF-8, not as chars")
        .isEqualTo("{a=\"\uff5e\",a=\"\ud83d\ude00\"}");
    assertThat(select("", List.of(matcher("a", "\ud83d\ude00"), matcher("a", "\uff5e"))).text())
        .isEqualTo("{a=\"\uff5e\",a=\"\ud83d\ude00\"}");
  }

  @Test
  void a_matcher_that_repeats_the_name_is_left_out() {
    LabelMatcher name = matcher("__name__", "m");

    assertThat(select("m", List.of(name)).text()).isEqualTo("m");
    assertThat(select("m", List.of(matcher("z", "1"), name, matcher("b", "2"))).text())
        .isEqualTo("m{b=\"2\",z=\"1\"}");
    assertThat(select("", List.of(name)).text()).isEqualTo("{__name__=\"m\"}");
    assertThat(select("", List.of(matcher("__name__", ""))).text()).isEqualTo("{__name__=\"\"}");
    assertThat(select("", List.of()).text()).isEmpty();
  }

  private static LabelMatcher matcher(String label, String value) {
    return LabelMatcher.of(label, LabelMatcher.Op.EQUAL, value);
  }

  @Test
  void references_to_variables_print_raw() {
    List<String> variables = List.of("ns", "label");
    LabelMatcher matcher =
        new LabelMatcher("$label", LabelMatcher.Op.MATCHES, "${ns:regex}", variables);
    Variable filters = () -> "filters";
    Expr selector =
        new Expr.VectorSelector(
            "${app}_up",
            List.of("app"),
            List.of(matcher, LabelMatcher.reference(filters)),
            Modifiers.NONE,
            Span.NONE);

    assertThat(selector.text()).isEqualTo("${app}_up{$filters,$label=~\"${ns:regex}\"}");
    assertThat(
            aggregate(
                    Aggregator.SUM,
                    new Grouping(Grouping.Kind.BY, List.of("[[by]]", "a.b", "$x"), variables),
                    A)
                .text())
        .isEqualTo("sum by ([[by]], \"a.b\", $x) (a)");
    assertThat(
            matched(
                    new VectorMatching(
                        VectorMatching.Kind.ON,
                        List.of("$x"),
                        VectorMatching.Group.LEFT,
                        List.of("$y"),
                        VectorMatching.Fill.NONE,
                        List.of("x", "y")))
                .text())
        .isEqualTo("a / on ($x) group_left ($y) b");
  }

  @Test
  void a_dollar_sign_without_variables_is_quoted() {
    assertThat(select("", List.of(matcher("$a", "b"))).text()).isEqualTo("{\"$a\"=\"b\"}");
    assertThat(aggregate(Aggregator.SUM, Grouping.by(List.of("$a")), A).text())
        .isEqualTo("sum by (\"$a\") (a)");
  }

  @Test
  void extensions_stand_after_the_range_or_after_the_time() {
    Modifiers anchored =
        Modifiers.NONE.at(At.START).offset(FIVE_MINUTES).extension(Modifiers.Extension.ANCHORED);

    assertThat(A.modifiers(anchored).text()).isEqualTo("a @ start() anchored offset 5m");
    assertThat(range(A.modifiers(anchored), FIVE_MINUTES).text())
        .isEqualTo("a[5m] anchored @ start() offset 5m");
    assertThat(
            range(A.modifiers(Modifiers.NONE.extension(Modifiers.Extension.SMOOTHED)), FIVE_MINUTES)
                .text())
        .isEqualTo("a[5m] smoothed");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "-1, -0.001",
    "10, 0.010",
    "999, 0.999",
    "1603774568500, 1603774568.500",
    "9223372036854775807, 9223372036854776.000",
    "-9223372036854775808, -9223372036854776.000"
  })
  void times_print_as_seconds_with_three_places(long millis, String seconds) {
    Modifiers at = Modifiers.NONE.at(At.of(Instant.ofEpochMilli(millis)));

    assertThat(A.modifiers(at).text()).isEqualTo("a @ " + seconds);
  }

  @Test
  void fill_values_print_after_the_matching_clause() {
    VectorMatching on = VectorMatching.on(List.of("x"));

    assertThat(matched(on.fill(fill(List.of(-23.0), List.of(42.0)))).text())
        .isEqualTo("a / on (x) fill_left (-23) fill_right (42) b");
    assertThat(matched(on.fill(fill(List.of(1e6), List.of(1e6)))).text())
        .isEqualTo("a / on (x) fill (1e+06) b");
    assertThat(
            matched(
                    on.group(VectorMatching.Group.LEFT, List.of())
                        .fill(fill(List.of(), List.of(0.0))))
                .text())
        .isEqualTo("a / on (x) group_left () fill_right (0) b");
    assertThat(
            matched(VectorMatching.ALL_LABELS.fill(fill(List.of(Double.NaN), List.of(Double.NaN))))
                .text())
        .isEqualTo("a / fill_left (NaN) fill_right (NaN) b");
  }

  private static VectorMatching.Fill fill(List<Double> left, List<Double> right) {
    return new VectorMatching.Fill(left, right);
  }

  @Test
  void windows_can_be_calculated() {
    DurationExpr step = new DurationExpr.OfQuery(DurationExpr.Moment.STEP, Span.NONE);
    DurationExpr hour = new DurationExpr.Literal(3600, true, Span.NONE);
    DurationExpr two = new DurationExpr.Literal(2, false, Span.NONE);
    DurationExpr product =
        new DurationExpr.Calculation(BinaryOperator.MULTIPLY, two, hour, Span.NONE);
    DurationExpr most = new DurationExpr.Choice(true, step, product, Span.NONE);

    assertThat(range(A, new Window.Calculated(product)).text()).isEqualTo("a[2 * 1h]");
    assertThat(
            A.modifiers(
                    Modifiers.NONE.offset(
                        new Window.Calculated(new DurationExpr.Signed(true, most, Span.NONE))))
                .text())
        .isEqualTo("a offset -max_of(step(), 2 * 1h)");
    assertThat(
            subquery(
                    A,
                    new Window.Calculated(new DurationExpr.Parens(most, Span.NONE)),
                    List.of(new Window.Calculated(new DurationExpr.Signed(false, step, Span.NONE))))
                .text())
        .isEqualTo("a[(max_of(step(), 2 * 1h)):step()]");
  }

  @Test
  void a_chain_of_ten_thousand_operators_prints() {
    Expr chain = A;
    for (int i = 0; i < 10_000; i++) {
      chain = binary(BinaryOperator.ADD, chain, B);
    }

    assertThat(chain.text()).startsWith("a + b + b").hasSize(1 + 10_000 * " + b".length());
  }

  @Test
  void modifiers_follow_the_selector_or_its_range() {
    Modifiers modifiers =
        Modifiers.NONE.at(At.of(Instant.ofEpochMilli(1_603_774_568_500L))).offset(FIVE_MINUTES);
    Expr.VectorSelector selector = select("a", List.of()).modifiers(modifiers);

    assertThat(selector.text()).isEqualTo("a @ 1603774568.500 offset 5m");
    assertThat(range(selector, FIVE_MINUTES).text()).isEqualTo("a[5m] @ 1603774568.500 offset 5m");
    assertThat(select("a", List.of()).modifiers(Modifiers.NONE.at(At.START)).text())
        .isEqualTo("a @ start()");
    assertThat(select("a", List.of()).modifiers(Modifiers.NONE.at(At.END)).text())
        .isEqualTo("a @ end()");
    assertThat(
            select("a", List.of())
                .modifiers(Modifiers.NONE.at(At.of(Instant.ofEpochMilli(-1500))))
                .text())
        .isEqualTo("a @ -1.500");
    assertThat(
            select("a", List.of())
                .modifiers(Modifiers.NONE.offset(Window.of(Duration.ofMinutes(-7))))
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

  @Test
  void a_duration_literal_prints_as_a_duration() {
    assertThat(new Expr.NumberLiteral(5400, true, Span.NONE).text()).isEqualTo("1h30m");
    assertThat(new Expr.NumberLiteral(-0.25, true, Span.NONE).text()).isEqualTo("-250ms");
    assertThat(new Expr.NumberLiteral(1.001, true, Span.NONE).text()).isEqualTo("1s1ms");
    assertThat(new Expr.NumberLiteral(0, true, Span.NONE).text()).isEqualTo("0s");
  }

  @Test
  void strings_print_as_go_quotes_them() {
    assertThat(string("tab\t bell\u0007 vt\u000b nul\0 é … \u200b \ud83d\ude00 \u007f").text())
        .isEqualTo("\"tab\\t bell\\a vt\\v nul\\x00 é … \\u200b \ud83d\ude00 \\x7f\"");
  }

  @Test
  void what_prometheus_prints_but_does_not_read_is_printed_in_another_way() {
    assertThat(string("a\ufffdb").text()).isEqualTo("\"a\\ufffdb\"");
    assertThat(aggregate(Aggregator.SUM, Grouping.by(List.of("inf", "Without", "on")), A).text())
        .isEqualTo("sum by (\"inf\", \"Without\", on) (a)");
    assertThat(select("", List.of(matcher("inf", "x"))).text()).isEqualTo("{inf=\"x\"}");
    Expr power =
        new Expr.Binary(
            BinaryOperator.POWER,
            number(Double.POSITIVE_INFINITY),
            A,
            false,
            VectorMatching.ALL_LABELS,
            Span.NONE);
    assertThat(power.text()).isEqualTo("Inf ^ a");
    assertThat(power.pretty(1)).isEqualTo("  Inf\n^\n  a");
    assertThat(number(Double.POSITIVE_INFINITY).text()).isEqualTo("+Inf");
  }

  @Test
  void an_operator_after_a_calculated_offset_stands_outside_of_parentheses() {
    DurationExpr step = new DurationExpr.OfQuery(DurationExpr.Moment.STEP, Span.NONE);
    Expr late =
        A.modifiers(
            Modifiers.NONE.offset(new Window.Calculated(new DurationExpr.Parens(step, Span.NONE))));

    assertThat(binary(BinaryOperator.ADD, late, B).text()).isEqualTo("(a offset (step())) + b");
    assertThat(binary(BinaryOperator.ADD, binary(BinaryOperator.MULTIPLY, B, late), C).text())
        .isEqualTo("(b * a offset (step())) + c");
    assertThat(binary(BinaryOperator.GREATER, late, B).text()).isEqualTo("a offset (step()) > b");
    assertThat(binary(BinaryOperator.ADD, B, late).text()).isEqualTo("b + a offset (step())");
  }

  @Test
  void trees_are_equal_whatever_text_they_stood_in() {
    assertThat(new Expr.StringLiteral("x", new Span(1, 4))).isEqualTo(string("x"));
    assertThat(new Expr.StringLiteral("x", new Span(1, 4))).hasSameHashCodeAs(string("x"));
    assertThat(string("x")).isNotEqualTo(string("y"));
  }
}
