package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.GridPos;
import io.cortexmon.dashboard.PlacedPanel;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A panel or a row of a dashboard, as Grafana will read it.
 *
 * @param placed what stands there
 * @param dashboard whose it is
 * @param targets its queries
 * @param inner the panels that a row holds
 */
record BoardPanel(
    PlacedPanel placed, Dashboard dashboard, List<JsonObject> targets, List<BoardPanel> inner) {

  static BoardPanel of(PlacedPanel placed, Dashboard dashboard) {
    List<BoardPanel> inner = new ArrayList<>();
    placed.folded().forEach(panel -> inner.add(of(panel, dashboard)));
    if (inner.isEmpty() && placed.panel().isEmpty()) {
      for (JsonObject panel : placed.json().array("panels").objects()) {
        inner.add(of(read(panel, placed.place()), dashboard));
      }
    }
    return new BoardPanel(placed, dashboard, placed.json().array("targets").objects(), inner);
  }

  private static PlacedPanel read(JsonObject panel, Place place) {
    return new PlacedPanel(panel, GridPos.NONE, List.of(), List.of(), place);
  }

  JsonObject json() {
    return placed.json();
  }

  String type() {
    return placed.type();
  }

  boolean isRow() {
    return placed.isRow();
  }

  /** Whether it was written in Java, and not read from JSON. */
  boolean isTyped() {
    return !placed.panel().isEmpty();
  }

  /** The typed panel; none for a row, or where it was read from JSON. */
  List<Panel> panel() {
    return placed.panel();
  }

  /** Whether a library panel decides what it shows. */
  boolean isOfLibrary() {
    return json().has("libraryPanel");
  }

  /** Where it stands, as the final JSON has it; {@link GridPos#NONE} where that does not say. */
  GridPos area() {
    JsonObject area = json().object("gridPos");
    return area.isEmpty()
        ? GridPos.NONE
        : new GridPos(number(area, "x"), number(area, "y"), number(area, "w"), number(area, "h"));
  }

  private static int number(JsonObject area, String name) {
    return area.number(name).map(Double::intValue).orElse(0);
  }

  Place place() {
    return placed.place();
  }

  /** Returns {@code panel "Errors" of dashboard "Orders"}, for messages. */
  String subject() {
    return placed.subject() + " of " + dashboard.subject();
  }

  /** The ref id of a target; empty where it has none. */
  static String refId(JsonObject target) {
    return target.text("refId").orElse("");
  }

  /** Whether the target is asked and not drawn. */
  static boolean isHidden(JsonObject target) {
    return target.isTrue("hide");
  }
}
