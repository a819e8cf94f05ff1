package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

/** How each line of Prometheus's test data about times without samples is checked. */
final class TimeCases {

  private static final QueryTimes TIMES =
      new QueryTimes(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private TimeCases() {}

  /** {@code duration-expr.jsonl}: arithmetic, and its value with a step of 1s and a range of 5m. */
  static void duration(Conformance.Case line) {
    DurationExpr expr = DurationAstJson.read(line.json().path("expr"));
    if (line.json().hasNonNull("errMsg")) {
      InvalidDurationException thrown =
          catchThrowableOfType(InvalidDurationException.class, () -> value(line, expr));
      assertThat(thrown).as("an error").isNotNull();
      assertThat(thrown.reason()).isEqualTo(line.text("errMsg"));
      return;
    }
    long millis = line.json().path("expectedMillis").longValue();
    assertThat(value(line, expr)).isEqualTo(Duration.ofMillis(millis));
  }

  private static Duration value(Conformance.Case line, DurationExpr expr) {
    return line.json().path("raw").path("allowedNegative").booleanValue()
        ? TIMES.offsetOf(expr)
        : TIMES.rangeOf(expr);
  }

  /** {@code subquery-range.jsonl}: where the inside of a subquery is evaluated. */
  static void subquery(Conformance.Case line) {
    Expr.Subquery subquery = (Expr.Subquery) PromQl.parse(line.input("query"));

    assertThat(SubqueryInstants.of(subquery, instants(line, "parent"), Duration.ofMinutes(1)))
        .isEqualTo(instants(line, "want"));
  }

  private static SubqueryInstants instants(Conformance.Case line, String prefix) {
    return new SubqueryInstants(
        line.json().path(prefix + "Start").longValue(),
        line.json().path(prefix + "End").longValue(),
        line.json().path(prefix + "Interval").longValue());
  }
}
