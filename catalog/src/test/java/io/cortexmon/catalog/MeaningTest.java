package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeaningTest {

  @Test
  void is_the_same_whatever_the_form() {
    assertThat(Meaning.of("sum by(x) ((  rate( a{y!=\"\", x=\"1\"}[24h] )))"))
        .isEqualTo(Meaning.of("sum(rate(a{x=\"1\",y!=\"\"}[1d])) by (x)"));
    assertThat(Meaning.of("(a * b) + c")).isEqualTo(Meaning.of("a * b + c"));
  }

  @Test
  void differs_where_parentheses_change_it() {
    assertThat(Meaning.of("(a + b) * c")).isNotEqualTo(Meaning.of("a + b * c"));
    assertThat(Meaning.of("a - (b - c)")).isNotEqualTo(Meaning.of("a - b - c"));
    assertThat(Meaning.of("a / (b > 0)")).isNotEqualTo(Meaning.of("a / b > 0"));
  }
}
