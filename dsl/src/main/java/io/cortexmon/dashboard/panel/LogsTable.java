package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Log lines as a table with a column for each field: Grafana's {@code logstable}.
 *
 * <pre>{@code
 * LogsTable.titled("Requests").target(LokiTarget.of(LOKI, "{app=\"orders\"} | json"))
 *     .displayedFields("status", "path")
 * }</pre>
 *
 * <p>From Grafana 12.4 (at the latest), where it may need to be switched on; 11 and 12.0 have no
 * such panel and say so in its place.
 *
 * @param parts what it is made of
 */
public record LogsTable(PanelParts parts)
    implements LogLines<LogsTable>, Fielded<LogsTable, TableField>, TableStyle<LogsTable> {

  private static final Size SIZE = new Size(24, 10);

  /** Returns a panel with a title; it needs a query that gives lines. */
  public static LogsTable titled(String title) {
    return new LogsTable(PanelParts.of("logstable", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel without the buttons beside it that sort, filter and wrap. */
  public LogsTable withoutControls() {
    return with("showControls", Json.FALSE);
  }

  /** Returns this panel with a button in each row that copies a link to it. */
  public LogsTable showCopyLogLink() {
    return with("showCopyLogLink", Json.TRUE);
  }

  /** Returns this panel with the list of fields so wide, in pixels; 220 otherwise. */
  public LogsTable fieldSelectorWidth(int pixels) {
    return with("fieldSelectorWidth", Json.of(Arguments.positive("field selector width", pixels)));
  }

  /** Returns this panel with the details of a line so wide, in pixels; 400 otherwise. */
  public LogsTable logDetailsWidth(int pixels) {
    return with("logDetailsWidth", Json.of(Arguments.positive("log details width", pixels)));
  }

  /** Returns this panel with long texts of all columns over several lines. From Grafana 13.1. */
  public LogsTable wrapAllText() {
    return with("wrapText", Json.TRUE);
  }

  /** Returns this panel with that line, by its id, marked and scrolled to. From Grafana 13.1. */
  public LogsTable permalinkedLog(String id) {
    return with("permalinkedLogId", Json.of(Arguments.name("log line id", id)));
  }

  private LogsTable with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public LogsTable parts(PanelParts changed) {
    return new LogsTable(changed);
  }

  @Override
  public TableField anyField() {
    return TableField.ANY;
  }
}
