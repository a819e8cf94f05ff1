package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Values in rows and columns: Grafana's {@code table}.
 *
 * <pre>{@code
 * Table.titled("Busiest queues")
 *     .query(QUEUE_DEPTH.sumBy(QUEUE))
 *     .sortByDescending("Value")
 *     .override(FieldMatcher.byName("Value"), column -> column.cell(TableCell.gauge()))
 * }</pre>
 *
 * <p>Its Prometheus queries ask for the value at the end of the time range, as one table with a
 * column for each label; the value's column is {@code Value}, or {@code Value #A} where there are
 * several queries. Options are written as Grafana 12.2 and newer have them.
 *
 * @param parts what it is made of
 */
public record Table(PanelParts parts)
    implements Queried<Table>, Fielded<Table, TableField>, TableStyle<Table> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static Table titled(String title) {
    return new Table(PanelParts.of("table", title, SIZE, Place.ofCaller()));
  }

  /** Returns this table without the row of column names. */
  public Table withoutHeader() {
    return with("showHeader", Json.FALSE);
  }

  /** Returns this table with rows so high. */
  public Table cellHeight(CellHeight height) {
    return with("cellHeight", height.json());
  }

  /** Returns this table sorted by a column, lowest first, within the order by earlier columns. */
  public Table sortBy(String column) {
    return sorted(column, false);
  }

  /** Returns this table sorted by a column, highest first, within the order by earlier columns. */
  public Table sortByDescending(String column) {
    return sorted(column, true);
  }

  private Table sorted(String column, boolean descending) {
    JsonObject by = JsonObject.of("displayName", Arguments.name("column", column));
    return with(
        "sortBy", parts.options().array("sortBy").plus(descending ? by.with("desc", true) : by));
  }

  /**
   * Returns this table with the result that has that number, from 0, where queries give several and
   * no transformation merges them; a viewer can pick another.
   */
  public Table frameIndex(int index) {
    return with("frameIndex", Json.of(Arguments.notNegative("frame index", index)));
  }

  /** Returns this table with an icon for the type of the values in each header. */
  public Table showTypeIcons() {
    return with("showTypeIcons", Json.TRUE);
  }

  /**
   * Returns this table with so many columns at the left that stay while others scroll. From Grafana
   * 12.2.
   */
  public Table frozenColumns(int left) {
    return with(
        "frozenColumns",
        JsonObject.of("left", Json.of(Arguments.positive("frozen columns", left))));
  }

  /**
   * Returns this table in pages, each of as many rows as the panel's height has room for. Grafana
   * 11 to 12.1, which have the option in their footer, show one long page.
   */
  public Table pagination() {
    return with("enablePagination", Json.TRUE);
  }

  /** Returns this table in pages of so many rows. From Grafana 13.2; older ones fill the height. */
  public Table pagination(int rows) {
    return pagination().with("pageSize", Json.of(Arguments.positive("page size", rows)));
  }

  /**
   * Returns this table with rows at most so high, in pixels, where text wraps or cells grow. From
   * Grafana 12.2.
   */
  public Table maxRowHeight(int pixels) {
    return with("maxRowHeight", Json.of(Arguments.positive("max row height", pixels)));
  }

  /** Returns this table deaf to keys, as Grafana 13 shows it in previews. */
  public Table disableKeyboardEvents() {
    return with("disableKeyboardEvents", Json.TRUE);
  }

  /**
   * Returns this table with the header's row and no name in it. Only for all columns: Grafana's
   * table reads the option, and takes no override of it (13.2).
   */
  public Table hideColumnNames() {
    return field(field().custom("hideHeader", Json.TRUE));
  }

  /**
   * Returns this table with columns that a viewer can not sort by. From Grafana 13.2, and only for
   * all columns: its table reads the option, and takes no override of it.
   */
  public Table withoutSorting() {
    return field(field().custom("sortable", Json.FALSE));
  }

  @Override
  public JsonObject queryDefaults() {
    return QueryDefaults.TABLE;
  }

  private Table with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public Table parts(PanelParts changed) {
    return new Table(changed);
  }

  @Override
  public TableField anyField() {
    return TableField.ANY;
  }
}
