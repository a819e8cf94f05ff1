package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookbackTest {

  private static final Duration DELTA = Duration.ofMinutes(5);

  private static Lookback of(String query) {
    return Lookback.of(PromQl.parse(query, ParseOptions.GRAFANA), DELTA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          1 + time()                                     ~ 0s
          a                                              ~ 5m
          sum by (job) (a)                               ~ 5m
          rate(a[10m])                                   ~ 10m
          rate(a[1m])                                    ~ 1m
          rate(a[1m]) + b                                ~ 5m
          a + rate(b[1h])                                ~ 1h
          a offset 1h                                    ~ 1h5m
          rate(a[10m] offset 1h)                         ~ 1h10m
          a offset -2m                                   ~ 3m
          a offset -1h                                   ~ 0s
          a offset -1h + b                               ~ 5m
          max_over_time(a[1h:1m])                        ~ 1h5m
          max_over_time(rate(a[10m])[1h:1m])             ~ 1h10m
          max_over_time(a[1h:1m] offset 1d)              ~ 1d1h5m
          max_over_time(max_over_time(a[1h:])[1d:1h])    ~ 1d1h5m
          rate(a[10m] anchored)                          ~ 15m
          rate(a[10m] smoothed)                          ~ 15m
          a smoothed                                     ~ 5m
          rate(a[5m * 2])                                ~ 10m
          rate(a[max_of(5m, 1h)])                        ~ 1h
          a offset (1h / 2)                              ~ 35m
          a offset -(1m + 1m)                            ~ 3m
          a @ start()                                    ~ 5m
          a @ end() offset 1m                            ~ 6m
          -(a)                                           ~ 5m
          topk(scalar(rate(b[1d])), a)                   ~ 1d
          info(rate(a[1m]))                              ~ 5m
          info(rate(a[1m] offset 1h))                    ~ 1h5m
          """)
  void the_longest_look_back(String query, String duration) {
    Lookback lookback = of(query);

    assertThat(lookback.longest().map(LookbackTest::text)).hasValue(duration);
    assertThat(lookback.readsFixedTimes()).isFalse();
  }

  private static String text(Duration duration) {
    return new Expr.NumberLiteral(duration.toSeconds(), true, Span.NONE).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          rate(a[$__rate_interval])                   ~ 0
          rate(a[$__rate_interval] offset 1h)         ~ 3600
          a offset $x + rate(b[10m])                  ~ 600
          max_over_time(a[$__range:1m])               ~ 300
          rate(a[step() * 2])                         ~ 0
          rate(a[max_of(5m, range())])                ~ 0
          rate(a[$__interval * 2]) + b                ~ 300
          a + $x                                      ~ 300
          """)
  void a_window_that_is_not_known_leaves_it_open(String query, long known) {
    assertThat(of(query).longest()).isEmpty();
    assertThat(of(query).known()).isEqualTo(Duration.ofSeconds(known));
  }

  @Test
  void step_and_range_are_known_for_a_given_query() {
    QueryTimes times = new QueryTimes(Duration.ofMinutes(1), Duration.ofHours(6));
    Expr expr = PromQl.parse("rate(a[step() * 2]) + max_over_time(b[range()])");

    assertThat(Lookback.of(expr, DELTA, times).longest()).hasValue(Duration.ofHours(6));
  }

  @Test
  void a_fixed_time_has_no_part_in_it() {
    Lookback fixed = of("a @ 1000 offset 1d");
    Lookback both = of("rate(a[1h] @ 1000) + max_over_time(b[10m:1m] @ 1000) + c");

    assertThat(fixed).isEqualTo(new Lookback(Duration.ZERO, true, true));
    assertThat(both).isEqualTo(new Lookback(DELTA, true, true));
    assertThat(of("max_over_time((a @ 1000)[1h:1m])"))
        .isEqualTo(new Lookback(Duration.ZERO, true, true));
  }

  @Test
  void chains_of_operators_may_be_of_any_length() {
    Expr chain = PromQl.parse("rate(a[1h])" + " + b".repeat(10_000));

    assertThat(Lookback.of(chain, DELTA).longest()).hasValue(Duration.ofHours(1));
  }
}
