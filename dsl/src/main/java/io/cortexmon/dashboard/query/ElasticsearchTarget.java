package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A query of Elasticsearch: documents that match a Lucene query, put into buckets, and metrics of
 * each bucket.
 *
 * <pre>{@code
 * ElasticsearchTarget.lucene(LOGS, "level:error")
 *     .by(ElasticBucket.terms("app")).by(ElasticBucket.dateHistogram("@timestamp"))
 * }</pre>
 *
 * <p>Without a metric it counts documents; without a bucket it does so over time.
 *
 * @param fields the fields that are set, by Grafana's names
 * @param metrics what is computed
 * @param buckets what it is computed of, from the outermost
 */
public record ElasticsearchTarget(
    JsonObject fields, List<ElasticMetric> metrics, List<ElasticBucket> buckets)
    implements Targeting<ElasticsearchTarget> {

  public ElasticsearchTarget {
    metrics = List.copyOf(metrics);
    buckets = List.copyOf(buckets);
  }

  /**
   * Returns a target of a Lucene query; empty matches all documents.
   *
   * @param elasticsearch the data source, of type {@code elasticsearch}
   */
  public static ElasticsearchTarget lucene(DataSourceRef elasticsearch, String query) {
    DataSourceRef checked =
        TargetArguments.dataSource("an Elasticsearch query", "elasticsearch", elasticsearch);
    return new ElasticsearchTarget(
        JsonObject.of("datasource", checked.json())
            .with("query", query)
            .with("timeField", "@timestamp"),
        List.of(),
        List.of());
  }

  @Override
  public ElasticsearchTarget fields(JsonObject changed) {
    return new ElasticsearchTarget(changed, metrics, buckets);
  }

  /** Returns this with a further metric. */
  public ElasticsearchTarget metric(ElasticMetric metric) {
    List<ElasticMetric> all = new ArrayList<>(metrics);
    all.add(metric);
    return new ElasticsearchTarget(fields, all, buckets);
  }

  /** Returns this with further buckets, inside those before. */
  public ElasticsearchTarget by(ElasticBucket bucket) {
    List<ElasticBucket> all = new ArrayList<>(buckets);
    all.add(bucket);
    return new ElasticsearchTarget(fields, metrics, all);
  }

  /** Returns this with the field that holds a document's time; {@code @timestamp} otherwise. */
  public ElasticsearchTarget timeField(String field) {
    return fields(fields.with("timeField", Arguments.name("time field", field)));
  }

  /** Returns this with the name of each series, such as <code>{{app}} {{metric}}</code>. */
  public ElasticsearchTarget alias(String pattern) {
    return fields(fields.with("alias", pattern));
  }

  /**
   * Returns this in another of Grafana's query types: {@code lucene}, and in Grafana 13 {@code dsl}
   * or {@code esql}. Which there are depends on the version of the data source.
   */
  public ElasticsearchTarget queryType(String type) {
    return fields(fields.with("queryType", Arguments.name("query type", type)));
  }

  /** Returns this opened in another editor, such as {@code code}; Grafana 13. */
  public ElasticsearchTarget editorType(String type) {
    return fields(fields.with("editorType", Arguments.name("editor type", type)));
  }

  @Override
  public JsonObject json() {
    List<ElasticMetric> shown = metrics.isEmpty() ? List.of(ElasticMetric.count()) : metrics;
    boolean ofDocuments = shown.stream().anyMatch(ElasticMetric::isOfDocuments);
    List<ElasticBucket> parts = new ArrayList<>(buckets);
    if (!ofDocuments && buckets.isEmpty()) {
      parts.add(ElasticBucket.dateHistogram(fields.text("timeField").orElse("@timestamp")));
    }
    Ids ids = new Ids();
    shown.forEach(metric -> ids.take(metric.fields()));
    parts.forEach(bucket -> ids.take(bucket.fields()));
    JsonArray metricFields = ids.given(shown.stream().map(ElasticMetric::fields).toList());
    return fields
        .with("metrics", metricFields)
        .with("bucketAggs", ids.given(parts.stream().map(ElasticBucket::fields).toList()));
  }

  /** Numbers for metrics and buckets, which share one set of ids. */
  private static final class Ids {

    private final Set<String> taken = new HashSet<>();
    private int next = 1;

    void take(JsonObject part) {
      part.text("id")
          .ifPresent(
              id -> {
                if (!taken.add(id)) {
                  throw new IllegalArgumentException(
                      "id "
                          + Arguments.quoted(id)
                          + ": two metrics or buckets of one Elasticsearch query have it");
                }
              });
    }

    JsonArray given(List<JsonObject> parts) {
      List<Json> all = new ArrayList<>();
      for (JsonObject part : parts) {
        all.add(part.has("id") ? part : part.with("id", free()));
      }
      return new JsonArray(all);
    }

    private String free() {
      String id = Integer.toString(next++);
      while (!taken.add(id)) {
        id = Integer.toString(next++);
      }
      return id;
    }
  }
}
