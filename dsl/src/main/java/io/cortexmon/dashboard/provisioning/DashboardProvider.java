package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.time.Duration;

/**
 * Where Grafana finds the files of dashboards, and the folder that it shows them in.
 *
 * <pre>{@code
 * DashboardProvider.named("Orders", "/var/lib/grafana/dashboards/orders").folder("Orders")
 * }</pre>
 *
 * <p>Unless told otherwise, files are looked at every 10 seconds, dashboards can not be changed in
 * Grafana, and one goes when its file goes.
 *
 * @param name what Grafana knows the provider by: unique among all of them
 * @param path the folder of the files on Grafana's machine
 * @param fields what else it says, by Grafana's names
 * @param place where it was declared
 */
public record DashboardProvider(String name, String path, JsonObject fields, Place place) {

  private static final String FROM_FILES = "foldersFromFilesStructure";

  private static final JsonObject USUAL =
      JsonObject.of("allowUiUpdates", Json.FALSE)
          .with("disableDeletion", false)
          .with("orgId", 1)
          .with("type", "file")
          .with("updateIntervalSeconds", 10);

  public DashboardProvider {
    Arguments.name("dashboard provider", name);
    checkPath(path);
    String folder = fields.text("folder").or(() -> fields.text("folderUid")).orElse("");
    if (fields.object("options").isTrue(FROM_FILES) && !folder.isEmpty()) {
      throw new IllegalArgumentException(
          "dashboard provider "
              + Arguments.quoted(name)
              + ": takes its folders from the files, so it can not have the folder "
              + Arguments.quoted(folder));
    }
  }

  private static void checkPath(String path) {
    if (!path.matches("/[^\\p{Cntrl}]*[^/\\p{Cntrl}]") || (path + "/").contains("/../")) {
      throw new IllegalArgumentException(
          "path of dashboards "
              + Arguments.quoted(path)
              + ": must be absolute, such as /var/lib/grafana/dashboards/orders");
    }
    if ((path + "/").contains("/provisioning/")) {
      throw new IllegalArgumentException(
          "path of dashboards "
              + Arguments.quoted(path)
              + ": is where Grafana reads its own settings; keep dashboards elsewhere, such as"
              + " /var/lib/grafana/dashboards/orders");
    }
  }

  /** Returns a provider of the dashboards in a folder of Grafana's machine. */
  public static DashboardProvider named(String name, String path) {
    return of(name, path, Place.ofCaller());
  }

  /** Returns the provider of a system that declares none: its name is all that there is. */
  public static DashboardProvider ofSystem(String system, Place place) {
    return of(system, "/var/lib/grafana/dashboards/" + system, place).folder(system);
  }

  private static DashboardProvider of(String name, String path, Place place) {
    return new DashboardProvider(
        name, path, USUAL.with("options", JsonObject.of("path", path)), place);
  }

  /** Returns this with the folder in Grafana that shows the dashboards; the top if none is set. */
  public DashboardProvider folder(String title) {
    return with("folder", Json.of(Arguments.name("folder", title)));
  }

  /** Returns this with the folder in Grafana, and the uid that Grafana knows it by. */
  public DashboardProvider folder(String title, String uid) {
    return folder(title).with("folderUid", Json.of(Uid.checked("folder", uid)));
  }

  /** Returns this with each folder on the disk as a folder in Grafana, in place of one for all. */
  public DashboardProvider foldersFromFilesStructure() {
    return with("options", fields.object("options").with(FROM_FILES, true));
  }

  /** Returns this with the files looked at so often, in whole seconds. */
  public DashboardProvider updateEvery(Duration interval) {
    return with(
        "updateIntervalSeconds", Json.of(Seconds.whole("update interval of dashboards", interval)));
  }

  /** Returns this with dashboards that can be changed in Grafana, until their file changes. */
  public DashboardProvider allowUiUpdates() {
    return with("allowUiUpdates", Json.TRUE);
  }

  /** Returns this with dashboards that stay in Grafana when their files are gone. */
  public DashboardProvider disableDeletion() {
    return with("disableDeletion", Json.TRUE);
  }

  /** Returns this for another organization of Grafana than the first, which is 1. */
  public DashboardProvider organization(int id) {
    return with("orgId", Json.of(Arguments.positive("organization", id)));
  }

  private DashboardProvider with(String field, Json value) {
    return new DashboardProvider(name, path, fields.with(field, value), place);
  }

  /** The folder in Grafana; empty where the dashboards are at the top, or where files decide. */
  public String folder() {
    return fields.text("folder").orElse("");
  }

  /** Returns {@code dashboard provider "Orders"}, for messages. */
  public String subject() {
    return "dashboard provider " + Arguments.quoted(name);
  }
}
