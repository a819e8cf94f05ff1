package io.cortexmon.dashboard.panel;

import io.cortexmon.definition.Place;

/**
 * The state at regular times: Grafana's {@code status-history}, a row for each series and a box for
 * each point. It shows nothing where there are more points than there is room for; fewer come with
 * {@link #minInterval} or {@link #maxDataPoints}.
 *
 * <pre>{@code
 * StatusHistory.titled("Probes").query(PROBE_SUCCESS).threshold(UP_LIMIT).maxDataPoints(60)
 * }</pre>
 *
 * @param parts what it is made of
 */
public record StatusHistory(PanelParts parts)
    implements Queried<StatusHistory>,
        Fielded<StatusHistory, StatusField>,
        StatusStyle<StatusHistory>,
        SeriesRows<StatusHistory>,
        Legended<StatusHistory>,
        Tooltipped<StatusHistory>,
        Zoned<StatusHistory>,
        Annotated<StatusHistory> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static StatusHistory titled(String title) {
    return new StatusHistory(PanelParts.of("status-history", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /** Returns this panel with boxes that fill so much of their width: 0 to 1; otherwise 0.9. */
  public StatusHistory colWidth(double part) {
    return parts(parts.option("colWidth", Between.number("column width", part, 0, 1)));
  }

  @Override
  public StatusHistory parts(PanelParts changed) {
    return new StatusHistory(changed);
  }

  @Override
  public StatusField anyField() {
    return StatusField.ANY;
  }
}
