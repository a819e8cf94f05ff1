package io.cortexmon.dashboard.provisioning;

import static io.cortexmon.definition.Durations.milliseconds;
import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class DashboardProviderTest {

  private static final DashboardProvider ORDERS =
      DashboardProvider.named("Orders", "/var/lib/grafana/dashboards/orders");

  @Test
  void dashboards_are_read_only_and_looked_at_every_ten_seconds() {
    assertThat(ORDERS.fields())
        .isEqualTo(
            JsonObject.parse(
                """
                {"allowUiUpdates": false, "disableDeletion": false, "orgId": 1, "type": "file",
                 "options": {"path": "/var/lib/grafana/dashboards/orders"},
                 "updateIntervalSeconds": 10}"""));
  }

  @Test
  void everything_can_be_changed() {
    DashboardProvider changed =
        ORDERS
            .folder("Order Desk", "order-desk")
            .updateEvery(minutes(1))
            .allowUiUpdates()
            .disableDeletion()
            .organization(3);

    assertThat(changed.folder()).isEqualTo("Order Desk");
    assertThat(changed.fields())
        .isEqualTo(
            JsonObject.parse(
                """
                {"allowUiUpdates": true, "disableDeletion": true, "orgId": 3, "type": "file",
                 "folder": "Order Desk", "folderUid": "order-desk",
                 "options": {"path": "/var/lib/grafana/dashboards/orders"},
                 "updateIntervalSeconds": 60}"""));
  }

  @Test
  void folders_of_the_disk_stand_in_place_of_one_for_all() {
    assertThat(ORDERS.foldersFromFilesStructure().fields().object("options"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"foldersFromFilesStructure": true,
                 "path": "/var/lib/grafana/dashboards/orders"}"""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.folder("Orders").foldersFromFilesStructure())
        .withMessage(
            "dashboard provider \"Orders\": takes its folders from the files, so it can not have"
                + " the folder \"Orders\"");
  }

  @Test
  void a_path_is_absolute_and_not_where_grafana_reads_its_settings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardProvider.named("x", "dashboards"))
        .withMessage(
            "path of dashboards \"dashboards\": must be absolute, such as"
                + " /var/lib/grafana/dashboards/orders");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardProvider.named("x", "/etc/grafana/provisioning/dashboards"))
        .withMessage(
            "path of dashboards \"/etc/grafana/provisioning/dashboards\": is where Grafana reads"
                + " its own settings; keep dashboards elsewhere, such as"
                + " /var/lib/grafana/dashboards/orders");
  }

  @Test
  void bad_arguments_quote_the_value_and_the_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.folder("Orders", "order desk"))
        .withMessage(
            "folder uid \"order desk\": must be 1 to 40 letters, digits, dashes and underscores");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORDERS.updateEvery(milliseconds(100)))
        .withMessage("update interval of dashboards 100ms: must be whole seconds");
  }
}
