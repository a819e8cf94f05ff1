package io.cortexmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.panel.JsonPanel;
import org.junit.jupiter.api.Test;

/** Dashboards of Grafana's foundation SDK beside ours; the nested classes have its shape. */
class ForeignDashboardTest {

  /** Builds a dashboard. */
  public static final class SdkDashboardBuilder {
    public SdkDashboard build() {
      return new SdkDashboard();
    }
  }

  /** What it builds. */
  public static final class SdkDashboard {
    public String toJSON() {
      return """
          {"title": "Orders", "uid": "orders", "unheardOf": [1, null],
           "panels": [{"type": "stat", "title": "Load", "id": 4,
                       "gridPos": {"h": 4, "w": 6, "x": 0, "y": 0}}]}""";
    }
  }

  /** A panel. */
  public static final class SdkPanel {
    public String toJSON() {
      return "{\"type\": \"gauge\", \"title\": \"Disk\", \"id\": 4}";
    }
  }

  @Test
  void a_dashboard_of_the_sdk_is_one_of_ours_and_takes_further_panels() {
    Dashboard dashboard =
        Dashboard.from(new SdkDashboardBuilder()).panel(JsonPanel.from(new SdkPanel()));

    assertThat(dashboard.uid()).isEqualTo("orders");
    assertThat(dashboard.json().array("unheardOf")).hasToString("[1,null]");
    assertThat(dashboard.layout())
        .extracting(panel -> panel.json().text("title").orElse(""))
        .containsExactly("Load", "Disk");
    assertThat(dashboard.layout().get(0).area().overlaps(dashboard.layout().get(1).area()))
        .isFalse();
    assertThat(dashboard.layout())
        .extracting(panel -> panel.json().number("id").orElse(0.0))
        .doesNotHaveDuplicates();
    assertThat(dashboard.place().file()).isEqualTo("ForeignDashboardTest.java");
  }

  @Test
  void what_the_sdk_says_can_be_set_over_a_dashboard() {
    Dashboard dashboard = Dashboard.titled("x").raw(new SdkDashboard());

    assertThat(dashboard.json().text("title")).contains("Orders");
    assertThat(dashboard.json().has("schemaVersion")).isTrue();
  }

  @Test
  void a_panel_is_no_dashboard() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dashboard.from(new SdkPanel()))
        .withMessageStartingWith("not a dashboard: ");
  }
}
