package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.NamedSeries;
import io.cortexmon.promql.PromQlSyntaxException;
import org.junit.jupiter.api.Test;

class PrometheusTargetTest {

  private static final String TEXT =
      "sum  by($by)(rate(${metric}_total{$filters,a=~\"$a\"}[$__rate_interval]))\n# a comment";

  @Test
  void a_text_is_written_as_it_stands_and_read() {
    PrometheusTarget target = PrometheusTarget.text(TEXT);

    assertThat(target.json().text("expr")).contains(TEXT);
    assertThat(target.queries())
        .singleElement()
        .satisfies(query -> assertThat(query.expr().text()).startsWith("sum by ($by) (rate("));
    assertThat(PrometheusTarget.text("up").queries().get(0).reads().sources())
        .containsExactly(new NamedSeries("up"));
  }

  @Test
  void a_text_may_give_anything() {
    assertThat(PrometheusTarget.text("time()").json().text("expr")).contains("time()");
    assertThat(PrometheusTarget.text("up[5m]").json().text("expr")).contains("up[5m]");
    assertThat(PrometheusTarget.text("\"a\"").json().text("expr")).contains("\"a\"");
    assertThat(PrometheusTarget.text("$query").json().text("expr")).contains("$query");
  }

  @Test
  void a_text_that_is_no_promql_is_refused_with_the_place() {
    assertThatExceptionOfType(PromQlSyntaxException.class)
        .isThrownBy(() -> PrometheusTarget.text("sum(rat(x[5m]))"))
        .withMessage(
            """
            1:5: unknown function with name "rat"
              sum(rat(x[5m]))
                  ^^^
              hint: did you mean rate?\
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrometheusTarget.text(" "))
        .withMessage("PromQL expression must not be empty");
  }

  @Test
  void a_typed_query_prints() {
    assertThat(PrometheusTarget.of(Gauge.named("queue").sum()).json().text("expr"))
        .contains("sum(queue)");
  }
}
