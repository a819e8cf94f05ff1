package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Place;

/**
 * Where a program spends its time or memory, by function: Grafana's {@code flamegraph}, over the
 * profiles of Pyroscope or Parca.
 *
 * @param parts what it is made of
 */
public record FlameGraph(PanelParts parts) implements Queried<FlameGraph> {

  private static final Size SIZE = new Size(24, 14);

  /** Returns a panel with a title; it needs a query that gives a profile. */
  public static FlameGraph titled(String title) {
    return new FlameGraph(PanelParts.of("flamegraph", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel without the table of functions and the controls beside the graph. */
  public FlameGraph graphOnly() {
    return parts(parts.option("showFlameGraphOnly", Json.TRUE));
  }

  @Override
  public FlameGraph parts(PanelParts changed) {
    return new FlameGraph(changed);
  }
}
