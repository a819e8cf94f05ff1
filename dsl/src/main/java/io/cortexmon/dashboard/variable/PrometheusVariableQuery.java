package io.cortexmon.dashboard.variable;

import io.cortexmon.metric.Query;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQlSyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a variable may ask Prometheus for: {@code label_values(selector, label)}, {@code
 * query_result(expression)}, {@code label_names(..)}, {@code metrics(..)}, or else a selector, all
 * of whose series are listed (npm {@code @grafana/prometheus}, {@code metric_find_query.ts}).
 */
public final class PrometheusVariableQuery {

  /** Grafana takes the label after the last comma. */
  private static final Pattern LABEL_VALUES =
      Pattern.compile("label_values\\((?:(.+),)?[^,]*\\)\\s*", Pattern.DOTALL);

  private static final Pattern QUERY_RESULT =
      Pattern.compile("query_result\\((.+)\\)\\s*", Pattern.DOTALL);

  /** What they hold is a regular expression. */
  private static final Pattern NAMES =
      Pattern.compile("(label_names|metrics)\\(.*\\)\\s*", Pattern.DOTALL);

  private PrometheusVariableQuery() {}

  /**
   * Returns the PromQL that stands in a variable's query; none where it asks for names.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse it, whatever other variables hold;
   *     places count from where the PromQL begins
   */
  public static List<Query> queries(String text) {
    String query = text.strip();
    if (NAMES.matcher(query).matches()) {
      return List.of();
    }
    Matcher values = LABEL_VALUES.matcher(query);
    if (values.matches()) {
      return values.group(1) == null ? List.of() : List.of(parsed(values.group(1)));
    }
    Matcher result = QUERY_RESULT.matcher(query);
    return List.of(parsed(result.matches() ? result.group(1) : query));
  }

  private static Query parsed(String promql) {
    return Query.parse(promql.strip(), ParseOptions.GRAFANA);
  }
}
