package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * What names the series of a panel, and can show numbers of each.
 *
 * <pre>{@code
 * panel.legend(legend -> legend.table().right().calcs(Reducer.MEAN, Reducer.MAX).sortDesc(Reducer.MAX))
 * }</pre>
 *
 * @param fields the options that are set, by Grafana's names
 */
public record Legend(JsonObject fields) {

  /** A list below the graph. */
  static final Legend LIST =
      new Legend(
          JsonObject.of("calcs", JsonArray.EMPTY)
              .with("displayMode", "list")
              .with("placement", "bottom")
              .with("showLegend", true));

  /** Returns this as names one after the other. */
  public Legend list() {
    return with("displayMode", Json.of("list"));
  }

  /** Returns this as a table, with a line for each series and a column for each calculation. */
  public Legend table() {
    return with("displayMode", Json.of("table"));
  }

  /** Returns this below the graph. */
  public Legend bottom() {
    return with("placement", Json.of("bottom"));
  }

  /** Returns this at the right of the graph. */
  public Legend right() {
    return with("placement", Json.of("right"));
  }

  /** Returns this with these numbers of each series, in this order; none takes all away. */
  public Legend calcs(Reducer... reducers) {
    List<String> ids = Arrays.stream(reducers).map(Reducer::id).toList();
    return with("calcs", Json.of(Arguments.distinct("legend calculation", ids)));
  }

  /**
   * Returns this sorted by one of its calculations, lowest first; it is added to them where it is
   * missing, as Grafana can sort by shown columns only. A table only; a list stays in the order of
   * the queries.
   */
  public Legend sortBy(Reducer calculation) {
    return showing(calculation).sorted(LegendColumns.title(calculation), false);
  }

  /** Returns this sorted as {@link #sortBy} does, highest first. */
  public Legend sortDesc(Reducer calculation) {
    return showing(calculation).sorted(LegendColumns.title(calculation), true);
  }

  /** Returns this sorted by the names of the series; a table only. */
  public Legend sortByName() {
    return sorted(LegendColumns.NAME, false);
  }

  /** Returns this sorted by the names of the series, last first; a table only. */
  public Legend sortByNameDesc() {
    return sorted(LegendColumns.NAME, true);
  }

  /** Returns this so many pixels wide, where it is at the right. */
  public Legend width(int pixels) {
    return with("width", Json.of(Arguments.positive("legend width", pixels)));
  }

  /**
   * Returns this so wide a part of the panel, where it is at the right: 1 to 100 percent. Grafana
   * 13; older versions expect pixels.
   */
  public Legend widthPercent(int percent) {
    return with("width", Json.of(Between.whole("legend width in percent", percent, 1, 100) + "%"));
  }

  /**
   * Returns this with so many series at first, and a button that shows all. Grafana 13; older
   * versions show all.
   */
  public Legend limit(int series) {
    return with("limit", Json.of(Arguments.positive("legend limit", series)));
  }

  /** Returns this with names that are too long cut short. Grafana 13; older versions wrap them. */
  public Legend cutLongNames() {
    return with("overflow", Json.of("ellipsis"));
  }

  /** Returns this with names that are too long on several lines, as versions before 13 do. */
  public Legend wrapLongNames() {
    return with("overflow", Json.of("wrap"));
  }

  /**
   * Returns this with a filter by labels. Time series in Grafana 13 only; elsewhere nothing
   * changes.
   */
  public Legend facetedFilter() {
    return with("enableFacetedFilter", Json.TRUE);
  }

  /** Returns this with a filter by labels that stands open, where {@link #facetedFilter} can. */
  public Legend pinnedFacetedFilter() {
    return facetedFilter().with("facetedFilterPinned", Json.TRUE);
  }

  private Legend showing(Reducer calculation) {
    JsonArray calcs = fields.array("calcs");
    Json id = Json.of(calculation.id());
    return calcs.items().contains(id) ? this : with("calcs", calcs.plus(id));
  }

  private Legend sorted(String column, boolean descending) {
    return with("sortBy", Json.of(column)).with("sortDesc", Json.of(descending));
  }

  Legend hidden() {
    return with("showLegend", Json.FALSE);
  }

  private Legend with(String name, Json value) {
    return new Legend(fields.with(name, value));
  }
}
