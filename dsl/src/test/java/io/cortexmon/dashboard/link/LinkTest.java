package io.cortexmon.dashboard.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.promql.Variable;
import org.junit.jupiter.api.Test;

class LinkTest {

  static final Variable SHOP = () -> "shop";

  private static void assertJson(JsonObject json, String expected) {
    assertThat(json).isEqualTo(JsonObject.parse(expected));
  }

  @Test
  void a_panel_links_to_a_page() {
    assertJson(
        Link.of("Runbook", "https://runbooks/${shop}").inNewTab().json(),
        "{\"title\": \"Runbook\", \"url\": \"https://runbooks/${shop}\", \"targetBlank\": true}");
  }

  @Test
  void a_panel_links_to_a_dashboard_with_what_is_shown_now() {
    assertJson(
        Link.toDashboard("Workers", "workers").keepTime().variable(SHOP).includeVariables().json(),
        """
        {"title": "Workers",
         "url": "/d/workers?${__url_time_range}&${shop:queryparam}&${__all_variables}"}""");
    assertJson(
        Link.toPanel("Queue", "workers", 7).keepTime().json(),
        """
        {"title": "Queue", "url": "/d/workers?viewPanel=7&${__url_time_range}"}""");
  }

  @Test
  void a_dashboard_links_to_a_page() {
    assertJson(
        DashboardLink.to("Runbooks", "https://runbooks/")
            .icon(LinkIcon.DOCUMENT)
            .tooltip("What to do")
            .inNewTab()
            .inControlsMenu()
            .json(),
        """
        {"title": "Runbooks", "type": "link", "url": "https://runbooks/", "icon": "doc",
         "tooltip": "What to do", "targetBlank": true, "placement": "inControlsMenu",
         "asDropdown": false, "includeVars": false, "keepTime": false, "tags": []}""");
  }

  @Test
  void a_dashboard_links_to_others() {
    assertJson(
        DashboardLink.toTagged("Orders", "orders", "prod")
            .asDropdown()
            .keepTime()
            .includeVariables()
            .json(),
        """
        {"title": "Orders", "type": "dashboards", "tags": ["orders", "prod"], "asDropdown": true,
         "keepTime": true, "includeVars": true, "icon": "external link", "targetBlank": false,
         "tooltip": "", "url": ""}""");
    assertJson(
        DashboardLink.toDashboard("Workers", "workers").json(),
        """
        {"title": "Workers", "type": "link", "url": "/d/workers", "icon": "dashboard",
         "tags": [], "asDropdown": false, "keepTime": false, "includeVars": false,
         "targetBlank": false, "tooltip": ""}""");
  }

  @Test
  void links_that_lead_nowhere_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.of("", "https://runbooks"))
        .withMessage("link name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.of("Runbook", ""))
        .withMessage("address of link name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardLink.to("Runbook", "https://run books"))
        .withMessage("address of link \"https://run books\": must not hold blanks");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.toDashboard("Workers", "a/b"))
        .withMessage(
            "dashboard uid \"a/b\": must be 1 to 40 letters, digits, dashes and underscores");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.toPanel("Workers", "a", 0))
        .withMessage("panel id 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardLink.toTagged("All", "a", "a"))
        .withMessage("tag of link a is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardLink.to("Runbook", "https://runbooks").asDropdown())
        .withMessage("link \"Runbook\" leads to one address; only links by tag can be a menu");
  }
}
