package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Place;

/**
 * How long each state lasted: Grafana's {@code state-timeline}, a row for each series and a bar for
 * each state. Numbers become states by value mappings or thresholds.
 *
 * <pre>{@code
 * StateTimeline.titled("Availability").query(UP).threshold(UP_LIMIT).legend(l -> l.right())
 * }</pre>
 *
 * @param parts what it is made of
 */
public record StateTimeline(PanelParts parts)
    implements Queried<StateTimeline>,
        Fielded<StateTimeline, StateField>,
        StateStyle<StateTimeline>,
        SeriesRows<StateTimeline>,
        Legended<StateTimeline>,
        Tooltipped<StateTimeline>,
        Zoned<StateTimeline>,
        Annotated<StateTimeline> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static StateTimeline titled(String title) {
    return new StateTimeline(PanelParts.of("state-timeline", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /** Returns this panel with a bar for each value, though the one before it is the same. */
  public StateTimeline withoutMergedValues() {
    return parts(parts.option("mergeValues", Json.FALSE));
  }

  /** Returns this panel with values written at that end of their bar, or in its middle. */
  public StateTimeline alignValue(ValueAlignment alignment) {
    return parts(parts.option("alignValue", alignment.json()));
  }

  @Override
  public StateTimeline parts(PanelParts changed) {
    return new StateTimeline(changed);
  }

  @Override
  public StateField anyField() {
    return StateField.ANY;
  }
}
