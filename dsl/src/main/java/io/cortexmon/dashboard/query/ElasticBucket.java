package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/**
 * How an {@link ElasticsearchTarget} puts documents together, before its metrics are computed of
 * each bucket.
 *
 * <pre>{@code
 * ElasticBucket.terms("status").size(5).orderBy("took").ascending()
 * }</pre>
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record ElasticBucket(JsonObject fields) {

  /** Returns buckets of time; as long as fits the panel unless {@link #interval} says otherwise. */
  public static ElasticBucket dateHistogram(String field) {
    return of("date_histogram", field).setting("interval", Json.of("auto"));
  }

  /** Returns buckets of numbers, each so wide. */
  public static ElasticBucket histogram(String field, double width) {
    return of("histogram", field).setting("interval", Json.of(Json.of(width).toString()));
  }

  /** Returns a bucket for each value of a field: the 10 with the most documents. */
  public static ElasticBucket terms(String field) {
    return of("terms", field)
        .setting("min_doc_count", Json.of("1"))
        .setting("order", Json.of("desc"))
        .setting("orderBy", Json.of("_count"))
        .setting("size", Json.of("10"));
  }

  /** Returns a bucket for the documents that match a Lucene query; more with {@link #filter}. */
  public static ElasticBucket filters(String label, String query) {
    return new ElasticBucket(JsonObject.of("type", "filters")).filter(label, query);
  }

  /**
   * Returns buckets of places.
   *
   * @param precision digits of the geohash, 1 to 12
   */
  public static ElasticBucket geohashGrid(String field, int precision) {
    if (precision < 1 || precision > 12) {
      throw new IllegalArgumentException(
          "geohash precision " + precision + ": must be between 1 and 12");
    }
    return of("geohash_grid", field).setting("precision", Json.of(Integer.toString(precision)));
  }

  /** Returns the nested documents of a field, for buckets and metrics of their fields. */
  public static ElasticBucket nested(String field) {
    return of("nested", field);
  }

  private static ElasticBucket of(String type, String field) {
    return new ElasticBucket(
        JsonObject.of("field", Arguments.name("field", field)).with("type", type));
  }

  /** Returns this with an id; a number where none is given. */
  public ElasticBucket id(String id) {
    return new ElasticBucket(fields.with("id", Arguments.name("id of bucket", id)));
  }

  /** Returns these buckets of time so long each. */
  public ElasticBucket interval(Duration interval) {
    return setting("interval", GrafanaDuration.of(Arguments.positive("interval", interval)));
  }

  /** Returns these buckets with those left out that have fewer documents. */
  public ElasticBucket minDocCount(int documents) {
    return setting("min_doc_count", number(Arguments.notNegative("min doc count", documents)));
  }

  /** Returns these buckets of time without so many at each end, which may be incomplete. */
  public ElasticBucket trimEdges(int buckets) {
    return setting("trimEdges", number(Arguments.notNegative("trimmed edges", buckets)));
  }

  /** Returns these buckets of time with their borders moved. */
  public ElasticBucket offset(Duration offset) {
    return setting("offset", GrafanaDuration.of(offset));
  }

  /** Returns these buckets of time with days of a zone such as {@code Europe/Zurich}. */
  public ElasticBucket timeZone(String zone) {
    return setting("timeZone", Arguments.name("time zone", zone));
  }

  /** Returns these terms, at most so many. */
  public ElasticBucket size(int most) {
    return setting("size", number(Arguments.positive("size", most)));
  }

  /** Returns these terms chosen by a metric, by its id, and not by the number of documents. */
  public ElasticBucket orderBy(String metric) {
    return setting("orderBy", Arguments.name("id of metric", metric));
  }

  /** Returns these terms chosen by the alphabet. */
  public ElasticBucket orderByTerm() {
    return setting("orderBy", "_key");
  }

  /** Returns these terms with the lowest first. */
  public ElasticBucket ascending() {
    return setting("order", "asc");
  }

  /** Returns these terms with documents that lack the field in a bucket of this name. */
  public ElasticBucket missing(String name) {
    return setting("missing", name);
  }

  /** Returns these filters with a further bucket. */
  public ElasticBucket filter(String label, String query) {
    JsonArray filters = fields.object("settings").array("filters");
    return setting("filters", filters.plus(JsonObject.of("label", label).with("query", query)));
  }

  private static String number(int number) {
    return Integer.toString(number);
  }

  private ElasticBucket setting(String name, String value) {
    return setting(name, Json.of(value));
  }

  private ElasticBucket setting(String name, Json value) {
    return new ElasticBucket(fields.with("settings", fields.object("settings").with(name, value)));
  }
}
