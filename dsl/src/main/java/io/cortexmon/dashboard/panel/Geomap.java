package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;
import java.util.function.UnaryOperator;

/**
 * Values on a map: Grafana's {@code geomap}.
 *
 * <pre>{@code
 * Geomap.titled("Sites").query(SITE_LOAD)
 *     .layer(MapLayer.of("markers", "Sites").coordinates("lat", "lon"))
 *     .view(view -> view.fitData())
 * }</pre>
 *
 * @param parts what it is made of
 */
public record Geomap(PanelParts parts)
    implements Queried<Geomap>, Fielded<Geomap, GeomapField>, HideStyle<Geomap> {

  private static final Size SIZE = new Size(12, 12);

  /** Returns a panel with a title; it needs a query and a layer that draws it. */
  public static Geomap titled(String title) {
    return new Geomap(PanelParts.of("geomap", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel showing another part of the world when it opens. */
  public Geomap view(UnaryOperator<MapView> change) {
    MapView now = new MapView(parts.options().object("view"));
    return with("view", change.apply(now).fields());
  }

  /** Returns this panel over another map of the world; one of Grafana's choosing otherwise. */
  public Geomap basemap(MapLayer layer) {
    return with("basemap", layer.fields());
  }

  /** Returns this panel with a further layer, over those before. */
  public Geomap layer(MapLayer layer) {
    return with("layers", parts.options().array("layers").plus(layer.fields()));
  }

  /** Returns this panel with other buttons and signs on the map. */
  public Geomap controls(UnaryOperator<MapControls> change) {
    MapControls now = new MapControls(parts.options().object("controls"));
    return with("controls", change.apply(now).fields());
  }

  /** Returns this panel with what is under the mouse described after a click only. */
  public Geomap tooltipOnClick() {
    return with("tooltip", JsonObject.of("mode", "none"));
  }

  /** Returns this panel with what is under the mouse described at once: Grafana's default. */
  public Geomap tooltipOnHover() {
    return with("tooltip", JsonObject.of("mode", "details"));
  }

  /** As tables: layers read places and values from columns. */
  @Override
  public JsonObject queryDefaults() {
    return QueryDefaults.TABLE;
  }

  private Geomap with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public Geomap parts(PanelParts changed) {
    return new Geomap(changed);
  }

  @Override
  public GeomapField anyField() {
    return GeomapField.ANY;
  }
}
