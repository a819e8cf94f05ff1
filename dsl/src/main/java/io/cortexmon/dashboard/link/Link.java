package io.cortexmon.dashboard.link;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Variable;

/**
 * A link of a panel, in the corner of its title.
 *
 * <pre>{@code
 * TimeSeries.titled("Queue").link(Link.toDashboard("Workers", "workers").keepTime().variable(SHOP))
 * }</pre>
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record Link(JsonObject fields) {

  /** Returns a link with the text it shows; the address may hold variables such as {@code $job}. */
  public static Link of(String title, String url) {
    return new Link(
        JsonObject.of("title", Arguments.name("link", title)).with("url", Address.checked(url)));
  }

  /** Returns a link to a dashboard of the same Grafana. */
  public static Link toDashboard(String title, String uid) {
    return of(title, Address.ofDashboard(uid));
  }

  /**
   * Returns a link to one panel of a dashboard, in full size.
   *
   * @param panelId the panel's id, which should be a fixed one, since others follow its position
   */
  public static Link toPanel(String title, String uid, int panelId) {
    Arguments.positive("panel id", panelId);
    return of(title, Address.plus(Address.ofDashboard(uid), "viewPanel=" + panelId));
  }

  /** Returns this link opened in a new tab. */
  public Link inNewTab() {
    return new Link(fields.with("targetBlank", true));
  }

  /** Returns this link taking the time range along. */
  public Link keepTime() {
    return plus(Address.TIME_RANGE);
  }

  /** Returns this link taking the chosen values of all variables along. */
  public Link includeVariables() {
    return plus(Address.ALL_VARIABLES);
  }

  /** Returns this link taking the chosen values of one variable along. */
  public Link variable(Variable variable) {
    return plus("${" + variable.name() + ":queryparam}");
  }

  private Link plus(String parameter) {
    return new Link(fields.with("url", Address.plus(fields.text("url").orElse(""), parameter)));
  }

  /** Returns Grafana's form, {@code {title, url}}. */
  public JsonObject json() {
    return fields;
  }
}
