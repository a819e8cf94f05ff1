package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A Loki: logs.
 *
 * <pre>{@code
 * LokiDataSource.named("Loki", "http://loki:3100")
 *     .derivedField(DerivedField.matching("TraceID", "trace_id=(\\w+)").traces(tempo.ref()))
 * }</pre>
 *
 * @param parts what it is made of
 */
public record LokiDataSource(DataSourceParts parts) implements RuleSource<LokiDataSource> {

  /** Returns a server by its name in Grafana and its address. */
  public static LokiDataSource named(String name, String url) {
    return new LokiDataSource(DataSourceParts.of("loki", name, Place.ofCaller()).url(url));
  }

  @Override
  public LokiDataSource parts(DataSourceParts changed) {
    return new LokiDataSource(changed);
  }

  /** Returns this with the most lines that a query shows unless it says so; 1000 where not set. */
  public LokiDataSource maxLines(int lines) {
    // A text, as the plugin declares it (loki, types.ts, LokiOptions).
    return setting("maxLines", Json.of(Integer.toString(Arguments.positive("lines", lines))));
  }

  /** Returns this with a further field that is taken out of its lines. */
  public LokiDataSource derivedField(DerivedField field) {
    String name = "derivedFields";
    return setting(name, parts().settings().array(name).plus(field.json()));
  }
}
