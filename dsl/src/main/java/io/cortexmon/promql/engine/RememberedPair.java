package io.cortexmon.promql.engine;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a plan worked out for two headers, kept until it meets others. */
final class RememberedPair<T> {

  private record Entry<T>(Header left, Header right, T result) {}

  private final BiFunction<Header, Header, T> calculation;
  private volatile @Nullable Entry<T> last;

  RememberedPair(BiFunction<Header, Header, T> calculation) {
    this.calculation = calculation;
  }

  T of(Header left, Header right) {
    Entry<T> known = last;
    if (known == null || known.left != left || known.right != right) {
      known = new Entry<>(left, right, calculation.apply(left, right));
      last = known;
    }
    return known.result;
  }
}
