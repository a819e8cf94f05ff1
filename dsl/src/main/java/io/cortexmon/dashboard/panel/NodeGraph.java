package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Place;
import java.util.function.UnaryOperator;

/**
 * Nodes and the edges between them, such as services and their calls: Grafana's {@code nodeGraph}.
 *
 * <pre>{@code
 * NodeGraph.titled("Services").target(TempoTarget.serviceMap(TEMPO))
 *     .nodes(nodes -> nodes.mainUnit(GrafanaUnit.MILLISECONDS).arc("failed", Color.RED))
 * }</pre>
 *
 * @param parts what it is made of
 */
public record NodeGraph(PanelParts parts) implements Queried<NodeGraph> {

  private static final Size SIZE = new Size(24, 14);

  /** Returns a panel with a title; it needs a query that gives nodes and edges. */
  public static NodeGraph titled(String title) {
    return new NodeGraph(PanelParts.of("nodeGraph", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with its nodes shown in another way. */
  public NodeGraph nodes(UnaryOperator<GraphNodes> change) {
    GraphNodes now = new GraphNodes(parts.options().object("nodes"));
    return with("nodes", change.apply(now).fields());
  }

  /** Returns this panel with its edges shown in another way. */
  public NodeGraph edges(UnaryOperator<GraphEdges> change) {
    GraphEdges now = new GraphEdges(parts.options().object("edges"));
    return with("edges", change.apply(now).fields());
  }

  /** Returns this panel zoomed by the mouse wheel together with Ctrl only; it scrolls otherwise. */
  public NodeGraph cooperativeZoom() {
    return with("zoomMode", Json.of("cooperative"));
  }

  /** Returns this panel zoomed by the mouse wheel alone, and so not scrolled past. */
  public NodeGraph greedyZoom() {
    return with("zoomMode", Json.of("greedy"));
  }

  /**
   * Returns this panel with nodes in layers, those that are called after their callers. From
   * Grafana 12.0; older ones have it by forces.
   */
  public NodeGraph layered() {
    return with("layoutAlgorithm", Json.of("layered"));
  }

  /** Returns this panel with nodes where forces between them put them. From Grafana 12.0. */
  public NodeGraph byForces() {
    return with("layoutAlgorithm", Json.of("force"));
  }

  /** Returns this panel with nodes in rows and columns. From Grafana 12.0. */
  public NodeGraph inGrid() {
    return with("layoutAlgorithm", Json.of("grid"));
  }

  private NodeGraph with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public NodeGraph parts(PanelParts changed) {
    return new NodeGraph(changed);
  }
}
