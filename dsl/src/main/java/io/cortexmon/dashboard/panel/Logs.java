package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Log lines: Grafana's {@code logs}.
 *
 * <pre>{@code
 * Logs.titled("Errors").target(LokiTarget.of(LOKI, "{app=\"orders\"} |= \"error\""))
 *     .showTime().wrapLines().dedup(LogsDedup.SIGNATURE)
 * }</pre>
 *
 * @param parts what it is made of
 */
public record Logs(PanelParts parts) implements LogLines<Logs> {

  private static final Size SIZE = new Size(24, 10);

  /** Returns a panel with a title; it needs a query that gives lines. */
  public static Logs titled(String title) {
    return new Logs(PanelParts.of("logs", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with the time of each line. */
  public Logs showTime() {
    return with("showTime");
  }

  /**
   * Returns this panel with nanoseconds in times where {@link #showTime} shows them; milliseconds
   * otherwise. From Grafana 12.2 (at the latest).
   */
  public Logs nanoseconds() {
    return with("timestampResolution", "ns");
  }

  /** Returns this panel with times to the millisecond. See {@link #nanoseconds}. */
  public Logs milliseconds() {
    return with("timestampResolution", "ms");
  }

  /** Returns this panel with the labels of each line in which it differs from others. */
  public Logs showLabels() {
    return with("showLabels");
  }

  /** Returns this panel with the labels that all lines have in common, above them. */
  public Logs showCommonLabels() {
    return with("showCommonLabels");
  }

  /** Returns this panel with the level of each line as a word. From Grafana 13.1. */
  public Logs showLevel() {
    return with("showLevel");
  }

  /** Returns this panel with the lines around a line one click away, where the source has them. */
  public Logs showLogContext() {
    return with("showLogContextToggle");
  }

  /** Returns this panel with long lines over several lines. */
  public Logs wrapLines() {
    return with("wrapLogMessage");
  }

  /** Returns this panel with lines that are JSON indented. */
  public Logs prettifyJson() {
    return with("prettifyLogMessage");
  }

  /** Returns this panel with parts of a line in colours. From Grafana 12.2 (at the latest). */
  public Logs highlightSyntax() {
    return with("syntaxHighlighting");
  }

  /** Returns this panel with lines that say the same shown once, with their number. */
  public Logs dedup(LogsDedup strategy) {
    return parts(parts.option("dedupStrategy", strategy.json()));
  }

  /** Returns this panel asking for further lines when a viewer reaches the end. */
  public Logs infiniteScrolling() {
    return with("enableInfiniteScrolling");
  }

  /**
   * Returns this panel with buttons to jump to its first and last line and to filter by level. From
   * Grafana 12.2 (at the latest).
   */
  public Logs showControls() {
    return with("showControls");
  }

  /** Returns this panel with a list to pick displayed fields from. From Grafana 12.4. */
  public Logs showFieldSelector() {
    return with("showFieldSelector");
  }

  /** Returns this panel with the attributes of OpenTelemetry lines. From Grafana 12.4. */
  public Logs showLogAttributes() {
    return with("showLogAttributes");
  }

  /** Returns this panel in small type. From Grafana 12.2 (at the latest). */
  public Logs smallFont() {
    return with("fontSize", "small");
  }

  /** Returns this panel in type as large as other text. From Grafana 12.2 (at the latest). */
  public Logs defaultFont() {
    return with("fontSize", "default");
  }

  /** Returns this panel with the details of a line below it. From Grafana 12.2. */
  public Logs detailsInline() {
    return with("detailsMode", "inline");
  }

  /** Returns this panel with the details of a line beside all lines. From Grafana 12.2. */
  public Logs detailsInSidebar() {
    return with("detailsMode", "sidebar");
  }

  /** Returns this panel with displayed fields one after the other, and not in columns: 12.4. */
  public Logs unwrappedColumns() {
    return with("unwrappedColumns");
  }

  /** Returns this panel for looking only: nothing in it can be clicked. From Grafana 12.2. */
  public Logs noInteractions() {
    return with("noInteractions");
  }

  /**
   * Returns this panel keeping what a viewer sets with its controls in the browser, under this
   * name. From Grafana 12.2 (at the latest); Explore has such a name of its own.
   */
  public Logs controlsStorageKey(String name) {
    return with("controlsStorageKey", Arguments.name("controls storage key", name));
  }

  private Logs with(String flag) {
    return parts(parts.option(flag, Json.TRUE));
  }

  private Logs with(String name, String text) {
    return parts(parts.option(name, Json.of(text)));
  }

  @Override
  public Logs parts(PanelParts changed) {
    return new Logs(changed);
  }
}
