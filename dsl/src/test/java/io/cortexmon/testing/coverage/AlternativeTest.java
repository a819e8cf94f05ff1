package io.cortexmon.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlternativeTest {

  private static List<String> in(String query) {
    return Alternative.in(PromQl.parse(query)).stream()
        .map(one -> one.operand().text() + " -> " + one.whole().text())
        .toList();
  }

  @Test
  void operands_of_or_are_alternatives_however_they_are_nested() {
    assertThat(in("a or b")).containsExactly("a -> a", "b -> b");
    assertThat(in("a or (b or (c))")).containsExactly("a -> a", "b -> b", "c -> c");
    assertThat(in("(a or b) > 5 or c")).containsExactly("a -> a > 5", "b -> b > 5", "c -> c");
  }

  @Test
  void what_stands_around_or_stays() {
    assertThat(in("5 < (a or b)")).containsExactly("a -> 5 < a", "b -> 5 < b");
    assertThat(in("(a or b) and on (x) c"))
        .containsExactly("a -> a and on (x) c", "b -> b and on (x) c");
    assertThat(in("c > on (x) group_right () (a or b)"))
        .containsExactly("a -> c > on (x) group_right () a", "b -> c > on (x) group_right () b");
    assertThat(in("-(a or b) * 100 > 5")).containsExactly("a -> -a * 100 > 5", "b -> -b * 100 > 5");
    assertThat(in("label_replace(a or b, \"x\", \"y\", \"\", \"\")"))
        .containsExactly(
            "a -> label_replace(a, \"x\", \"y\", \"\", \"\")",
            "b -> label_replace(b, \"x\", \"y\", \"\", \"\")");
  }

  @Test
  void an_or_that_does_not_decide_where_series_come_from_is_none() {
    assertThat(in("a > 5")).isEmpty();
    assertThat(in("sum(a or b) > 5")).isEmpty();
    assertThat(in("a unless (b or c)")).isEmpty();
    assertThat(in("(a or b * 0) / b > 0.5")).isEmpty();
    assertThat(in("absent(a or b)")).isEmpty();
  }

  @Test
  void a_chain_may_be_long() {
    String chain =
        IntStream.range(0, 5000).mapToObj(i -> "m" + i).collect(Collectors.joining(" or "));
    assertThat(Alternative.in(PromQl.parse(chain))).hasSize(5000);
    String sum = IntStream.range(0, 5000).mapToObj(i -> "1").collect(Collectors.joining(" + "));
    assertThat(Alternative.in(PromQl.parse("a + " + sum))).isEmpty();
  }
}
