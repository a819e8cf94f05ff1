package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.function.UnaryOperator;

/**
 * The spans of one trace over time: Grafana's {@code traces}.
 *
 * <pre>{@code
 * Traces.titled("Trace").target(TempoTarget.trace(TEMPO, "$trace"))
 *     .spanFilters(spans -> spans.service("orders").longerThan(millis(100)).matchesOnly())
 * }</pre>
 *
 * @param parts what it is made of
 */
public record Traces(PanelParts parts) implements Queried<Traces> {

  private static final Size SIZE = new Size(24, 14);

  /** Returns a panel with a title; it needs a query that gives one trace. */
  public static Traces titled(String title) {
    return new Traces(PanelParts.of("traces", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel scrolled to a span, by its id in hexadecimal digits or a variable. */
  public Traces focusedSpan(String spanId) {
    return parts(parts.option("focusedSpanId", Json.of(Arguments.name("span id", spanId))));
  }

  /** Returns this panel with some spans standing out. */
  public Traces spanFilters(UnaryOperator<SpanFilters> change) {
    SpanFilters now =
        new SpanFilters(SpanFilters.NONE.merged(parts.options().object("spanFilters")));
    return parts(parts.option("spanFilters", change.apply(now).fields()));
  }

  @Override
  public Traces parts(PanelParts changed) {
    return new Traces(changed);
  }
}
