package io.cortexmon.promql;

import static io.cortexmon.promql.Expr.binary;
import static io.cortexmon.promql.Expr.call;
import static io.cortexmon.promql.Expr.number;
import static io.cortexmon.promql.Expr.range;
import static io.cortexmon.promql.Expr.select;
import static io.cortexmon.promql.Expr.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.LabelMatcher.Op;
import io.cortexmon.promql.Modifiers.Extension;
import io.cortexmon.promql.VectorMatching.Fill;
import io.cortexmon.promql.VectorMatching.Group;
import io.cortexmon.promql.VectorMatching.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  private static final Expr.VectorSelector A = select("a", List.of());
  private static final Expr.VectorSelector B = select("b", List.of());
  private static final Expr C = select("c", List.of());
  private static final Window FIVE_MINUTES = Window.of(Duration.ofMinutes(5));
  private static final Window ONE_MINUTE = Window.of(Duration.ofMinutes(1));

  private static Expr parse(String query) {
    return PromQl.parse(query);
  }

  @Test
  void literals_are_numbers_durations_and_strings() {
    assertThat(parse("0x1F")).isEqualTo(number(31));
    assertThat(parse("-1_000")).isEqualTo(number(-1000));
    assertThat(parse("+Inf")).isEqualTo(number(Double.POSITIVE_INFINITY));
    assertThat(parse("nan")).isEqualTo(number(Double.NaN));
    assertThat(parse("1h30m")).isEqualTo(new Expr.NumberLiteral(5400, true, Span.NONE));
    assertThat(parse("-5m")).isEqualTo(new Expr.NumberLiteral(-300, true, Span.NONE));
    assertThat(parse("'it\\'s\\n\\x41\\u00e9'")).isEqualTo(string("it's\nAé"));
    assertThat(parse("`a\\n`")).isEqualTo(string("a\\n"));
  }

  @Test
  void bytes_in_escapes_that_form_a_character_are_it() {
    assertThat(parse("\"\\xe2\\x98\\xba\"")).isEqualTo(string("☺"));
    assertThat(parse("\"\\xff\"")).isEqualTo(string("\udcff"));
  }

  @Test
  void selectors_have_names_and_matchers() {
    assertThat(parse("a")).isEqualTo(A);
    assertThat(parse("a{}")).isEqualTo(A);
    assertThat(parse("a{x=\"1\",y!='2',z=~`3`,w!~\"4\",}"))
        .isEqualTo(
            select(
                "a",
                List.of(
                    LabelMatcher.of("x", Op.EQUAL, "1"),
                    LabelMatcher.of("y", Op.NOT_EQUAL, "2"),
                    LabelMatcher.of("z", Op.MATCHES, "3"),
                    LabelMatcher.of("w", Op.DOES_NOT_MATCH, "4"))));
    assertThat(parse("{__name__=\"a\"}"))
        .isEqualTo(select("", List.of(LabelMatcher.of("__name__", Op.EQUAL, "a"))));
  }

  @Test
  void names_of_any_characters_stand_in_quotes() {
    Expr quoted = parse("{\"a.b\",'x y'=\"1\"}");

    assertThat(quoted).isEqualTo(select("a.b", List.of(LabelMatcher.of("x y", Op.EQUAL, "1"))));
    assertThat(quoted.text()).isEqualTo("{\"x y\"=\"1\",__name__=\"a.b\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum",
        "by",
        "without",
        "offset",
        "and",
        "or",
        "unless",
        "start",
        "end",
        "step",
        "range",
        "fill",
        "fill_left",
        "min_of",
        "anchored",
        "smoothed",
        "limitk",
        "count_values",
        "a:b"
      })
  void most_keywords_are_metric_names_where_a_selector_begins(String name) {
    assertThat(parse(name)).isEqualTo(select(name, List.of()));
    assertThat(parse(name + "{x=\"1\"}[5m]"))
        .isEqualTo(range(select(name, List.of(LabelMatcher.of("x", Op.EQUAL, "1"))), FIVE_MINUTES));
  }

  @Test
  void modifiers_follow_in_any_order() {
    Modifiers both = Modifiers.NONE.at(At.of(Instant.ofEpochSecond(10))).offset(FIVE_MINUTES);

    assertThat(parse("a @ 10 offset 5m")).isEqualTo(A.modifiers(both));
    assertThat(parse("a offset 5m @ 10")).isEqualTo(A.modifiers(both));
    assertThat(parse("a[5m] offset 5m @ 10")).isEqualTo(range(A.modifiers(both), FIVE_MINUTES));
    assertThat(parse("a @ start()")).isEqualTo(A.modifiers(Modifiers.NONE.at(At.START)));
    assertThat(parse("a @ end()")).isEqualTo(A.modifiers(Modifiers.NONE.at(At.END)));
    assertThat(parse("a @ -1.5"))
        .isEqualTo(A.modifiers(Modifiers.NONE.at(At.of(Instant.ofEpochMilli(-1500)))));
    assertThat(parse("a offset -5m"))
        .isEqualTo(A.modifiers(Modifiers.NONE.offset(Window.of(Duration.ofMinutes(-5)))));
    assertThat(parse("a offset 300")).isEqualTo(A.modifiers(Modifiers.NONE.offset(FIVE_MINUTES)));
    assertThat(parse("a anchored"))
        .isEqualTo(A.modifiers(Modifiers.NONE.extension(Extension.ANCHORED)));
    assertThat(parse("a[5m] smoothed"))
        .isEqualTo(range(A.modifiers(Modifiers.NONE.extension(Extension.SMOOTHED)), FIVE_MINUTES));
  }

  @Test
  void ranges_are_durations_or_seconds() {
    assertThat(parse("a[5m]")).isEqualTo(range(A, FIVE_MINUTES));
    assertThat(parse("a[300]")).isEqualTo(range(A, FIVE_MINUTES));
    assertThat(parse("a[ 3e2 ]")).isEqualTo(range(A, FIVE_MINUTES));
    assertThat(parse("a[0.5]")).isEqualTo(range(A, Window.of(Duration.ofMillis(500))));
  }

  @Test
  void subqueries_may_have_a_step() {
    assertThat(parse("a[5m:]")).isEqualTo(Expr.subquery(A, FIVE_MINUTES, List.of()));
    assertThat(parse("(a)[5m:1m] offset 1m"))
        .isEqualTo(
            new Expr.Subquery(
                new Expr.Parens(A, Span.NONE),
                FIVE_MINUTES,
                List.of(ONE_MINUTE),
                Modifiers.NONE.offset(ONE_MINUTE),
                Span.NONE));
  }

  @Test
  void durations_are_calculated() {
    DurationExpr five = new DurationExpr.Literal(300, true, Span.NONE);
    DurationExpr two = new DurationExpr.Literal(2, false, Span.NONE);
    DurationExpr step = new DurationExpr.OfQuery(DurationExpr.Moment.STEP, Span.NONE);
    DurationExpr product =
        new DurationExpr.Calculation(BinaryOperator.MULTIPLY, five, two, Span.NONE);

    assertThat(parse("a[5m*2]")).isEqualTo(range(A, new Window.Calculated(product)));
    assertThat(parse("a[max_of(5m*2, step())]"))
        .isEqualTo(
            range(
                A, new Window.Calculated(new DurationExpr.Choice(true, product, step, Span.NONE))));
    assertThat(parse("a offset -step()").text()).isEqualTo("a offset -step()");
    assertThat(parse("a[-(5m-10m) % 7 ^ 2]").text()).isEqualTo("a[-(5m - 10m) % 7 ^ 2]");
    assertThat(parse("a[((5m))]").text()).isEqualTo("a[(5m)]");
  }

  @Test
  void an_offset_ends_with_its_number_but_not_with_its_parenthesis() {
    assertThat(parse("a offset 5m * 2"))
        .isEqualTo(
            binary(
                BinaryOperator.MULTIPLY,
                A.modifiers(Modifiers.NONE.offset(FIVE_MINUTES)),
                number(2)));
    assertThat(parse("a offset (5m) * 2")).isInstanceOf(Expr.VectorSelector.class);
  }

  @ParameterizedTest
  @EnumSource(BinaryOperator.class)
  void every_operator_is_read(BinaryOperator operator) {
    assertThat(parse("a " + operator + " b")).isEqualTo(binary(operator, A, B));
  }

  @Test
  void operators_bind_as_tightly_as_in_prometheus() {
    assertThat(parse("a + b * c"))
        .isEqualTo(binary(BinaryOperator.ADD, A, binary(BinaryOperator.MULTIPLY, B, C)));
    assertThat(parse("a - b - c"))
        .isEqualTo(binary(BinaryOperator.SUBTRACT, binary(BinaryOperator.SUBTRACT, A, B), C));
    assertThat(parse("a ^ b ^ c"))
        .isEqualTo(binary(BinaryOperator.POWER, A, binary(BinaryOperator.POWER, B, C)));
    assertThat(parse("-a ^ b"))
        .isEqualTo(new Expr.Unary(true, binary(BinaryOperator.POWER, A, B), Span.NONE));
    assertThat(parse("-a * b"))
        .isEqualTo(binary(BinaryOperator.MULTIPLY, new Expr.Unary(true, A, Span.NONE), B));
    assertThat(parse("a or b and c"))
        .isEqualTo(binary(BinaryOperator.OR, A, binary(BinaryOperator.AND, B, C)));
    assertThat(parse("a == b + c"))
        .isEqualTo(binary(BinaryOperator.EQUAL, A, binary(BinaryOperator.ADD, B, C)));
  }

  @Test
  void matching_says_which_series_belong_together() {
    assertThat(parse("a / on (x, y) b")).isEqualTo(matched(VectorMatching.on(List.of("x", "y"))));
    assertThat(parse("a / ignoring (x) group_left (z) b"))
        .isEqualTo(matched(VectorMatching.ignoring(List.of("x")).group(Group.LEFT, List.of("z"))));
    assertThat(parse("a / on (x) group_right b"))
        .isEqualTo(matched(VectorMatching.on(List.of("x")).group(Group.RIGHT, List.of())));
    assertThat(parse("a / ignoring () b")).isEqualTo(matched(VectorMatching.ALL_LABELS));
    assertThat(parse("a / on () b"))
        .isEqualTo(
            matched(
                new VectorMatching(
                    Kind.ON, List.of(), Group.ONE_TO_ONE, List.of(), Fill.NONE, List.of())));
    assertThat(parse("a / on (x) fill_right (2) fill_left (-1) b"))
        .isEqualTo(
            matched(VectorMatching.on(List.of("x")).fill(new Fill(List.of(-1.0), List.of(2.0)))));
    assertThat(parse("a / fill (0) b"))
        .isEqualTo(matched(VectorMatching.ALL_LABELS.fill(new Fill(List.of(0.0), List.of(0.0)))));
  }

  private static Expr matched(VectorMatching matching) {
    return new Expr.Binary(BinaryOperator.DIVIDE, A, B, false, matching, Span.NONE);
  }

  @Test
  void matching_without_labels_is_dropped_beside_a_number() {
    assertThat(parse("a + on () 1")).isEqualTo(binary(BinaryOperator.ADD, A, number(1)));
  }

  @Test
  void bool_makes_a_comparison_a_number() {
    assertThat(parse("1 > bool 2").text()).isEqualTo("1 > bool 2");
    assertThat(parse("1 > bool 2").type()).isEqualTo(ValueType.SCALAR);
    assertThat(parse("a > bool 2").type()).isEqualTo(ValueType.VECTOR);
  }

  @ParameterizedTest
  @EnumSource(Aggregator.class)
  void every_aggregation_is_read_with_its_clause_before_and_after(Aggregator aggregator) {
    String parameter =
        aggregator.parameter().map(type -> type == ValueType.STRING ? "\"v\", " : "2, ").orElse("");
    Expr plain = parse(aggregator + "(" + parameter + "a)");

    assertThat(plain.type()).isEqualTo(ValueType.VECTOR);
    assertThat(plain.text()).isEqualTo(aggregator + "(" + parameter + "a)");
    assertThat(parse(aggregator + " by () (" + parameter + "a)")).isEqualTo(plain);
    assertThat(parse(aggregator + "(" + parameter + "a) by (x, \"y z\")"))
        .isEqualTo(parse(aggregator + " by (x, \"y z\",) (" + parameter + "a)"));
    assertThat(parse(aggregator + " without (sum) (" + parameter + "a)").text())
        .isEqualTo(aggregator + " without (sum) (" + parameter + "a)");
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void every_function_is_read_with_the_fewest_arguments(Function function) {
    StringBuilder arguments = new StringBuilder();
    for (int i = 0; i < function.signature().required(); i++) {
      arguments.append(i == 0 ? "" : ", ").append(argument(function.signature().argument(i)));
    }
    String text = function + "(" + arguments + ")";

    assertThat(parse(text).text()).isEqualTo(text);
    assertThat(parse(text).type()).isEqualTo(function.signature().result());
    assertThat(((Expr.Call) parse(text)).function()).isEqualTo(function);
  }

  private static String argument(ValueType type) {
    return switch (type) {
      case SCALAR -> "1";
      case STRING -> "\"s\"";
      case VECTOR -> "a";
      case MATRIX -> "a[5m]";
      case UNKNOWN -> throw new IllegalArgumentException("no argument is of an unknown type");
    };
  }

  @Test
  void functions_of_the_query_are_told_from_metrics_by_their_parentheses() {
    assertThat(parse("start() + end - step()").text()).isEqualTo("start() + end - step()");
    assertThat(parse("start()")).isEqualTo(call(Function.START));
  }

  @Test
  void info_takes_matchers_that_select_nothing_by_themselves() {
    assertThat(parse("info(a, {x=~\".*\"})").text()).isEqualTo("info(a, {x=~\".*\"})");
  }

  @Test
  void nodes_know_their_place_in_bytes() {
    Expr.Binary node = (Expr.Binary) parse("sum(a{x=\"☺\"}) + -b");

    assertThat(place(node)).isEqualTo("0-20");
    assertThat(place(node.left())).isEqualTo("0-15");
    assertThat(place(node.right())).isEqualTo("18-20");
    assertThat(place(((Expr.Unary) node.right()).expr())).isEqualTo("19-20");
  }

  private static String place(Expr node) {
    return node.span().start() + "-" + node.span().end();
  }

  @Test
  void spans_do_not_count_when_trees_are_compared() {
    assertThat(parse("  a  +  b")).isEqualTo(parse("a+b")).hasSameHashCodeAs(parse("a+b"));
    assertThat(parse("a{x=\"1\",y=\"2\"}")).isEqualTo(parse("a{y=\"2\",x=\"1\"}"));
    assertThat(parse("a{x=\"1\",y=\"2\"}")).isNotEqualTo(parse("a{x=\"1\",y=\"3\"}"));
  }
}
