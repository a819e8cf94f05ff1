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
import java.util.List;
import org.junit.jupiter.api.Test;

class RewriterTest {

  private static final Expr.VectorSelector A = select("a", List.of());
  private static final Window HOUR = Window.of(Duration.ofHours(1));

  /** Every kind of node. */
  private static Expr everything(Expr.VectorSelector selector) {
    Expr inner =
        aggregate(
            Aggregator.TOPK,
            Grouping.by(List.of("job")),
            number(3),
            call(Function.RATE, range(selector, HOUR)));
    Expr over = call(Function.MAX_OVER_TIME, subquery(inner, HOUR, List.of()));
    Expr joined = call(Function.LABEL_JOIN, negative(selector), string("x"), string(","));
    return binary(
        BinaryOperator.MULTIPLY,
        binary(BinaryOperator.ADD, over, joined),
        Expr.variable(() -> "factor"));
  }

  @Test
  void a_rewriter_that_changes_nothing_gives_an_equal_tree() {
    assertThat(new Rewriter() {}.rewrite(everything(A))).isEqualTo(everything(A));
  }

  @Test
  void selectors_are_changed_wherever_they_stand() {
    Rewriter renaming =
        new Rewriter() {
          @Override
          protected Expr.VectorSelector vectorSelector(Expr.VectorSelector node) {
            return select("b", node.matchers());
          }
        };

    assertThat(renaming.rewrite(everything(A))).isEqualTo(everything(select("b", List.of())));
  }

  @Test
  void a_node_is_changed_after_its_operands() {
    Rewriter halving =
        new Rewriter() {
          @Override
          protected Expr numberLiteral(Expr.NumberLiteral node) {
            return number(node.value() / 2);
          }

          @Override
          protected Expr binary(Expr.Binary node) {
            return Expr.binary(BinaryOperator.MULTIPLY, node.left(), node.right());
          }
        };

    assertThat(halving.rewrite(binary(BinaryOperator.ADD, number(4), number(8))).text())
        .isEqualTo("2 * 4");
  }

  @Test
  void chains_of_operators_may_be_of_any_length() {
    Expr chain = A;
    for (int i = 0; i < 20_000; i++) {
      chain = binary(BinaryOperator.ADD, chain, A);
    }

    assertThat(new Rewriter() {}.rewrite(chain)).isEqualTo(chain);
  }
}
