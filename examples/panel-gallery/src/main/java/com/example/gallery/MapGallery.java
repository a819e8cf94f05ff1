package com.example.gallery;

import static com.example.gallery.QueryGallery.TEMPO;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.panel.Canvas;
import io.cortexmon.dashboard.panel.FlameGraph;
import io.cortexmon.dashboard.panel.Geomap;
import io.cortexmon.dashboard.panel.MapLayer;
import io.cortexmon.dashboard.panel.MapRegion;
import io.cortexmon.dashboard.panel.NodeGraph;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.PluginPanel;
import io.cortexmon.dashboard.panel.Traces;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.RawTarget;
import io.cortexmon.dashboard.query.TempoTarget;
import io.cortexmon.dashboard.variable.TextBoxVariable;
import java.util.List;
import java.util.stream.Stream;

/** Pictures of places and of what is connected: maps, canvases, graphs of nodes, traces. */
final class MapGallery {

  private static final TextBoxVariable BOUNDS = TextBoxVariable.named("bounds");

  private MapGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: maps and graphs of nodes")
        .uid("gallery-maps")
        .variables(VariableGallery.PROMETHEUS, VariableGallery.TEMPO, BOUNDS)
        .row("Maps", row -> row.panels(maps()))
        .row("Parts of the world", row -> row.panels(regions()).collapsed())
        .row("Canvas", row -> row.panels(canvases()))
        .row("Node graph", row -> row.panels(nodes()))
        .row("Traces and profiles", row -> row.panels(traces()))
        .row("Plugins", row -> row.panel(plugin()));
  }

  private static List<Geomap> maps() {
    MapLayer shops = MapLayer.of("markers", "Shops");
    return List.of(
        Geomap.titled("Where orders wait")
            .query(WAITING.sumBy(SHOP), query -> query.refId("A").asTable().instant())
            .basemap(MapLayer.of("carto", "Streets").config("{\"theme\": \"light\"}"))
            .layer(
                shops
                    .query("A")
                    .lookup("shop", "public/gazetteer/airports.geojson")
                    .opacity(0.7)
                    .config(
                        "{\"style\": {\"symbol\": {\"fixed\": \"img/icons/marker/circle.svg\"}}}"))
            .layer(MapLayer.of("heatmap", "Crowds").coordinates("lat", "lon").withoutTooltip())
            .view(view -> view.around(47.05, 8.31, 6.5).minZoom(3).maxZoom(12).shared())
            .controls(
                controls ->
                    controls
                        .withoutZoomButtons()
                        .withoutMouseWheelZoom()
                        .withoutAttribution()
                        .showScale()
                        .showMeasure()
                        .showDebug())
            .tooltipOnClick(),
        Geomap.titled("All shops")
            .query(WAITING)
            .layer(shops.geohash("geohash"))
            .view(view -> view.fitData().padding(10).boundsInto(BOUNDS))
            .tooltipOnHover()
            .override(FieldMatcher.byName("test"), field -> field.hideFromViz()),
        Geomap.titled("The last delivery")
            .query(WAITING)
            .layer(MapLayer.of("route", "Van").wellKnownText("way"))
            .view(view -> view.fitLastPoint("Van")),
        Geomap.titled("The vans")
            .query(WAITING)
            .layer(MapLayer.of("route", "Vans").autoLocation())
            .view(view -> view.fitLayer("Vans").withoutRepetition()),
        Geomap.titled("The world").query(WAITING).layer(shops).view(view -> view.world()));
  }

  private static List<Geomap> regions() {
    return Stream.of(
            MapRegion.AFRICA,
            MapRegion.AUSTRALIA,
            MapRegion.EAST_ASIA,
            MapRegion.EUROPE,
            MapRegion.NORTH_AMERICA,
            MapRegion.OCEANIA,
            MapRegion.SOUTH_AMERICA,
            MapRegion.SOUTH_ASIA,
            MapRegion.SOUTH_EAST_ASIA,
            MapRegion.WEST_ASIA)
        .map(
            region ->
                Geomap.titled(region.name())
                    .query(WAITING)
                    .layer(MapLayer.of("markers", "Shops"))
                    .view(view -> view.region(region))
                    .size(6, 8))
        .toList();
  }

  private static List<Canvas> canvases() {
    return List.of(
        Canvas.titled("The roastery")
            .query(WAITING)
            .element(
                """
                {"type": "metric-value", "name": "Waiting",
                 "config": {"text": {"mode": "field", "field": "Value"}},
                 "placement": {"top": 20, "left": 20, "width": 120, "height": 40}}
                """)
            .withoutInlineEditing()
            .withoutAdvancedTypes()
            .panZoom(true)
            .infinitePan()
            .zoomToContent(false)
            .tooltip()
            .withoutTooltipOnOneClick(),
        Canvas.titled("A drawing")
            .root("{\"type\": \"frame\", \"name\": \"root\", \"elements\": []}")
            .withoutTooltip());
  }

  private static List<NodeGraph> nodes() {
    TempoTarget services = TempoTarget.serviceMap(TEMPO);
    return List.of(
        NodeGraph.titled("Who calls whom")
            .target(services)
            .nodes(
                nodes ->
                    nodes
                        .mainUnit(GrafanaUnit.SECONDS)
                        .secondaryUnit(GrafanaUnit.REQUESTS_PER_SECOND)
                        .arc("arc__success", Color.GREEN)
                        .arc("arc__failed", Color.RED))
            .edges(
                edges ->
                    edges
                        .mainUnit(GrafanaUnit.SECONDS)
                        .secondaryUnit(GrafanaUnit.REQUESTS_PER_SECOND))
            .layered()
            .cooperativeZoom(),
        NodeGraph.titled("By forces").target(services).byForces().greedyZoom(),
        NodeGraph.titled("In a grid").target(services).inGrid());
  }

  private static List<Panel> traces() {
    return List.of(
        Traces.titled("One order, slow parts first")
            .target(TempoTarget.trace(TEMPO, "2f3e0cee77ae5dc9c17ade3689eb2e54"))
            .focusedSpan("00f067aa0ba902b7")
            .spanFilters(
                spans ->
                    spans
                        .service("shop")
                        .span("checkout")
                        .longerThan(seconds(1))
                        .shorterThan(seconds(60))
                        .tag("http.route", "/orders")
                        .notTag("test", "true")
                        .text("bag")
                        .matchesOnly()
                        .criticalPathOnly()),
        Traces.titled("All but the shop")
            .target(TempoTarget.trace(TEMPO, "2f3e0cee77ae5dc9c17ade3689eb2e54"))
            .spanFilters(
                spans ->
                    spans
                        .notService("shop")
                        .notSpan("health")
                        .atLeast(seconds(1))
                        .atMost(seconds(60))),
        FlameGraph.titled("Where the time goes")
            .target(
                RawTarget.of(
                    new DataSourceRef("grafana-pyroscope-datasource", "profiles"),
                    "{\"profileTypeId\": \"process_cpu:cpu:nanoseconds:cpu:nanoseconds\"}"))
            .graphOnly());
  }

  private static PluginPanel plugin() {
    return PluginPanel.of("acme-drum-panel", "A drum, by a plugin")
        .query(WAITING)
        .pluginVersion("1.2.0")
        .option("shape", Json.of("round"))
        .option("colors", "[\"red\", \"blue\"]")
        .custom("needle.width", Json.of(3))
        .custom("scale", "{\"from\": 0}");
  }
}
