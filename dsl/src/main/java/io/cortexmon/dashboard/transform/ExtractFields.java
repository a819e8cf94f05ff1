package io.cortexmon.dashboard.transform;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * Columns taken out of the texts of one column, for example out of the labels of a log line.
 *
 * @param json Grafana's form
 */
public record ExtractFields(JsonObject json) implements Transforming<ExtractFields> {

  private static final String JSON = "json";

  /** Returns the columns that Grafana finds by itself: JSON, or pairs of name and value. */
  public static ExtractFields auto(String source) {
    return of("auto", source);
  }

  /** Returns a column for each field of JSON objects, or by {@link #path} for some. */
  public static ExtractFields json(String source) {
    return of(JSON, source);
  }

  /** Returns a column for each name of pairs such as {@code level=error shop="a"}. */
  public static ExtractFields keyValues(String source) {
    return of("kvp", source);
  }

  /**
   * Returns a column for each named group of a regular expression.
   *
   * @param regex JavaScript's, between slashes: {@code /(?<shop>\w+)-(?<queue>\w+)/}
   */
  public static ExtractFields regexp(String source, String regex) {
    if (!regex.startsWith("/") || regex.lastIndexOf('/') == 0 || !regex.contains("(?<")) {
      throw new IllegalArgumentException(
          "regex "
              + quoted(regex)
              + ": must stand between slashes and have named groups, as in /(?<shop>\\w+)/");
    }
    return of("regexp", source).with("regExp", Json.of(regex));
  }

  /**
   * Returns a column for each part between separators.
   *
   * @param delimiter for example {@code ,}
   */
  public static ExtractFields delimited(String source, String delimiter) {
    if (delimiter.isEmpty()) {
      throw new IllegalArgumentException("delimiter must not be empty");
    }
    return of("delimiter", source).with("delimiter", Json.of(delimiter));
  }

  private static ExtractFields of(String format, String source) {
    JsonObject options = JsonObject.of("source", Shape.field(source)).with("format", format);
    return new ExtractFields(Shape.of("extractFields", options));
  }

  @Override
  public ExtractFields json(JsonObject changed) {
    return new ExtractFields(changed);
  }

  /** Returns this with the value at a path of the JSON only, and of other paths given. */
  public ExtractFields path(String path) {
    return path(JsonObject.of("path", Arguments.name("JSON path", path)));
  }

  /** Returns this with the value at a path of the JSON, under another name. */
  public ExtractFields path(String path, String alias) {
    return path(
        JsonObject.of("path", Arguments.name("JSON path", path)).with("alias", Shape.field(alias)));
  }

  private ExtractFields path(JsonObject path) {
    if (Shape.options(json).text("format").filter(JSON::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "path "
              + quoted(path.text("path").orElse(""))
              + ": only JSON has paths; begin with ExtractFields.json(..)");
    }
    return json(Shape.plus(json, "jsonPaths", path));
  }

  /** Returns this with the new columns in place of all others. */
  public ExtractFields replace() {
    return with("replace", Json.TRUE);
  }

  /** Returns this with the column of times kept, where the others are replaced. */
  public ExtractFields keepTime() {
    return with("keepTime", Json.TRUE);
  }

  private ExtractFields with(String name, Json value) {
    return json(Shape.with(json, name, value));
  }
}
