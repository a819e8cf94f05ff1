package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A link from a value, series or cell to a page about it.
 *
 * <pre>{@code
 * DataLink.to("Logs of ${__field.labels.pod}", "https://logs.example/?pod=${__field.labels.pod}")
 * }</pre>
 *
 * <p>Title and address may hold the dashboard's variables, and what the click was on: {@code
 * ${__value.raw}}, {@code ${__field.name}}, {@code ${__field.labels.x}}, {@code
 * ${__data.fields.x}}, and {@code ${__url_time_range}} and {@code ${__all_variables}} to take along
 * what the viewer chose.
 *
 * @param json Grafana's form, {@code {title, url, ..}}
 */
public record DataLink(JsonObject json) {

  /** Returns a link to an address, shown in a menu with that title. */
  public static DataLink to(String title, String url) {
    return new DataLink(
        JsonObject.of("title", Arguments.name("link", title))
            .with("url", Arguments.name("address of link", url)));
  }

  /** Returns this link opened in a new tab. */
  public DataLink inNewTab() {
    return new DataLink(json.with("targetBlank", true));
  }

  /**
   * Returns this link followed at once, without a menu; only one link or action of a field can be.
   * From Grafana 11.6 (at the latest); before, the menu shows.
   */
  public DataLink oneClick() {
    return new DataLink(json.with("oneClick", true));
  }
}
