package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class GeomapTest {

  private static final Geomap SITES = Geomap.titled("Sites").query(PanelShape.DEMO);

  @Test
  void asks_once_and_for_a_table() {
    assertThat(PanelShape.run(SITES)).isEqualTo("instant table");
  }

  @Test
  void has_layers_over_a_basemap() {
    Geomap map =
        SITES
            .basemap(MapLayer.of("osm-standard", "Streets").opacity(0.5))
            .layer(
                MapLayer.of("markers", "Sites")
                    .geohash("old")
                    .coordinates("lat", "lon")
                    .query("A")
                    .withoutTooltip()
                    .config("{\"showLegend\": false}"))
            .layer(
                MapLayer.of("heatmap", "Load").lookup("country", "public/gazetteer/countries.json"))
            .tooltipOnClick();

    assertThat(map.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"basemap": {"name": "Streets", "opacity": 0.5, "type": "osm-standard"},
                 "layers": [
                   {"config": {"showLegend": false},
                    "filterData": {"id": "byRefId", "options": "A"},
                    "location": {"latitude": "lat", "longitude": "lon", "mode": "coords"},
                    "name": "Sites", "tooltip": false, "type": "markers"},
                   {"location": {"gazetteer": "public/gazetteer/countries.json",
                                 "lookup": "country", "mode": "lookup"},
                    "name": "Load", "type": "heatmap"}],
                 "tooltip": {"mode": "none"}}"""));
    assertThat(map.tooltipOnHover().parts().options().object("tooltip"))
        .hasToString("{\"mode\":\"details\"}");
  }

  @Test
  void layers_find_their_places() {
    MapLayer layer = MapLayer.of("geojson", "Areas");

    assertThat(layer.geohash("g").fields().object("location"))
        .hasToString("{\"geohash\":\"g\",\"mode\":\"geohash\"}");
    assertThat(layer.wellKnownText("w").fields().object("location"))
        .hasToString("{\"mode\":\"auto\",\"wkt\":\"w\"}");
    assertThat(layer.geohash("g").autoLocation().fields().object("location"))
        .hasToString("{\"mode\":\"auto\"}");
  }

  @Test
  void opens_with_a_part_of_the_world() {
    assertThat(view(SITES.view(view -> view.around(47.37, 8.54, 12.5))))
        .isEqualTo("{\"id\":\"coords\",\"lat\":47.37,\"lon\":8.54,\"zoom\":12.5}");
    assertThat(view(SITES.view(view -> view.region(MapRegion.EUROPE))))
        .isEqualTo("{\"id\":\"europe\",\"lat\":46,\"lon\":14,\"zoom\":4}");
    assertThat(view(SITES.view(MapView::world)))
        .isEqualTo("{\"id\":\"zero\",\"lat\":0,\"lon\":0,\"zoom\":1}");
    assertThat(
            view(
                SITES.view(
                    view ->
                        view.fitData()
                            .padding(10)
                            .minZoom(2)
                            .maxZoom(15)
                            .shared()
                            .withoutRepetition()
                            .boundsInto(() -> "bounds"))))
        .isEqualTo(
            "{\"allLayers\":true,\"dashboardVariable\":true,\"dashboardVariableName\":\"bounds\","
                + "\"id\":\"fit\",\"maxZoom\":15,\"minZoom\":2,\"noRepeat\":true,\"padding\":10,"
                + "\"shared\":true}");
    assertThat(view(SITES.view(view -> view.fitLastPoint("Sites"))))
        .isEqualTo("{\"allLayers\":false,\"id\":\"fit\",\"lastOnly\":true,\"layer\":\"Sites\"}");
  }

  @Test
  void has_controls() {
    assertThat(
            SITES
                .controls(
                    controls ->
                        controls
                            .withoutZoomButtons()
                            .withoutMouseWheelZoom()
                            .withoutAttribution()
                            .showScale()
                            .showMeasure()
                            .showDebug())
                .parts()
                .options()
                .object("controls"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"mouseWheelZoom": false, "showAttribution": false, "showDebug": true,
                 "showMeasure": true, "showScale": true, "showZoom": false}"""));
  }

  @Test
  void fields_are_hidden_as_in_graphs() {
    assertThat(
            PanelShape.json(
                    SITES.override(FieldMatcher.byName("lat"), field -> field.hideFromTooltip()))
                .object("fieldConfig")
                .array("overrides"))
        .hasToString(
            "[{\"matcher\":{\"id\":\"byName\",\"options\":\"lat\"},\"properties\":[{\"id\":"
                + "\"custom.hideFrom\",\"value\":{\"legend\":false,\"tooltip\":true,\"viz\":false}}]}]");
  }

  @Test
  void what_is_not_on_earth_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SITES.view(view -> view.around(91, 0, 1)))
        .withMessage("latitude 91: must be between -90 and 90");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SITES.view(view -> view.maxZoom(29)))
        .withMessage("max zoom 29: must be between 0 and 28");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapLayer.of("markers", "Sites").opacity(50))
        .withMessage("opacity 50: must be between 0 and 1");
  }

  private static String view(Geomap map) {
    return map.parts().options().object("view").toString();
  }
}
