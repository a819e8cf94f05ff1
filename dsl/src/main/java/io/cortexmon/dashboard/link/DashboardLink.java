package io.cortexmon.dashboard.link;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * A link below the title of a dashboard, to a page or to other dashboards.
 *
 * <pre>{@code
 * Dashboard.titled("Orders")
 *     .link(DashboardLink.toTagged("Orders", "orders").asDropdown().keepTime())
 *     .link(DashboardLink.to("Runbooks", "https://runbooks/orders").icon(LinkIcon.DOCUMENT))
 * }</pre>
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record DashboardLink(JsonObject fields) {

  private static final String DASHBOARDS = "dashboards";

  private static final JsonObject PLAIN =
      JsonObject.of("asDropdown", Json.FALSE)
          .with("icon", "external link")
          .with("includeVars", false)
          .with("keepTime", false)
          .with("tags", JsonArray.EMPTY)
          .with("targetBlank", false)
          .with("tooltip", "")
          .with("url", "");

  /** Returns a link to a page, by an address that may hold variables such as {@code $job}. */
  public static DashboardLink to(String title, String url) {
    return of(title, "link", PLAIN.with("url", Address.checked(url)));
  }

  /** Returns a link to one dashboard of the same Grafana. */
  public static DashboardLink toDashboard(String title, String uid) {
    return to(title, Address.ofDashboard(uid)).icon(LinkIcon.DASHBOARD);
  }

  /**
   * Returns links to all dashboards that have all of these tags, each under its own title, and to
   * all dashboards where no tag is given. The title is shown with {@link #asDropdown} only.
   */
  public static DashboardLink toTagged(String title, String... tags) {
    List<String> distinct = Arguments.distinct("tag of link", List.of(tags));
    distinct.forEach(tag -> Arguments.name("tag of link", tag));
    return of(title, DASHBOARDS, PLAIN.with("tags", distinct));
  }

  private static DashboardLink of(String title, String type, JsonObject fields) {
    return new DashboardLink(
        fields.with("title", Arguments.name("link", title)).with("type", type));
  }

  /**
   * Returns this link as one menu, and not as one link for each dashboard.
   *
   * @throws IllegalArgumentException if it leads to one address
   */
  public DashboardLink asDropdown() {
    if (fields.text("type").filter(DASHBOARDS::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "link "
              + quoted(fields.text("title").orElse(""))
              + " leads to one address; only links by tag can be a menu");
    }
    return with("asDropdown", Json.TRUE);
  }

  /** Returns this link taking the time range along. */
  public DashboardLink keepTime() {
    return with("keepTime", Json.TRUE);
  }

  /** Returns this link taking the chosen values of all variables along. */
  public DashboardLink includeVariables() {
    return with("includeVars", Json.TRUE);
  }

  /** Returns this link opened in a new tab. */
  public DashboardLink inNewTab() {
    return with("targetBlank", Json.TRUE);
  }

  /** Returns this link with a text that is shown while the mouse is on it. */
  public DashboardLink tooltip(String text) {
    return with("tooltip", Json.of(text));
  }

  /** Returns this link with a picture; links by tag keep their own. */
  public DashboardLink icon(LinkIcon icon) {
    return with("icon", Json.of(icon.id()));
  }

  /**
   * Returns this link in the menu of the dashboard's controls, not above the panels. From Grafana
   * 12.4 (at the latest); older ones show it above the panels.
   */
  public DashboardLink inControlsMenu() {
    return with("placement", Json.of("inControlsMenu"));
  }

  private DashboardLink with(String name, Json value) {
    return new DashboardLink(fields.with(name, value));
  }

  /** Returns Grafana's form. */
  public JsonObject json() {
    return fields;
  }
}
