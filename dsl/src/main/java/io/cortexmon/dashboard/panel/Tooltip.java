package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * What appears beside the mouse over a graph.
 *
 * <pre>{@code
 * panel.tooltip(tooltip -> tooltip.multi().sortDesc().hideZeros())
 * }</pre>
 *
 * @param fields the options that are set, by Grafana's names
 */
public record Tooltip(JsonObject fields) {

  /** Returns this with the one series under the mouse. */
  public Tooltip single() {
    return with("mode", Json.of("single"));
  }

  /** Returns this with all series at the time under the mouse; Grafana's word is multi. */
  public Tooltip multi() {
    return with("mode", Json.of("multi"));
  }

  /** Returns this with the highest value first, where it shows several. */
  public Tooltip sortDesc() {
    return with("sort", Json.of("desc"));
  }

  /** Returns this with the lowest value first, where it shows several. */
  public Tooltip sortAsc() {
    return with("sort", Json.of("asc"));
  }

  /** Returns this in the order of the series, where it shows several: the order without this. */
  public Tooltip unsorted() {
    return with("sort", Json.of("none"));
  }

  /** Returns this at most so many pixels wide. */
  public Tooltip maxWidth(int pixels) {
    return with("maxWidth", Json.of(Arguments.positive("tooltip width", pixels)));
  }

  /** Returns this at most so many pixels high; more is reached by scrolling. */
  public Tooltip maxHeight(int pixels) {
    return with("maxHeight", Json.of(Arguments.positive("tooltip height", pixels)));
  }

  /** Returns this without series that are zero there. From Grafana 11.6 (at the latest). */
  public Tooltip hideZeros() {
    return with("hideZeros", Json.TRUE);
  }

  Tooltip none() {
    return with("mode", Json.of("none"));
  }

  private Tooltip with(String name, Json value) {
    return new Tooltip(fields.with(name, value));
  }
}
