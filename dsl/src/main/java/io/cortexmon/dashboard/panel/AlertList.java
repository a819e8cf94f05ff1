package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * The alerts of Grafana and of the rulers of Prometheus, Mimir and Loki: Grafana's {@code
 * alertlist}.
 *
 * <pre>{@code
 * AlertList.titled("Alerts").labels("{team=\"orders\"}").order(AlertOrder.IMPORTANCE)
 *     .states(AlertListState.FIRING, AlertListState.PENDING)
 * }</pre>
 *
 * <p>Source of the options, which Grafana publishes in no schema: {@code
 * public/app/plugins/panel/alertlist/types.ts} and {@code module.tsx}.
 *
 * @param parts what it is made of
 */
public record AlertList(PanelParts parts) implements Framed<AlertList> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title: alerts that fire, are pending, or failed, by name. */
  public static AlertList titled(String title) {
    return new AlertList(PanelParts.of("alertlist", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with the number of alerts, and not a list of them. */
  public AlertList asStat() {
    return with("viewMode", Json.of("stat"));
  }

  /** Returns this panel with alerts that have the same values of these labels together. */
  public AlertList groupBy(String... labels) {
    JsonArray all = JsonArray.texts(Arguments.distinct("label", List.of(labels)));
    return with("groupMode", Json.of("custom")).with("groupBy", all);
  }

  /** Returns this panel with at most so many alerts; 20 otherwise. Not with {@link #groupBy}. */
  public AlertList maxItems(int most) {
    return with("maxItems", Json.of(Arguments.positive("max items", most)));
  }

  /** Returns this panel with alerts in another order. */
  public AlertList order(AlertOrder order) {
    return with("sortOrder", order.json());
  }

  /** Returns this panel with alerts of rules that belong to a panel of this dashboard only. */
  public AlertList onlyOfThisDashboard() {
    return with("dashboardAlerts", Json.TRUE);
  }

  /** Returns this panel with alerts that have a text in their rule's name only. */
  public AlertList nameContains(String text) {
    return with("alertName", Json.of(Arguments.name("alert", text)));
  }

  /** Returns this panel with alerts of some labels only, such as {@code {team="a", job=~"b.*"}}. */
  public AlertList labels(String selector) {
    return with("alertInstanceLabelFilter", Json.of(Arguments.name("label selector", selector)));
  }

  /** Returns this panel with alerts of one data source, by its name (not uid) in Grafana. */
  public AlertList dataSourceNamed(String name) {
    return with("datasource", Json.of(Arguments.name("data source", name)));
  }

  /** Returns this panel with alerts of rules that Grafana itself evaluates only. */
  public AlertList onlyOfGrafana() {
    return with("datasource", Json.of("-- Grafana --"));
  }

  /** Returns this panel with alerts of rules in one folder only; those are Grafana's own. */
  public AlertList folder(String uid, String title) {
    return with(
        "folder",
        JsonObject.of("title", Arguments.name("folder", title))
            .with("uid", Arguments.name("folder uid", uid)));
  }

  /** Returns this panel with alerts in these states, and in no others. */
  public AlertList states(AlertListState... states) {
    List<AlertListState> shown = Arguments.distinct("alert state", List.of(states));
    JsonObject filter = JsonObject.EMPTY;
    for (AlertListState state : AlertListState.values()) {
      filter = filter.with(state.id(), shown.contains(state));
    }
    return with("stateFilter", filter);
  }

  /** Returns this panel with the alerts of each rule unfolded. */
  public AlertList showInstances() {
    return with("showInstances", Json.TRUE);
  }

  /** Returns this panel with rules that have no alert as well. */
  public AlertList showInactiveAlerts() {
    return with("showInactiveAlerts", Json.TRUE);
  }

  /**
   * Returns this panel with the number of {@link #asStat} coloured. This and the other options of
   * the number are from Grafana 13, behind its toggle {@code alertingAlertListPanelEnhancements}.
   */
  public AlertList statColorMode(StatColorMode mode) {
    return with("statColorMode", mode.json());
  }

  /** Returns this panel with colours of the number by how many alerts there are. */
  public AlertList statThresholds(Thresholds thresholds) {
    return with("statThresholds", thresholds.json());
  }

  /** Returns this panel with another text or colour for some numbers. */
  public AlertList statMapping(ValueMapping mapping) {
    Field before = Field.DEFAULT.standard("mappings", parts.options().array("statValueMappings"));
    Field after = PlainField.ANY.field(before).mapping(mapping).field();
    return with("statValueMappings", after.standard().array("mappings"));
  }

  private AlertList with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public AlertList parts(PanelParts changed) {
    return new AlertList(changed);
  }
}
