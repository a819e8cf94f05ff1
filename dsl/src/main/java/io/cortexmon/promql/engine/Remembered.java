package io.cortexmon.promql.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a plan worked out for a header, kept until it meets another one. Threads that work it out at
 * the same time get equal results.
 */
final class Remembered<T> {

  private record Entry<T>(Header header, T result) {}

  private final Function<Header, T> calculation;
  private volatile @Nullable Entry<T> last;

  Remembered(Function<Header, T> calculation) {
    this.calculation = calculation;
  }

  T of(Header header) {
    Entry<T> known = last;
    if (known == null || known.header != header) {
      known = new Entry<>(header, calculation.apply(header));
      last = known;
    }
    return known.result;
  }
}
