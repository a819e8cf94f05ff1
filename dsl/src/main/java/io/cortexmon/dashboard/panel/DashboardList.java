package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * Links to dashboards: Grafana's {@code dashlist}. It has up to three lists: those that the viewer
 * starred, those last viewed, and those found by a search.
 *
 * <pre>{@code
 * DashboardList.titled("Orders").withoutStarred().searchTags("orders").keepTime()
 * }</pre>
 *
 * <p>Grafana's old {@code folderId} is not written: it is another in every Grafana.
 *
 * @param parts what it is made of
 */
public record DashboardList(PanelParts parts) implements Framed<DashboardList> {

  private static final Size SIZE = new Size(8, 8);

  /** Returns a panel with a title, which lists starred dashboards. */
  public static DashboardList titled(String title) {
    return new DashboardList(PanelParts.of("dashlist", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with links that keep the time range. */
  public DashboardList keepTime() {
    return with("keepTime", Json.TRUE);
  }

  /** Returns this panel with links that keep the values of variables. */
  public DashboardList includeVars() {
    return with("includeVars", Json.TRUE);
  }

  /** Returns this panel without the dashboards that the viewer starred. */
  public DashboardList withoutStarred() {
    return with("showStarred", Json.FALSE);
  }

  /** Returns this panel with the dashboards that the viewer last looked at. */
  public DashboardList showRecentlyViewed() {
    return with("showRecentlyViewed", Json.TRUE);
  }

  /** Returns this panel with dashboards that a search finds: all, unless it is narrowed. */
  public DashboardList showSearch() {
    return with("showSearch", Json.TRUE);
  }

  /** Returns this panel with dashboards that a search for this text finds. */
  public DashboardList searchText(String text) {
    return showSearch().with("query", Json.of(text));
  }

  /** Returns this panel with dashboards that a search finds with all of these tags. */
  public DashboardList searchTags(String... tags) {
    List<String> all = Arguments.distinct("tag", List.of(tags));
    return showSearch().with("tags", JsonArray.texts(all));
  }

  /** Returns this panel with dashboards that a search finds in a folder, by its uid. */
  public DashboardList searchFolder(String uid) {
    return showSearch().with("folderUID", Json.of(Arguments.name("folder uid", uid)));
  }

  /** Returns this panel without a heading over each list. */
  public DashboardList withoutHeadings() {
    return with("showHeadings", Json.FALSE);
  }

  /** Returns this panel without the folder of each dashboard. */
  public DashboardList withoutFolderNames() {
    return with("showFolderNames", Json.FALSE);
  }

  /** Returns this panel with at most so many dashboards in a list; 10 otherwise. */
  public DashboardList maxItems(int most) {
    return with("maxItems", Json.of(Arguments.positive("max items", most)));
  }

  private DashboardList with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public DashboardList parts(PanelParts changed) {
    return new DashboardList(changed);
  }
}
