package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/**
 * A link from a span to the logs of its time.
 *
 * @param json Grafana's form, {@code tracesToLogsV2}
 */
public record TraceToLogs(JsonObject json) implements SpanLink<TraceToLogs> {

  /** Returns a link to the logs in a data source. */
  public static TraceToLogs in(DataSourceRef logs) {
    return new TraceToLogs(JsonObject.of("datasourceUid", logs.uid()).with("customQuery", false));
  }

  @Override
  public TraceToLogs json(JsonObject changed) {
    return new TraceToLogs(changed);
  }

  /** Returns this looking so much before the span's start and after its end. */
  public TraceToLogs around(Duration time) {
    return new TraceToLogs(TimeShift.around(json, time));
  }

  /** Returns this looking so much before the span's start, and so much after its end. */
  public TraceToLogs between(Duration before, Duration after) {
    return new TraceToLogs(TimeShift.between(json, before, after));
  }

  /** Returns this showing only lines with the trace's id. */
  public TraceToLogs filterByTraceId() {
    return new TraceToLogs(json.with("filterByTraceID", true));
  }

  /** Returns this showing only lines with the span's id. */
  public TraceToLogs filterBySpanId() {
    return new TraceToLogs(json.with("filterBySpanID", true));
  }

  /**
   * Returns this asking a query of its own, in which {@code $__tags} stands for the tags and {@code
   * ${__trace.traceId}} for the trace.
   */
  public TraceToLogs query(String query) {
    return new TraceToLogs(
        json.with("customQuery", true).with("query", Arguments.name("query", query)));
  }
}
