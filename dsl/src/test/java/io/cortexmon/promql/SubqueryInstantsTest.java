package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubqueryInstantsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static SubqueryInstants instants(String query, SubqueryInstants parent) {
    return SubqueryInstants.of((Expr.Subquery) PromQl.parse(query), parent, MINUTE);
  }

  @ParameterizedTest
  @CsvSource({
    "a[60s:5s],              945000, 1000000,  5000",
    "a[61s:5s],              940000, 1000000,  5000",
    "a[60s:7s],              945000, 1000000,  7000",
    "a[100s:],               960000, 1000000, 60000",
    "a[60s:5s] offset 30s,   915000,  970000,  5000",
    "a[60s:5s] offset -30s,  975000, 1030000,  5000",
    "a[60s:5s] @ 500,        445000,  500000,  5000",
    "a[60s:5s] @ 500 offset 1m, 385000, 440000, 5000",
    "a[60s:5s] @ end(),      945000, 1000000,  5000"
  })
  void the_first_is_the_first_multiple_after_the_start(
      String query, long first, long last, long step) {
    SubqueryInstants parent = new SubqueryInstants(1_000_000, 1_000_000, 0);

    assertThat(instants(query, parent)).isEqualTo(new SubqueryInstants(first, last, step));
  }

  @Test
  void the_last_is_at_the_parents_last_instant() {
    assertThat(instants("a[60s:5s]", new SubqueryInstants(201_000, 220_000, 5000)))
        .isEqualTo(new SubqueryInstants(145_000, 216_000, 5000));
  }

  @Test
  void before_1970_the_start_may_count_itself() {
    assertThat(instants("a[61s:5s]", new SubqueryInstants(30_000, 30_000, 0)))
        .isEqualTo(new SubqueryInstants(-30_000, 30_000, 5000));
  }

  @Test
  void windows_must_be_fixed_and_the_step_above_zero() {
    SubqueryInstants parent = new SubqueryInstants(0, 0, 0);
    Expr.Subquery interval =
        Expr.subquery(Expr.select("a", List.of()), Window.interval(), List.of());
    Expr.Subquery still =
        Expr.subquery(
            Expr.select("a", List.of()), Window.of(MINUTE), List.of(Window.of(Duration.ZERO)));

    assertThatThrownBy(() -> SubqueryInstants.of(interval, parent, MINUTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$__interval")
        .hasMessageEndingWith("must be fixed");
    assertThatThrownBy(() -> SubqueryInstants.of(still, parent, MINUTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subquery step 0 ms: must be above zero");
  }
}
