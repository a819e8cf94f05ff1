package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * How an {@link ElasticMetric#movingAverage} weighs the values in its window. Elasticsearch before
 * 8 only.
 *
 * @param fields its settings, by Grafana's names
 */
public record ElasticMovingModel(JsonObject fields) {

  /** Returns a model in which all values count alike. */
  public static ElasticMovingModel simple() {
    return of("simple");
  }

  /** Returns a model in which older values count less, by steps of one size. */
  public static ElasticMovingModel linear() {
    return of("linear");
  }

  /** Returns a model in which older values count less by a factor; {@code alpha} is 0 to 1. */
  public static ElasticMovingModel exponential(double alpha) {
    return of("ewma").setting("alpha", alpha);
  }

  /** Returns a model of level and trend; both factors are 0 to 1. */
  public static ElasticMovingModel holt(double alpha, double beta) {
    return of("holt").setting("alpha", alpha).setting("beta", beta);
  }

  /** Returns a model of level, trend and a season of so many buckets; factors are 0 to 1. */
  public static ElasticMovingModel holtWinters(
      double alpha, double beta, double gamma, int period) {
    return of("holt_winters")
        .setting("alpha", alpha)
        .setting("beta", beta)
        .setting("gamma", gamma)
        .setting("period", period);
  }

  private static ElasticMovingModel of(String model) {
    return new ElasticMovingModel(JsonObject.of("model", model));
  }

  /** Returns this with its factors chosen by Elasticsearch so that they fit best. */
  public ElasticMovingModel minimize() {
    return new ElasticMovingModel(fields.with("minimize", true));
  }

  /** Returns this Holt-Winters model with a little added to values that are zero. */
  public ElasticMovingModel pad() {
    return new ElasticMovingModel(
        fields.with("settings", fields.object("settings").with("pad", true)));
  }

  private ElasticMovingModel setting(String name, double value) {
    String text = Json.of(value).toString();
    return new ElasticMovingModel(
        fields.with("settings", fields.object("settings").with(name, text)));
  }
}
