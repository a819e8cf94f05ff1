package io.cortexmon.dashboard;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonFields;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.PanelJson;
import io.cortexmon.dashboard.panel.PanelParts;
import io.cortexmon.dashboard.panel.Size;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each panel and row of a dashboard an id and a place.
 *
 * <p>Ids count from 1 in reading order, past those that are given. What the dashboard was read with
 * from JSON stays as it is, and all else is put below.
 */
final class Layout {

  private static final Size ROW = new Size(Size.COLUMNS, 1);

  private final JsonFields fields = new JsonFields();
  private final JsonObject dataSource;
  private final Set<Integer> ids = new HashSet<>();
  private int lastId;

  private Layout(DataSourceRef dataSource) {
    this.dataSource = dataSource.json();
  }

  static List<PlacedPanel> of(Dashboard dashboard) {
    Layout layout = new Layout(dashboard.dataSource());
    Grid grid = new Grid();
    List<PlacedPanel> placed = new ArrayList<>();
    for (JsonObject panel : dashboard.fields().array("panels").objects()) {
      placed.add(layout.read(panel, grid, dashboard.place()));
    }
    Grid below = Grid.below(grid.bottom());
    dashboard.items().forEach(layout::noteIds);
    dashboard.items().forEach(item -> layout.item(item, below, placed));
    return placed;
  }

  private PlacedPanel read(JsonObject json, Grid grid, Place place) {
    GridPos area = area(json.object("gridPos"), new Size(1, 1));
    if (json.has("gridPos")) {
      grid.fill(area);
    }
    noteId(json);
    List<PlacedPanel> folded =
        json.array("panels").objects().stream()
            .map(panel -> read(panel, new Grid(), place))
            .toList();
    return new PlacedPanel(
        json, json.has("gridPos") ? area : GridPos.NONE, List.of(), folded, place);
  }

  private void noteIds(Item item) {
    if (item instanceof Row row) {
      noteId(row.fields());
      row.panels().forEach(panel -> noteId(panel.parts().fields()));
    } else if (item instanceof Item.Single single) {
      noteId(single.panel().parts().fields());
    }
  }

  private void noteId(JsonObject json) {
    json.number("id").ifPresent(id -> ids.add(id.intValue()));
  }

  private void item(Item item, Grid grid, List<PlacedPanel> placed) {
    if (item instanceof Row row) {
      row(row, grid, placed);
    } else if (item instanceof Item.Single single) {
      placed.add(panel(single.panel(), grid));
    }
  }

  private void row(Row row, Grid grid, List<PlacedPanel> placed) {
    GridPos area = grid.line(ROW);
    JsonObject json =
        withId(row.fields())
            .with("gridPos", area.json(fields))
            .with("panels", JsonArray.EMPTY)
            .with("type", "row");
    Grid below = row.isCollapsed() ? Grid.below(area.bottom()) : grid;
    List<PlacedPanel> panels = new ArrayList<>();
    row.panels().forEach(panel -> panels.add(panel(panel, below)));
    if (row.isCollapsed()) {
      placed.add(new PlacedPanel(json, area, List.of(), panels, row.place()));
    } else {
      placed.add(new PlacedPanel(json, area, List.of(), List.of(), row.place()));
      placed.addAll(panels);
    }
  }

  private PlacedPanel panel(Panel panel, Grid grid) {
    PanelParts parts = panel.parts();
    JsonObject json = withId(PanelJson.of(panel, dataSource));
    JsonObject given = json.object("gridPos");
    GridPos area =
        given.has("x") && given.has("y")
            ? grid.fill(area(given, parts.size()))
            : json.has("repeat")
                ? grid.line(repeated(json, parts.size()))
                : grid.place(parts.size());
    return new PlacedPanel(
        json.with("gridPos", area.json(fields)), area, List.of(panel), List.of(), parts.place());
  }

  /** Side by side, Grafana gives each its part of the line, whatever width is said. */
  private static Size repeated(JsonObject json, Size size) {
    boolean down = json.text("repeatDirection").filter("v"::equals).isPresent();
    return down ? size : new Size(Size.COLUMNS, size.height());
  }

  private JsonObject withId(JsonObject json) {
    return json.has("id") ? json : json.with("id", nextId());
  }

  private Json nextId() {
    lastId++;
    while (!ids.add(lastId)) {
      lastId++;
    }
    return Json.of(lastId);
  }

  private static GridPos area(JsonObject gridPos, Size size) {
    return new GridPos(
        whole(gridPos, "x", 0),
        whole(gridPos, "y", 0),
        whole(gridPos, "w", size.width()),
        whole(gridPos, "h", size.height()));
  }

  private static int whole(JsonObject gridPos, String name, int otherwise) {
    return gridPos.number(name).map(Double::intValue).orElse(otherwise);
  }
}
