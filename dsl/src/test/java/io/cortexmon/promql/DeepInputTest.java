package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text is read on a thread with half of the usual stack. */
class DeepInputTest {

  private static final int STACK = 512 * 1024;
  private static final String TOO_DEEP = "expression is nested more than 250 levels deep";

  private static String outcome(String query) throws InterruptedException {
    List<String> outcomes = new ArrayList<>();
    Thread thread = new Thread(null, () -> outcomes.add(read(query)), "small stack", STACK);
    thread.setUncaughtExceptionHandler((unused, thrown) -> outcomes.add(thrown.toString()));
    thread.start();
    thread.join();
    return outcomes.get(0);
  }

  private static String read(String query) {
    try {
      Expr expr = PromQl.parse(query, ParseOptions.GRAFANA);
      Expr again = PromQl.parse(expr.text(), ParseOptions.GRAFANA);
      boolean same = again.equals(expr) && again.hashCode() == expr.hashCode();
      boolean complete = !expr.toString().isEmpty() && Variables.in(expr).isEmpty();
      return expr.type() + (same && complete ? "" : " that differs");
    } catch (PromQlSyntaxException e) {
      return e.errors().get(0).message();
    }
  }

  @Test
  void nesting_beyond_the_limit_is_an_error() throws Exception {
    int deep = 100_000;

    assertThat(outcome("(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("(".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("abs(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("sum(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("sum by (x) (".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("-".repeat(deep) + "a")).isEqualTo(TOO_DEEP);
    assertThat(outcome("a" + " ^ a".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("a + (".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("a[" + "(".repeat(deep))).isEqualTo(TOO_DEEP);
    assertThat(outcome("a[" + "-".repeat(deep) + "1]")).isEqualTo(TOO_DEEP);
    assertThat(outcome("a offset " + "max_of(1, ".repeat(deep))).isEqualTo(TOO_DEEP);
  }

  @Test
  void nesting_below_the_limit_is_read() throws Exception {
    int deep = ParseOptions.MAX_DEPTH - 1;

    assertThat(outcome("(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo("instant vector");
    assertThat(outcome("abs(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo("instant vector");
    assertThat(outcome("sum(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo("instant vector");
    assertThat(outcome("-".repeat(deep) + "a")).isEqualTo("instant vector");
    assertThat(outcome("a" + " ^ a".repeat(deep))).isEqualTo("instant vector");
    int half = deep / 2;
    assertThat(outcome("sum_over_time(sum(".repeat(half) + "a" + ")[5m:])".repeat(half)))
        .isEqualTo("instant vector");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + ", " or ", " == ", " * ", " / on (x) group_left () "})
  void chains_of_operators_may_be_of_any_length(String operator) throws Exception {
    assertThat(outcome("a" + (operator + "a").repeat(10_000))).isEqualTo("instant vector");
  }

  @Test
  void chains_of_numbers_are_numbers() throws Exception {
    assertThat(outcome("1" + " + 1".repeat(10_000))).isEqualTo("scalar");
    assertThat(outcome("1" + " * 2 - 3".repeat(10_000))).isEqualTo("scalar");
  }

  @Test
  void chains_of_errors_are_reported() throws Exception {
    assertThat(outcome("a" + "[5m:]".repeat(10_000)))
        .isEqualTo("subquery is only allowed on instant vector, got matrix instead");
    assertThat(outcome("1" + " == 1".repeat(10_000)))
        .isEqualTo("comparisons between scalars must use BOOL modifier");
    assertThat(outcome("{}" + " + {}".repeat(10_000)))
        .isEqualTo("vector selector must contain at least one non-empty matcher");
    assertThat(outcome("a" + " offset 1m".repeat(10_000)))
        .isEqualTo("offset may not be set multiple times");
    assertThat(outcome("a{" + "x=1,".repeat(10_000) + "}"))
        .isEqualTo("unexpected character inside braces: '1'");
  }

  @Test
  void a_text_of_a_mebibyte_is_read() throws Exception {
    int size = 1 << 20;
    List<String> matchers = new ArrayList<>();
    for (int i = 0; i < size / 16; i++) {
      matchers.add("l" + i + "=\"v\"");
    }

    assertThat(outcome("a{" + String.join(",", matchers) + "}")).isEqualTo("instant vector");
    assertThat(outcome("a".repeat(size))).isEqualTo("instant vector");
    assertThat(outcome("a{x=\"" + "☺".repeat(size / 3) + "\"}")).isEqualTo("instant vector");
    assertThat(outcome("1" + " ".repeat(size) + "+ 1")).isEqualTo("scalar");
    assertThat(outcome("sum(" + "a,".repeat(size / 2))).isEqualTo("unclosed left parenthesis");
    assertThat(outcome("${a.".repeat(size / 4))).isEqualTo("unexpected character: '$'");
  }
}
