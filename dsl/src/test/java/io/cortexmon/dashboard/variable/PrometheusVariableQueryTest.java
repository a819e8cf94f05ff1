package io.cortexmon.dashboard.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cortexmon.promql.PromQlSyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusVariableQueryTest {

  private static List<String> read(String query) {
    return PrometheusVariableQuery.queries(query).stream()
        .map(promql -> promql.expr().text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "label_values(up, job)                                | up",
        "label_values(up{a=\"b\",c=\"$c\"}, $label)           | up{a=\"b\",c=\"$c\"}",
        "label_values({__name__=~\"x.*\"},job)                | {__name__=~\"x.*\"}",
        "query_result(topk(5, sum by (shop) (rate(x[$__range])))) |"
            + " topk(5, sum by (shop) (rate(x[$__range])))",
        "query_result(time())                                 | time()",
        "up{job=\"$job\"}                                     | up{job=\"$job\"}",
        "$other                                               | $other"
      })
  void promql_in_it_is_read(String query, String promql) {
    assertThat(read(query)).containsExactly(promql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label_values(job)",
        "label_names()",
        "label_names(http_.*)",
        "metrics(.*_(a|b)[0-9]+)"
      })
  void names_are_no_promql(String query) {
    assertThat(read(query)).isEmpty();
  }

  @Test
  void what_prometheus_would_refuse_is_refused_with_the_place() {
    assertThatExceptionOfType(PromQlSyntaxException.class)
        .isThrownBy(() -> QueryVariable.text("job", "label_values(up{job=}, job)"))
        .withMessageStartingWith("1:8: unexpected \"}\" in label matching, expected string\n");
    assertThatExceptionOfType(PromQlSyntaxException.class)
        .isThrownBy(() -> QueryVariable.text("job", "query_result(rate(up))"))
        .withMessageStartingWith("1:6: expected type range vector in call to function \"rate\"");
  }
}
