package io.cortexmon.promql;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random trees that Prometheus takes, with every node, operator, function and modifier, in the form
 * in which the parser gives them: a tree equals the one that is read from its text.
 */
final class ExprArbitraries {

  private static final int DEPTH = 4;

  private ExprArbitraries() {}

  /** Trees of every type. */
  static Arbitrary<Expr> all() {
    return Arbitraries.randomValue(
        random -> {
          ValueType type =
              new Dice(random)
                  .of(ValueType.VECTOR, ValueType.SCALAR, ValueType.MATRIX, ValueType.STRING);
          return new RandomExprs(random).of(type, random.nextInt(DEPTH));
        });
  }

  /** Trees of one type. */
  static Arbitrary<Expr> of(ValueType type) {
    return Arbitraries.randomValue(
        random -> new RandomExprs(random).of(type, random.nextInt(DEPTH)));
  }
}
