package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.At;
import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.PromQl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own scripts leave nothing of the language out. */
class OwnSuiteCoverageTest {

  /** The nodes of all queries that must give something. */
  private static final List<Expr> NODES = nodes();

  private static List<Expr> nodes() {
    List<Expr> nodes = new ArrayList<>();
    for (OwnSuite.Case found : OwnSuite.cases()) {
      if (found.hasResult()) {
        collect(PromQl.parse(found.eval().query()), nodes);
      }
    }
    return nodes;
  }

  private static void collect(Expr expr, List<Expr> nodes) {
    nodes.add(expr);
    expr.children().forEach(child -> collect(child, nodes));
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void a_query_calls_each_function(Function function) {
    assertThat(NODES)
        .anyMatch(node -> node instanceof Expr.Call call && call.function() == function);
  }

  @ParameterizedTest
  @EnumSource(Aggregator.class)
  void a_query_aggregates_with_each_aggregator(Aggregator aggregator) {
    assertThat(NODES)
        .anyMatch(
            node ->
                node instanceof Expr.Aggregation aggregation
                    && aggregation.aggregator() == aggregator);
  }

  @ParameterizedTest
  @EnumSource(BinaryOperator.class)
  void a_query_has_each_operator(BinaryOperator operator) {
    assertThat(NODES)
        .anyMatch(node -> node instanceof Expr.Binary binary && binary.operator() == operator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " bool ",
        " on ",
        " ignoring ",
        " group_left",
        " group_right",
        " fill (",
        " fill_left (",
        " fill_right (",
        " by ",
        " without ",
        " offset ",
        " offset -",
        " @ start()",
        " @ end()",
        ":]",
        "=~",
        "!~",
        "!=",
      })
  void a_query_has_each_word(String word) {
    assertThat(NODES.stream().map(Expr::text)).anyMatch(text -> text.contains(word));
  }

  @ParameterizedTest
  @EnumSource(Modifiers.Extension.class)
  void a_query_has_each_kind_of_range(Modifiers.Extension extension) {
    assertThat(NODES).anyMatch(selector(modifiers -> modifiers.extension() == extension));
  }

  @Test
  void a_query_has_a_time() {
    assertThat(NODES).anyMatch(selector(modifiers -> modifiers.at() instanceof At.Timestamp));
  }

  private static Predicate<Expr> selector(Predicate<Modifiers> wanted) {
    return node ->
        node instanceof Expr.VectorSelector selector && wanted.test(selector.modifiers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Left-open ranges and lookback",
        "Staleness in instant and range selectors",
        "Extrapolation of rate, increase and delta in the order of Prometheus 3",
        "Counter resets",
        "Compensated sums (Kahan-Neumaier) and Welford",
        "NaN in ordering, min, max and topk",
        "Classic histogram_quantile with interpolation and monotonicity fix",
        "Native histogram arithmetic",
        "Native histogram quantile and fraction",
        "Matching errors and their texts",
        "bool",
        "group_left labels",
        "Name dropping",
        "Absent labels",
        "label_replace anchoring",
        "Subquery alignment to absolute multiples, negative times",
        "Step-invariant parts",
        "timestamp()",
        "@ start() inside subqueries",
        "Duplicate label sets",
        "Result ordering",
      })
  void a_section_is_about_each_rule(String rule) {
    long evals = OwnSuite.cases().stream().filter(found -> found.section().equals(rule)).count();

    assertThat(evals).isGreaterThanOrEqualTo(7);
  }

  @Test
  void errors_and_annotations_are_held_to_their_texts() {
    Set<Class<?>> kinds =
        OwnSuite.cases().stream()
            .flatMap(found -> found.eval().expected().failure().stream())
            .map(Said::getClass)
            .collect(Collectors.toSet());

    assertThat(kinds).contains(Said.Exactly.class);
    assertThat(OwnSuite.cases()).anyMatch(found -> !found.eval().expected().warnings().isEmpty());
    assertThat(OwnSuite.cases()).anyMatch(found -> !found.eval().expected().infos().isEmpty());
  }
}
