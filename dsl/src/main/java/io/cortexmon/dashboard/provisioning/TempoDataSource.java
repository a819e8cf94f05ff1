package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.time.Duration;

/**
 * A Tempo: traces, and the ways from a span to what else is known of its time.
 *
 * <pre>{@code
 * TempoDataSource.named("Tempo", "http://tempo:3200")
 *     .tracesToLogs(TraceToLogs.in(loki.ref()).tags("job", "pod").around(minutes(1)))
 *     .serviceMap(prometheus.ref())
 * }</pre>
 *
 * @param parts what it is made of
 */
public record TempoDataSource(DataSourceParts parts) implements Provisioned<TempoDataSource> {

  /** Returns a server by its name in Grafana and its address. */
  public static TempoDataSource named(String name, String url) {
    return new TempoDataSource(DataSourceParts.of("tempo", name, Place.ofCaller()).url(url));
  }

  @Override
  public TempoDataSource parts(DataSourceParts changed) {
    return new TempoDataSource(changed);
  }

  /** Returns this with links from spans to logs. */
  public TempoDataSource tracesToLogs(TraceToLogs link) {
    return setting("tracesToLogsV2", link.json());
  }

  /** Returns this with links from spans to metrics. */
  public TempoDataSource tracesToMetrics(TraceToMetrics link) {
    return setting("tracesToMetrics", link.json());
  }

  /** Returns this with links from spans to profiles. */
  public TempoDataSource tracesToProfiles(TraceToProfiles link) {
    return setting("tracesToProfiles", link.json());
  }

  /** Returns this with the Prometheus that holds the metrics of its service graph. */
  public TempoDataSource serviceMap(DataSourceRef prometheus) {
    return setting("serviceMap", JsonObject.of("datasourceUid", prometheus.uid()));
  }

  /** Returns this with a graph of services above each trace. */
  public TempoDataSource nodeGraph() {
    return setting("nodeGraph", JsonObject.of("enabled", Json.TRUE));
  }

  /** Returns this with the value of a tag behind the name of each span. */
  public TempoDataSource spanBar(String tag) {
    return setting(
        "spanBar", JsonObject.of("tag", Arguments.name("tag of spans", tag)).with("type", "Tag"));
  }

  /** Returns this without the form that searches for traces. */
  public TempoDataSource withoutSearch() {
    return setting("search", JsonObject.of("hide", Json.TRUE));
  }

  /**
   * Returns this looking for a trace by its id only in the time range, and so much around it.
   *
   * @param around how much before and after
   */
  public TempoDataSource traceQueryAround(Duration around) {
    return setting(
        "traceQuery", TimeShift.around(JsonObject.of("timeShiftEnabled", Json.TRUE), around));
  }

  /** Returns this showing results of searches and metrics while they arrive; from Grafana 11.2. */
  public TempoDataSource streaming() {
    return setting(
        "streamingEnabled", JsonObject.of("search", Json.TRUE).with("metrics", Json.TRUE));
  }

  /** Returns this whose query editor lists at most so many tags; 5000 where not set. */
  public TempoDataSource tagLimit(int limit) {
    return setting("tagLimit", Json.of(Arguments.positive("tag limit", limit)));
  }
}
