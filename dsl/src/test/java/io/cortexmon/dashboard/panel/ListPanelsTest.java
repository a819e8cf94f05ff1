package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListPanelsTest {

  @Test
  void annotations_are_listed() {
    AnnotationsList list =
        AnnotationsList.titled("Releases")
            .onlyFromThisDashboard()
            .onlyInTimeRange()
            .tags("release", "orders")
            .limit(20)
            .withoutUser()
            .withoutTime()
            .withoutTags()
            .linkToDashboard()
            .navigateBefore(Duration.ofMinutes(90))
            .navigateAfter(Duration.ofHours(1));

    assertThat(PanelShape.json(list))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Releases", "type": "annolist", "options": {
                  "limit": 20, "navigateAfter": "1h", "navigateBefore": "90m",
                  "navigateToPanel": false, "onlyFromThisDashboard": true,
                  "onlyInTimeRange": true, "showTags": false, "showTime": false,
                  "showUser": false, "tags": ["release", "orders"]}}"""));
    assertThat(list.needsQuery()).isFalse();
  }

  @Test
  void dashboards_are_listed_and_a_narrowed_search_is_shown() {
    DashboardList list =
        DashboardList.titled("Orders")
            .keepTime()
            .includeVars()
            .withoutStarred()
            .showRecentlyViewed()
            .searchText("orders")
            .searchTags("team-a")
            .searchFolder("folder-1")
            .withoutHeadings()
            .withoutFolderNames()
            .maxItems(30);

    assertThat(PanelShape.json(list))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Orders", "type": "dashlist", "options": {
                  "folderUID": "folder-1", "includeVars": true, "keepTime": true, "maxItems": 30,
                  "query": "orders", "showFolderNames": false, "showHeadings": false,
                  "showRecentlyViewed": true, "showSearch": true, "showStarred": false,
                  "tags": ["team-a"]}}"""));
  }

  @Test
  void news_come_from_a_feed() {
    assertThat(
            PanelShape.json(
                News.titled("News").feed("https://example.com/feed.xml").withoutImages()))
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "News", "type": "news", "options": {
                  "feedUrl": "https://example.com/feed.xml", "showImage": false}}"""));
  }

  @Test
  void limits_are_above_zero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotationsList.titled("").limit(0))
        .withMessage("limit of annotations 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DashboardList.titled("").maxItems(-1))
        .withMessage("max items -1: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotationsList.titled("").navigateAfter(Duration.ZERO))
        .withMessage("time around annotation 0s: must be longer than zero");
  }
}
