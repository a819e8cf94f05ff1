package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/**
 * A LogQL query of a panel: log lines, or numbers made of them.
 *
 * <pre>{@code
 * Logs.titled("Errors").target(LokiTarget.of(LOKI, "{app=\"orders\"} |= \"error\"").maxLines(200))
 * }</pre>
 *
 * <p>It is asked for the time range unless {@link #instant} says otherwise. Grafana's old fields
 * {@code range}, {@code instant} and {@code resolution} are not written: their successors are.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record LokiTarget(JsonObject fields) implements Targeting<LokiTarget> {

  private static final JsonObject RANGE =
      JsonObject.of("editorMode", "code").with("queryType", "range");

  /**
   * Returns a target of a LogQL text, which is written as it stands.
   *
   * @param loki the data source, of type {@code loki}
   */
  public static LokiTarget of(DataSourceRef loki, String expr) {
    return new LokiTarget(
        RANGE
            .with("datasource", TargetArguments.dataSource("a Loki query", "loki", loki).json())
            .with("expr", TargetArguments.text("LogQL expression", expr)));
  }

  @Override
  public LokiTarget fields(JsonObject changed) {
    return new LokiTarget(changed);
  }

  /** Returns this with the name of each series: a text with labels such as {@code {{app}}}. */
  public LokiTarget legend(String format) {
    return fields(fields.with("legendFormat", format));
  }

  /** Returns this evaluated at the end of the time range only. */
  public LokiTarget instant() {
    return fields(fields.with("queryType", "instant"));
  }

  /** Returns this followed live, as lines arrive, where Loki allows it. */
  public LokiTarget stream() {
    return fields(fields.with("queryType", "stream"));
  }

  /** Returns this with at most so many lines; the data source's own limit otherwise. */
  public LokiTarget maxLines(int lines) {
    return fields(fields.with("maxLines", Arguments.positive("max lines", lines)));
  }

  /** Returns this with so much time between two points of a metric query. */
  public LokiTarget step(Duration step) {
    return fields(fields.with("step", GrafanaDuration.of(Arguments.positive("step", step))));
  }

  /** Returns this with the oldest lines of the time range where there are too many. */
  public LokiTarget oldestFirst() {
    return fields(fields.with("direction", "forward"));
  }

  /** Returns this with the newest lines of the time range where there are too many. */
  public LokiTarget newestFirst() {
    return fields(fields.with("direction", "backward"));
  }

  /**
   * Returns this read in pieces, newest first, until there are enough lines; Grafana needs its
   * feature toggle {@code lokiShardSplitting} for it.
   */
  public LokiTarget scan() {
    return fields(fields.with("direction", "scan"));
  }
}
