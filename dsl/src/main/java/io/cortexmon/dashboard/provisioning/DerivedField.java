package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import java.util.regex.Pattern;

/**
 * A field that Grafana takes out of log lines, with a link to where more is known.
 *
 * @param json Grafana's form
 */
public record DerivedField(JsonObject json) {

  /** The value that was taken out, in an address or a query. */
  private static final String VALUE = "${__value.raw}";

  /** A bracket that opens a group, and not {@code (?:} or a look around. */
  private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\((?!\\?(?!<[A-Za-z]))");

  /**
   * Returns a field of the text that a regular expression's first group matches, as JavaScript
   * reads it.
   *
   * @throws IllegalArgumentException if it has no group
   */
  public static DerivedField matching(String name, String regex) {
    if (!GROUP.matcher(regex).find()) {
      throw new IllegalArgumentException(
          "derived field "
              + Arguments.quoted(name)
              + ": the regular expression "
              + Arguments.quoted(regex)
              + " must have a group around the value, such as trace_id=(\\w+)");
    }
    return new DerivedField(named(name).with("matcherRegex", regex));
  }

  /** Returns a field of a label's value; a regular expression for the label's name will do. */
  public static DerivedField ofLabel(String name, String label) {
    return new DerivedField(
        named(name)
            .with("matcherRegex", Arguments.name("label", label))
            .with("matcherType", "label"));
  }

  private static JsonObject named(String name) {
    return JsonObject.of("name", Arguments.name("derived field", name));
  }

  /** Returns this leading to the trace whose id it is. */
  public DerivedField traces(DataSourceRef traces) {
    return query(traces, VALUE);
  }

  /** Returns this leading to a query of a data source; {@code ${__value.raw}} is the value. */
  public DerivedField query(DataSourceRef dataSource, String query) {
    return new DerivedField(
        json.with("datasourceUid", dataSource.uid())
            .with("url", Arguments.name("query of derived field", query)));
  }

  /** Returns this leading to a page elsewhere; {@code ${__value.raw}} is the value. */
  public DerivedField url(String url) {
    return new DerivedField(
        json.without("datasourceUid").with("url", LinkUrl.checked("URL of derived field", url)));
  }

  /** Returns this with the text that its link shows. */
  public DerivedField urlLabel(String text) {
    return new DerivedField(json.with("urlDisplayLabel", text));
  }

  /** Returns this whose link opens a new tab. */
  public DerivedField inNewTab() {
    return new DerivedField(json.with("targetBlank", true));
  }
}
