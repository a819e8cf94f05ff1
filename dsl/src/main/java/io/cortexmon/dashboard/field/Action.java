package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A request that a click on a value sends, such as to restart what it is about.
 *
 * <pre>{@code
 * Action.post("Restart", "https://ops.example/restart")
 *     .queryParam("pod", "${__field.labels.pod}")
 *     .confirmation("Restart ${__field.labels.pod}?")
 * }</pre>
 *
 * <p>The viewer's browser sends it, so the address must be reachable from there and allow it
 * (CORS), or the Infinity data source sends it ({@link #through}). Title, address and all texts may
 * hold variables as those of a {@link DataLink} do. From Grafana 11.6 (at the latest), in panels
 * with a tooltip or menu; 11.0 shows nothing.
 *
 * @param json Grafana's form, without the request
 * @param request the request, by Grafana's names
 */
public record Action(JsonObject json, JsonObject request) {

  private static Action of(String method, String title, String url) {
    return new Action(
        JsonObject.of("title", Arguments.name("action", title)).with("type", "fetch"),
        JsonObject.of("method", method).with("url", Arguments.name("address of action", url)));
  }

  /** Returns an action that sends a POST request. */
  public static Action post(String title, String url) {
    return of("POST", title, url);
  }

  /** Returns an action that sends a GET request. */
  public static Action get(String title, String url) {
    return of("GET", title, url);
  }

  /** Returns an action that sends a PUT request. */
  public static Action put(String title, String url) {
    return of("PUT", title, url);
  }

  /** Returns an action that sends a PATCH request. From Grafana 12.4 (at the latest). */
  public static Action patch(String title, String url) {
    return of("PATCH", title, url);
  }

  /** Returns an action that sends a DELETE request. From Grafana 12.4 (at the latest). */
  public static Action delete(String title, String url) {
    return of("DELETE", title, url);
  }

  /** Returns this action with a further parameter in its address; escaping is done by Grafana. */
  public Action queryParam(String name, String value) {
    return pair("queryParams", Arguments.name("query parameter", name), value);
  }

  /**
   * Returns this action with a further header. Not for secrets: everyone who sees the dashboard can
   * read it.
   */
  public Action header(String name, String value) {
    if (name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Cookie")) {
      throw new IllegalArgumentException(
          "action header "
              + name
              + ": everyone who sees the dashboard could read it; send the action through an"
              + " Infinity data source, which keeps credentials");
    }
    return pair("headers", Arguments.name("action header", name), value);
  }

  private Action pair(String list, String name, String value) {
    return new Action(
        json,
        request.with(list, request.array(list).plus(JsonArray.of(Json.of(name), Json.of(value)))));
  }

  /** Returns this action with a text to send; name its type in a header {@code Content-Type}. */
  public Action body(String text) {
    if (request.text("method").orElse("").equals("GET")) {
      throw new IllegalArgumentException(
          "action body: a GET request has none; use post(..), or queryParam(..)");
    }
    return new Action(json, request.with("body", text));
  }

  /** Returns this action asking the viewer first, in these words. */
  public Action confirmation(String question) {
    return new Action(json.with("confirmation", question), request);
  }

  /**
   * Returns this action sent at once, without a menu; only one link or action of a field can be.
   */
  public Action oneClick() {
    return new Action(json.with("oneClick", true), request);
  }

  /**
   * Returns this action asking the viewer for a text, which {@code $key} in its address, parameters
   * and body stands for. From Grafana 12.4 (at the latest).
   *
   * @param key the name in the texts
   * @param name what the viewer reads beside the input
   */
  public Action variable(String key, String name) {
    JsonObject variable =
        JsonObject.of("key", Arguments.name("action variable", key))
            .with("name", Arguments.name("action variable", name))
            .with("type", "string");
    return new Action(json.with("variables", json.array("variables").plus(variable)), request);
  }

  /** Returns this action with a button in a colour. From Grafana 12.4 (at the latest). */
  public Action buttonColor(Color color) {
    return new Action(json.with("style", JsonObject.of("backgroundColor", color.json())), request);
  }

  /**
   * Returns this action sent by Grafana through a data source of the Infinity plugin, which adds
   * its credentials. From Grafana 12.4 (at the latest).
   *
   * @param infinityUid the data source's uid
   */
  public Action through(String infinityUid) {
    return new Action(
        json.with("type", "infinity"),
        request.with("datasourceUid", Arguments.name("data source", infinityUid)));
  }

  /** Returns Grafana's form, {@code {type, title, fetch, ..}}. */
  JsonObject whole() {
    return json.with(json.text("type").orElse("fetch"), request);
  }
}
