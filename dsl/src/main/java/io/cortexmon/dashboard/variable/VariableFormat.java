package io.cortexmon.dashboard.variable;

/**
 * How the chosen values of a variable are written where it stands: {@code ${shop:csv}}. Each query
 * language has one of its own where none is given; Prometheus takes {@link #REGEX}.
 */
public enum VariableFormat {
  /** {@code a,b}. */
  CSV("csv"),
  /** {@code var-shop=a&var-shop=b}: for links to dashboards. */
  QUERY_PARAM("queryparam"),
  /** {@code a=b} pairs under a name of one's own; from Grafana 12.2 (at the latest). */
  CUSTOM_QUERY_PARAM("customqueryparam"),
  /** {@code a,x=b}, where x is the variable's name; OpenTSDB. */
  DISTRIBUTED("distributed"),
  /** {@code "a","b"}. */
  DOUBLE_QUOTE("doublequote"),
  /** {@code 'a','b'}. */
  SINGLE_QUOTE("singlequote"),
  /** {@code 'a','b'}, with quotes inside doubled; SQL. */
  SQL_STRING("sqlstring"),
  /** {@code {a,b}}; Graphite. */
  GLOB("glob"),
  /** {@code ("a" OR "b")}; Elasticsearch. */
  LUCENE("lucene"),
  /** {@code a|b}. */
  PIPE("pipe"),
  /** {@code (a|b)}, with special characters escaped. */
  REGEX("regex"),
  /** {@code {a,b}}, not escaped. */
  RAW("raw"),
  /** {@code ["a","b"]}. */
  JSON("json"),
  /** The values joined by a text of one's own. */
  JOIN("join"),
  /** What the viewer sees: {@code a + b}. */
  TEXT("text"),
  /** Escaped for HTML. */
  HTML("html"),
  /** Escaped for a part of an address. */
  PERCENT_ENCODE("percentencode"),
  /** Escaped for a whole address. */
  URI_ENCODE("uriencode"),
  /** A moment in ISO form; for {@code __from} and {@code __to}. */
  DATE("date");

  private final String id;

  VariableFormat(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
