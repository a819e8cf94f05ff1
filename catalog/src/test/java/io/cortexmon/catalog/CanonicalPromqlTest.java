package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CanonicalPromqlTest {

  @Test
  void drops_needless_parentheses_and_white_space() {
    assertSame("((a))", "a");
    assertSame("sum by (x)(  rate( a[5m] ))", "sum by(x) (rate(a[5m]))");
    assertSame("(a * b) + c", "a * b + c");
    assertSame("(a - b) - c", "a - b - c");
    assertSame("a ^ (b ^ c)", "a^b^c");
    assertSame("(x == 0) or absent(x)", "x == 0 or absent(x)");
    assertSame("a{x=\"1\", y!=\"\"}", "a{x=\"1\",y!=\"\"}");
  }

  @Test
  void keeps_parentheses_that_mean_something() {
    assertDifferent("(a + b) * c", "a + b * c");
    assertDifferent("a - (b - c)", "a - b - c");
    assertDifferent("a / (b / c)", "a / b / c");
    assertDifferent("(a ^ b) ^ c", "a ^ b ^ c");
    assertDifferent("a and (b or c)", "a and b or c");
    assertDifferent("a / (b > 0)", "a / b > 0");
    assertDifferent("(-a) ^ b", "-a ^ b");
  }

  @Test
  void tells_all_that_matters_apart() {
    assertDifferent("a[5m]", "a[10m]");
    assertDifferent("a{x=\"1\"}", "a{x!=\"1\"}");
    assertDifferent("a{x=\"1 2\"}", "a{x=\"12\"}");
    assertDifferent("sum by (x) (a)", "sum by (y) (a)");
    assertDifferent("sum by (x) (a)", "sum without (x) (a)");
    assertDifferent("a * on (x) b", "a * on (y) b");
    assertDifferent("a * on (x) group_left (y) b", "a * on (x) b");
    assertDifferent("rate(a[5m] offset 1d)", "rate(a[5m])");
    assertDifferent("a > bool b", "a > b");
  }

  @Test
  void takes_the_grouping_from_either_side_of_the_arguments() {
    assertSame("sum(a) by (x)", "sum by (x) (a)");
  }

  @Test
  void writes_each_operation_in_parentheses() {
    assertThat(CanonicalPromql.of("1 - sum by (x)(a) / (b>0)"))
        .isEqualTo("(1 - (sum by (x) (a) / (b > 0)))");
  }

  @Test
  void refuses_what_it_can_not_read() {
    assertThatThrownBy(() -> CanonicalPromql.of("a + "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unexpected end in: a + ");
    assertThatThrownBy(() -> CanonicalPromql.of("(a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unexpected end in: (a");
    assertThatThrownBy(() -> CanonicalPromql.of("a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unexpected \"b\" in: a b");
    assertThatThrownBy(() -> CanonicalPromql.of("a ; b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no token at \" ; b\"");
  }

  private static void assertSame(String one, String other) {
    assertThat(CanonicalPromql.of(one)).isEqualTo(CanonicalPromql.of(other));
  }

  private static void assertDifferent(String one, String other) {
    assertThat(CanonicalPromql.of(one)).isNotEqualTo(CanonicalPromql.of(other));
  }
}
