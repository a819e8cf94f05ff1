package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Query;
import java.time.Duration;

/**
 * Links from a span to metrics of its time.
 *
 * @param json Grafana's form, {@code tracesToMetrics}
 */
public record TraceToMetrics(JsonObject json) implements SpanLink<TraceToMetrics> {

  /** Returns a link to the metrics in a data source; without a query it leads to its start. */
  public static TraceToMetrics in(DataSourceRef metrics) {
    return new TraceToMetrics(JsonObject.of("datasourceUid", metrics.uid()));
  }

  @Override
  public TraceToMetrics json(JsonObject changed) {
    return new TraceToMetrics(changed);
  }

  /** Returns this looking so much before the span's start and after its end. */
  public TraceToMetrics around(Duration time) {
    return new TraceToMetrics(TimeShift.around(json, time));
  }

  /** Returns this looking so much before the span's start, and so much after its end. */
  public TraceToMetrics between(Duration before, Duration after) {
    return new TraceToMetrics(TimeShift.between(json, before, after));
  }

  /**
   * Returns this with a further link to a query, each selector of which also gets the span's tags
   * as matchers: {@code ORDERS.rate(rateInterval()).sum()} is asked as {@code
   * sum(rate(orders_total{$__tags}[$__rate_interval]))}.
   *
   * @param name what the link shows
   * @param query what is asked, of all series
   */
  public TraceToMetrics query(String name, Query query) {
    return query(name, SpanTags.in(query.expr()));
  }

  /**
   * Returns this with a further link to a query that is given as text.
   *
   * @param name what the link shows
   * @param query PromQL, in which {@code $__tags} stands for matchers of the tags: {@code
   *     rate(orders_total{$__tags}[$__rate_interval])}
   */
  public TraceToMetrics query(String name, String query) {
    JsonObject added =
        JsonObject.of("name", Arguments.name("link to metrics", name))
            .with("query", Arguments.name("query", query));
    return new TraceToMetrics(json.with("queries", json.array("queries").plus(added)));
  }
}
