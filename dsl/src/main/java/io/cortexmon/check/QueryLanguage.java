package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonObject;
import java.util.Set;

/** How sure it is that a dollar sign in a query begins a variable. */
enum QueryLanguage {
  /** PromQL: a dollar sign is a variable, or stands at the end of a regular expression. */
  PROMQL,
  /** LogQL: as PromQL, but for the variables of Go templates in two braces. */
  LOGQL,
  /** Expressions of Grafana's: the other queries of the panel are written as variables are. */
  EXPRESSION,
  /** Languages with dollar signs of their own: only {@code ${x}} is sure. */
  OTHER;

  private static final Set<String> PROMETHEUS =
      Set.of(
          "prometheus",
          "grafana-amazonprometheus-datasource",
          "grafana-azureprometheus-datasource");

  /** Returns the language of a target, variable or annotation that asks a type of data source. */
  static QueryLanguage of(String dataSourceType) {
    if (PROMETHEUS.contains(dataSourceType)) {
      return PROMQL;
    }
    return switch (dataSourceType) {
      case "loki" -> LOGQL;
      case "__expr__" -> EXPRESSION;
      default -> OTHER;
    };
  }

  /** Returns the language of what names its data source, or else asks that of its panel. */
  static QueryLanguage of(JsonObject asking, JsonObject panel) {
    JsonObject own = asking.object("datasource");
    return of((own.isEmpty() ? panel.object("datasource") : own).text("type").orElse(""));
  }

  /** Whether a reference to a variable in a query is sure to be one. */
  boolean isSure(String query, boolean closed, int start) {
    return switch (this) {
      case PROMQL -> !isGroupName(query);
      case LOGQL -> !isGroupName(query) && !isInTemplate(query, start);
      case OTHER -> closed;
      case EXPRESSION -> false;
    };
  }

  /** {@code label_replace} refers to a group of its regular expression by {@code $name}. */
  private static boolean isGroupName(String query) {
    return query.contains("(?P<") || query.contains("(?<");
  }

  private static boolean isInTemplate(String query, int start) {
    return query.lastIndexOf("{{", start) > query.lastIndexOf("}}", start);
  }
}
