package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an {@link ElasticsearchTarget} computes of the documents in each bucket, or of the results
 * of another metric.
 *
 * <pre>{@code
 * ElasticMetric.average("took").id("took"), ElasticMetric.derivative("took").unit(seconds(1))
 * }</pre>
 *
 * <p>A metric that others read needs an id; without one it gets a number.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record ElasticMetric(JsonObject fields) {

  /** Returns the number of documents. */
  public static ElasticMetric count() {
    return of("count");
  }

  /** Returns the average of a field. */
  public static ElasticMetric average(String field) {
    return of("avg", field);
  }

  /** Returns the sum of a field. */
  public static ElasticMetric sum(String field) {
    return of("sum", field);
  }

  /** Returns the lowest value of a field. */
  public static ElasticMetric min(String field) {
    return of("min", field);
  }

  /** Returns the highest value of a field. */
  public static ElasticMetric max(String field) {
    return of("max", field);
  }

  /** Returns how many different values a field has, about: {@code cardinality} in Grafana. */
  public static ElasticMetric uniqueCount(String field) {
    return of("cardinality", field);
  }

  /** Returns percentiles of a field, each from 0 to 100. */
  public static ElasticMetric percentiles(String field, double... percents) {
    JsonArray all = JsonArray.EMPTY;
    for (double percent : percents) {
      if (!(percent >= 0 && percent <= 100)) {
        throw new IllegalArgumentException("percentile " + percent + ": must be between 0 and 100");
      }
      all = all.plus(Json.of(Json.of(percent).toString()));
    }
    return of("percentiles", field).setting("percents", all);
  }

  /** Returns statistics of a field, a series each. */
  public static ElasticMetric extendedStats(String field, ElasticStat... stats) {
    JsonObject shown = JsonObject.EMPTY;
    for (ElasticStat stat : stats) {
      shown = shown.with(stat.id(), true);
    }
    ElasticMetric metric = of("extended_stats", field);
    return new ElasticMetric(metric.fields.with("meta", shown));
  }

  /** Returns the growth of a field for each second, or {@link #unit}. */
  public static ElasticMetric rate(String field) {
    return of("rate", field);
  }

  /** Returns fields of the document that comes last in the order of another field. */
  public static ElasticMetric topMetrics(String orderBy, String... fields) {
    return of("top_metrics")
        .setting("metrics", JsonArray.texts(List.of(fields)))
        .setting("order", Json.of("desc"))
        .setting("orderBy", Json.of(Arguments.name("field", orderBy)));
  }

  /** Returns the newest documents as a table, at most so many. */
  public static ElasticMetric rawData(int size) {
    return of("raw_data").setting("size", number("size", size));
  }

  /** Returns the newest documents as JSON in one column, at most so many. */
  public static ElasticMetric rawDocument(int size) {
    return of("raw_document").setting("size", number("size", size));
  }

  /** Returns the newest documents as log lines, at most so many. */
  public static ElasticMetric logs(int limit) {
    return of("logs").setting("limit", number("limit", limit));
  }

  /** Returns the growth of another metric, by its id, from bucket to bucket. */
  public static ElasticMetric derivative(String metric) {
    return reading("derivative", metric);
  }

  /** Returns another metric, by its id, less what it was so many buckets before. */
  public static ElasticMetric serialDifference(String metric, int lag) {
    return reading("serial_diff", metric).setting("lag", number("lag", lag));
  }

  /** Returns the sum of another metric, by its id, over this bucket and all before. */
  public static ElasticMetric cumulativeSum(String metric) {
    return reading("cumulative_sum", metric);
  }

  /**
   * Returns the result of a script over the last so many buckets of another metric, by its id, for
   * example {@code MovingFunctions.unweightedAvg(values)}.
   */
  public static ElasticMetric movingFunction(String metric, int window, String script) {
    return reading("moving_fn", metric).setting("window", number("window", window)).script(script);
  }

  /**
   * Returns the average of the last so many buckets of another metric, by its id. Elasticsearch 8
   * has {@link #movingFunction} in its place.
   */
  public static ElasticMetric movingAverage(String metric, int window) {
    return reading("moving_avg", metric)
        .setting("model", Json.of("simple"))
        .setting("window", number("window", window));
  }

  /**
   * Returns the result of a script over other metrics.
   *
   * @param script for example {@code params.errors / params.all}
   * @param metrics the ids of the metrics, by their names in the script
   */
  public static ElasticMetric bucketScript(String script, Map<String, String> metrics) {
    JsonArray variables = JsonArray.EMPTY;
    for (String name : metrics.keySet().stream().sorted().toList()) {
      variables =
          variables.plus(
              JsonObject.of("name", name).with("pipelineAgg", metrics.getOrDefault(name, "")));
    }
    ElasticMetric metric = of("bucket_script").script(script);
    return new ElasticMetric(metric.fields.with("pipelineVariables", variables));
  }

  private static ElasticMetric of(String type) {
    return new ElasticMetric(JsonObject.of("type", type));
  }

  private static ElasticMetric of(String type, String field) {
    return new ElasticMetric(
        JsonObject.of("type", type).with("field", Arguments.name("field", field)));
  }

  private static ElasticMetric reading(String type, String metric) {
    String id = Arguments.name("id of metric", metric);
    return new ElasticMetric(JsonObject.of("type", type).with("field", id).with("pipelineAgg", id));
  }

  private static Json number(String what, int number) {
    return Json.of(Integer.toString(Arguments.positive(what, number)));
  }

  /** Returns this with an id, by which other metrics and the order of terms name it. */
  public ElasticMetric id(String id) {
    return new ElasticMetric(fields.with("id", Arguments.name("id of metric", id)));
  }

  /** Returns this asked and not shown, as what other metrics read is. */
  public ElasticMetric hide() {
    return new ElasticMetric(fields.with("hide", true));
  }

  /** Returns this with documents that lack the field counted as if it had this value. */
  public ElasticMetric missing(String value) {
    return setting("missing", Json.of(value));
  }

  /** Returns this with the value of each document computed by a script. */
  public ElasticMetric script(String script) {
    return setting("script", Json.of(TargetArguments.text("script", script)));
  }

  /** Returns this rate or derivative for so much time, such as a second. */
  public ElasticMetric unit(Duration unit) {
    Arguments.positive("unit", unit);
    return setting("unit", Json.of(rateUnit(unit)));
  }

  /** A rate takes the names of units, a derivative a duration. */
  private String rateUnit(Duration unit) {
    if (!type().equals("rate")) {
      return GrafanaDuration.of(unit);
    }
    return switch (GrafanaDuration.of(unit)) {
      case "1s" -> "second";
      case "1m" -> "minute";
      case "1h" -> "hour";
      case "1d" -> "day";
      case "7d" -> "week";
      default ->
          throw new IllegalArgumentException(
              "unit " + GrafanaDuration.of(unit) + ": a rate is for 1s, 1m, 1h, 1d or 7d");
    };
  }

  /** Returns this rate of the number of values, and not of their sum. */
  public ElasticMetric ofValueCount() {
    return setting("mode", Json.of("value_count"));
  }

  /** Returns this top metrics of the document that comes first in the order. */
  public ElasticMetric ascending() {
    return setting("order", Json.of("asc"));
  }

  /** Returns this unique count exact up to so many values; 3000 otherwise. */
  public ElasticMetric precisionThreshold(int values) {
    return setting("precision_threshold", number("precision threshold", values));
  }

  /**
   * Returns these extended statistics with bounds so many standard deviations away; 2 otherwise.
   */
  public ElasticMetric sigma(double deviations) {
    return setting("sigma", Json.of(Json.of(deviations).toString()));
  }

  /** Returns this moving function with its window moved by so many buckets. */
  public ElasticMetric shift(int buckets) {
    return setting("shift", Json.of(Integer.toString(buckets)));
  }

  /** Returns this cumulative sum as text in a number format of Elasticsearch's. */
  public ElasticMetric format(String pattern) {
    return setting("format", Json.of(pattern));
  }

  /** Returns this moving average going on so many buckets after the last. */
  public ElasticMetric predict(int buckets) {
    return setting("predict", number("predicted buckets", buckets));
  }

  /** Returns this moving average by another model; a plain average otherwise. */
  public ElasticMetric model(ElasticMovingModel model) {
    JsonObject settings = fields.object("settings").merged(model.fields());
    return new ElasticMetric(fields.with("settings", settings));
  }

  /** Whether it shows documents, and so takes no buckets. */
  boolean isOfDocuments() {
    return List.of("raw_data", "raw_document", "logs").contains(type());
  }

  private String type() {
    return fields.text("type").orElse("");
  }

  private ElasticMetric setting(String name, Json value) {
    return new ElasticMetric(fields.with("settings", fields.object("settings").with(name, value)));
  }
}
