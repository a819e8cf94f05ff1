package io.cortexmon.dashboard;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.promql.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A row: a heading that folds the panels below it away.
 *
 * <pre>{@code
 * Row.titled("Traffic").panel(REQUESTS).panel(ERRORS).collapsed()
 * }</pre>
 *
 * @param fields its own fields, by Grafana's names
 * @param panels the panels below it
 * @param place where it was declared
 */
public record Row(JsonObject fields, List<Panel> panels, Place place) implements Item {

  public Row {
    panels = List.copyOf(panels);
  }

  /** Returns a row without a panel as yet, unfolded. */
  public static Row titled(String title) {
    return new Row(open(title), List.of(), Place.ofCaller());
  }

  /** Returns the row of that title, declared at a place. */
  static Row of(String title, Place place) {
    return new Row(open(title), List.of(), place);
  }

  private static JsonObject open(String title) {
    return JsonObject.of("title", Arguments.name("row", title)).with("collapsed", false);
  }

  /** Returns this row with a further panel. */
  public Row panel(Panel added) {
    List<Panel> all = new ArrayList<>(panels);
    all.add(added);
    return new Row(fields, all, place);
  }

  /** Returns this row with further panels. */
  public Row panels(List<? extends Panel> added) {
    List<Panel> all = new ArrayList<>(panels);
    all.addAll(added);
    return new Row(fields, all, place);
  }

  /** Returns this row folded away until a viewer opens it. */
  public Row collapsed() {
    return with("collapsed", Json.TRUE);
  }

  /** Returns this row, with all its panels, once for each value of a variable. */
  public Row repeat(Variable variable) {
    return with("repeat", Json.of(variable.name()));
  }

  /** Returns this row with a fixed id. */
  public Row id(int id) {
    return with("id", Json.of(Arguments.positive("row id", id)));
  }

  private Row with(String name, Json value) {
    return new Row(fields.with(name, value), panels, place);
  }

  /** The title. */
  public String title() {
    return fields.text("title").orElse("");
  }

  /** Whether its panels are folded away. */
  public boolean isCollapsed() {
    return fields.isTrue("collapsed");
  }
}
