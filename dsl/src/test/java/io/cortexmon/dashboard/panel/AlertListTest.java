package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class AlertListTest {

  @Test
  void lists_what_grafana_lists_unless_told_otherwise() {
    assertThat(PanelShape.json(AlertList.titled("Alerts")))
        .isEqualTo(JsonObject.parse("{\"title\": \"Alerts\", \"type\": \"alertlist\"}"));
    assertThat(AlertList.titled("Alerts").needsQuery()).isFalse();
  }

  @Test
  void has_every_option_that_grafana_has() {
    AlertList list =
        AlertList.titled("Alerts")
            .groupBy("team", "severity")
            .maxItems(50)
            .order(AlertOrder.TIME_DESCENDING)
            .onlyOfThisDashboard()
            .nameContains("Queue")
            .labels("{team=\"orders\"}")
            .dataSourceNamed("Mimir")
            .folder("folder-1", "Orders")
            .states(AlertListState.FIRING, AlertListState.RECOVERING)
            .showInstances()
            .showInactiveAlerts();

    assertThat(list.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"alertInstanceLabelFilter": "{team=\\"orders\\"}", "alertName": "Queue",
                 "dashboardAlerts": true, "datasource": "Mimir",
                 "folder": {"title": "Orders", "uid": "folder-1"},
                 "groupBy": ["team", "severity"], "groupMode": "custom", "maxItems": 50,
                 "showInactiveAlerts": true, "showInstances": true, "sortOrder": 5,
                 "stateFilter": {"error": false, "firing": true, "noData": false,
                   "normal": false, "pending": false, "recovering": true}}"""));
    assertThat(list.onlyOfGrafana().parts().options().text("datasource")).contains("-- Grafana --");
  }

  @Test
  void shows_their_number() {
    AlertList stat =
        AlertList.titled("Alerts")
            .asStat()
            .statColorMode(StatColorMode.BACKGROUND)
            .statThresholds(Thresholds.base(Color.GREEN).from(1, Color.RED))
            .statMapping(ValueMapping.value(0).text("all well"))
            .statMapping(ValueMapping.value(1).text("one"));

    assertThat(stat.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"statColorMode": "background", "viewMode": "stat",
                 "statThresholds": {"mode": "absolute", "steps": [
                   {"color": "green", "value": null}, {"color": "red", "value": 1}]},
                 "statValueMappings": [{"type": "value", "options": {
                   "0": {"index": 0, "text": "all well"}, "1": {"index": 1, "text": "one"}}}]}"""));
  }

  @Test
  void orders_are_grafanas_numbers() {
    assertThat(AlertOrder.values())
        .extracting(order -> order.json().toString())
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void a_state_is_given_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlertList.titled("").states(AlertListState.ERROR, AlertListState.ERROR))
        .withMessage("alert state ERROR is given twice");
  }
}
