package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compares what is specified with what is defined, one test for each name. */
public final class Comparison {

  private Comparison() {}

  /** Returns values by name; two of one name are an {@link IllegalStateException}. */
  public static <T> Map<String, T> byName(Collection<? extends T> all, Function<T, String> name) {
    return all.stream().collect(Collectors.toMap(name, Function.identity()));
  }

  /** Returns a test for each name, and one that says that both sides have the same names. */
  public static <S, T> Stream<DynamicTest> each(
      Map<String, S> specified, Map<String, T> ours, BiConsumer<S, T> same) {
    Set<String> names = specified.keySet();
    return Stream.concat(
        Stream.of(
            dynamicTest(
                names.size() + " in all",
                () -> assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(names))),
        names.stream()
            .filter(ours::containsKey)
            .map(
                name -> dynamicTest(name, () -> same.accept(specified.get(name), ours.get(name)))));
  }
}
