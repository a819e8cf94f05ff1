package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtVariantTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b | a @ 90.000 + b @ 90.000",
        "rate(a[5m] offset 1m) | rate(a[5m] @ 90.000 offset 1m)",
        "a @ 5 + b | a @ 5.000 + b @ 90.000",
        "a @ start() | a @ 90.000",
        "max_over_time(a[5m:1m]) | max_over_time(a[5m:1m] @ 90.000)",
        "sum(max_over_time((a + b @ end())[5m:1m] @ 7)) | sum(max_over_time((a + b @ end())[5m:1m]"
            + " @ 7.000))",
        "max_over_time(min_over_time(a[5m:1m])[9m:]) | max_over_time(min_over_time(a[5m:1m])[9m:]"
            + " @ 90.000)",
        "max_over_time(vector(time())[5m:1m]) | max_over_time(vector(time())[5m:1m] @ 90.000)",
        "1 + 2 | 1 + 2",
      })
  void selectors_and_subqueries_get_a_time(String query, String changed) {
    assertThat(AtVariant.of(PromQl.parse(query), 90_000)).contains(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + time()",
        "hour()",
        "timestamp(a)",
        "predict_linear(a[5m], 60)",
        "vector(start()) + end()",
        "sum(year(a))",
      })
  void what_depends_on_the_time_of_evaluation_is_left_out(String query) {
    assertThat(AtVariant.of(PromQl.parse(query), 90_000)).isEmpty();
  }
}
