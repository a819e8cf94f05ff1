package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {

  @ParameterizedTest
  @CsvSource({
    "node9, node10",
    "a, b",
    "a1b2, a1b10",
    "node, node1",
    "1, a",
    "a01, a2",
    "9223372036854775807, 9223372036854775808",
    "10000000000000000000, 2"
  })
  void numbers_in_texts_up_to_64_bits_are_compared_as_numbers(String first, String second) {
    assertThat(NaturalOrder.isBefore(first, second)).isTrue();
    assertThat(NaturalOrder.isBefore(second, first)).isFalse();
  }

  @Test
  void numbers_beyond_64_bits_are_compared_as_texts() {
    assertThat(NaturalOrder.isBefore("10000000000000000000", "9000000000000000000")).isTrue();
  }

  @Test
  void nothing_is_before_all_but_nothing_comes_after_it() {
    assertThat(NaturalOrder.isBefore("a", "")).isFalse();
    assertThat(NaturalOrder.isBefore("", "a")).isFalse();
  }
}
