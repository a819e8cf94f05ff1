package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTimesTest {

  private static final QueryTimes TIMES =
      new QueryTimes(Duration.ofSeconds(30), Duration.ofMinutes(10));

  private static String resolved(String query) {
    return TIMES.resolve(PromQl.parse(query)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a[step()]                            ; a[30s]
          a[range()]                           ; a[10m]
          a[step() * 2 + 1]                    ; a[1m1s]
          a[(range() - step()) / 2]            ; a[4m45s]
          a[17 % 5]                            ; a[2s]
          a[2 ^ 3]                             ; a[8s]
          a[2 ^ 3 ^ 0.5]                       ; a[3s321ms]
          a[min_of(step(), 1m)]                ; a[30s]
          a[max_of(step(), 1m)]                ; a[1m]
          a[-(-1m)]                            ; a[1m]
          a[+step()]                           ; a[30s]
          a[1.0015 * 1]                        ; a[1s1ms]
          a offset (step() - 1h)               ; a offset -59m30s
          a offset -step()                     ; a offset -30s
          a[step() * 2] offset (step() * 3)    ; a[1m] offset 1m30s
          a[1h * 2:step()] offset (0 - step()) ; a[2h:30s] offset -30s
          a[1 + range():5m]                    ; a[10m1s:5m]
          """)
  void a_calculated_window_becomes_fixed(String query, String expected) {
    assertThat(resolved(query)).isEqualTo(expected);
  }

  @Test
  void windows_are_found_everywhere() {
    assertThat(
            resolved(
                "-sum by (x) (rate(a[step()])) + (topk(scalar(b offset (step())), c)) *"
                    + " max_over_time(rate(d[step()])[1h:]) > bool 1"))
        .isEqualTo(
            "-sum by (x) (rate(a[30s])) + (topk(scalar(b offset 30s), c)) *"
                + " max_over_time(rate(d[30s])[1h:]) > bool 1");
    assertThat(resolved("label_replace(a, \"b\", \"c\", \"d\", \"e\")"))
        .isEqualTo("label_replace(a, \"b\", \"c\", \"d\", \"e\")");
  }

  @Test
  void what_is_fixed_stays() {
    Expr expr = PromQl.parse("rate(a{b=\"c\"}[5m] offset 1h) + 2");

    assertThat(TIMES.resolve(expr)).isEqualTo(expr);
    assertThat(
            QueryTimes.INSTANT
                .resolve(Expr.range(Expr.select("a", List.of()), Window.rateInterval()))
                .text())
        .isEqualTo("a[$__rate_interval]");
  }

  @Test
  void long_chains_are_walked() {
    String chain = "(a offset (step()))" + " + 1".repeat(20_000);

    assertThat(resolved(chain)).isEqualTo("(a offset 30s)" + " + 1".repeat(20_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a[5 - 10]              ; 2:8: duration must be greater than 0
          a[step() - 30]         ; 2:13: duration must be greater than 0
          a[5 / (5 - 5)]         ; 2:12: division by zero
          a[5 % (5 - 5)]         ; 2:12: modulo by zero
          a[2 ^ 2000]            ; 2:10: duration is NaN or infinite
          a[1000000000 * 10]     ; 2:17: duration is out of range
          """)
  void a_window_without_a_usable_value_is_refused(String query, String message) {
    assertThatThrownBy(() -> resolved(query))
        .isInstanceOf(InvalidDurationException.class)
        .hasMessage(message);
  }

  @Test
  void the_reason_and_the_place_are_known_apart() {
    assertThatThrownBy(() -> resolved("a[5 / (5 - 5)]"))
        .isInstanceOfSatisfying(
            InvalidDurationException.class,
            e -> {
              assertThat(e.reason()).isEqualTo("division by zero");
              assertThat(e.span().start()).isEqualTo(2);
              assertThat(e.span().end()).isEqualTo(12);
            });
  }

  @Test
  void an_offset_may_be_zero_or_negative() {
    DurationExpr zero = literal(0);

    assertThat(TIMES.offsetOf(zero)).isEqualTo(Duration.ZERO);
    assertThat(TIMES.offsetOf(literal(-1.5))).isEqualTo(Duration.ofMillis(-1500));
    assertThatThrownBy(() -> TIMES.rangeOf(zero))
        .hasMessage("0:0: duration must be greater than 0");
    assertThatThrownBy(() -> TIMES.offsetOf(literal(-1e10)))
        .hasMessage("0:0: duration is out of range");
    assertThatThrownBy(() -> TIMES.offsetOf(literal(Double.NaN)))
        .hasMessage("0:0: duration is NaN or infinite");
  }

  @Test
  void powers_are_go_s() {
    assertThat(power(1, Double.NaN)).isEqualTo(Duration.ofSeconds(1));
    assertThat(power(-1, Double.POSITIVE_INFINITY)).isEqualTo(Duration.ofSeconds(1));
    assertThatThrownBy(() -> power(-1, 0.5)).hasMessage("0:0: duration is NaN or infinite");
  }

  private static Duration power(double base, double exponent) {
    return TIMES.offsetOf(
        new DurationExpr.Calculation(
            BinaryOperator.POWER, literal(base), literal(exponent), Span.NONE));
  }

  private static DurationExpr literal(double seconds) {
    return new DurationExpr.Literal(seconds, false, Span.NONE);
  }

  @Test
  void a_grafana_variable_has_no_value() {
    DurationExpr interval = new DurationExpr.Reference("__interval", "$__interval", Span.NONE);

    assertThatThrownBy(() -> TIMES.rangeOf(interval))
        .isInstanceOf(InvalidDurationException.class)
        .hasMessage("0:0: $__interval has a value in Grafana only");
  }

  @Test
  void an_instant_query_has_no_step() {
    assertThatThrownBy(() -> QueryTimes.INSTANT.resolve(PromQl.parse("a[step()]")))
        .hasMessage("2:8: duration must be greater than 0");
  }
}
