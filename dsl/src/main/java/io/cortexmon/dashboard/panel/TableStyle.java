package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * How a table shows a column: a column is a field.
 *
 * <p>An override of a table sets single values only, by their whole path, so they are kept under
 * paths such as {@code footer.reducers} (Grafana 13.2, {@code panel/table/module.tsx}).
 *
 * @param <S> the type itself, which copies return
 */
public interface TableStyle<S> extends FieldOptions<S> {

  /** Returns this with values at that side of the column. */
  default S align(ColumnAlign align) {
    return field(field().custom("align", align.json()));
  }

  /** Returns this with cells that show values in that way. */
  default S cell(TableCell cell) {
    return field(field().custom("cellOptions", cell.json()));
  }

  /** Returns this with a column so wide, in pixels; otherwise columns share the panel's width. */
  default S columnWidth(int pixels) {
    return field(field().custom("width", Json.of(Arguments.positive("column width", pixels))));
  }

  /** Returns this with a column at least so wide, in pixels; 150 otherwise. */
  default S minColumnWidth(int pixels) {
    return field(
        field().custom("minWidth", Json.of(Arguments.positive("min column width", pixels))));
  }

  /** Returns this with a filter in the column's header, by which a viewer picks values. */
  default S columnFilter() {
    return field(field().custom("filterable", Json.TRUE));
  }

  /** Returns this with an icon in each cell that opens its whole value. */
  default S inspect() {
    return field(field().custom("inspect", Json.TRUE));
  }

  /**
   * Returns this with a footer below the column: what reducers make of all of its values. Grafana
   * 11 to 12.1, which have one footer for all columns, show none.
   *
   * @throws IllegalArgumentException if there is no reducer, or one twice
   */
  default S footer(List<Reducer> reducers) {
    if (reducers.isEmpty()) {
      throw new IllegalArgumentException("footer: there must be at least one reducer");
    }
    Arguments.distinct("reducer", reducers.stream().map(Reducer::id).toList());
    JsonArray ids = new JsonArray(reducers.stream().map(Reducer::json).toList());
    return field(field().custom("footer.reducers", ids));
  }

  /** Returns this with a footer below the column, of one value. See {@link #footer(List)}. */
  default S footer(Reducer reducer) {
    return footer(List.of(reducer));
  }

  /**
   * Returns this with long texts over several lines, and rows as high as that needs. From Grafana
   * 12.2.
   */
  default S wrapText() {
    return field(field().custom("wrapText", Json.TRUE));
  }

  /** Returns this with a long header over several lines. From Grafana 12.2. */
  default S wrapHeaderText() {
    return field(field().custom("wrapHeaderText", Json.TRUE));
  }

  /**
   * Returns this with cells styled by another field, whose values are CSS properties as JSON, such
   * as {@code {"color": "red"}}. From Grafana 12.4.
   */
  default S styleField(String field) {
    return field(field().custom("styleField", Json.of(Arguments.name("style field", field))));
  }

  /**
   * Returns this with a tooltip over each cell that shows another field of the row. From Grafana
   * 12.2.
   */
  default S tooltip(String field) {
    return field(field().custom("tooltip.field", Json.of(Arguments.name("tooltip field", field))));
  }

  /** Returns this with a tooltip as {@link #tooltip(String)}, at that side of the cell. */
  default S tooltip(String field, CellTooltipPlacement placement) {
    Json name = Json.of(Arguments.name("tooltip field", field));
    return field(
        field().custom("tooltip.field", name).custom("tooltip.placement", placement.json()));
  }

  /**
   * Returns this with the column left out, and still there for links, styles and tooltips of
   * others. Grafana 11 to 12.1, which call the option {@code hidden}, show it: there, a
   * transformation hides it.
   */
  default S hideColumn() {
    return field(field().custom("hideFrom.viz", Json.TRUE));
  }
}
