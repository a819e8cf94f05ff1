package com.example.gallery;

import static com.example.gallery.QueryGallery.LOKI;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.panel.AlertList;
import io.cortexmon.dashboard.panel.AlertListState;
import io.cortexmon.dashboard.panel.AlertOrder;
import io.cortexmon.dashboard.panel.AnnotationsList;
import io.cortexmon.dashboard.panel.DashboardList;
import io.cortexmon.dashboard.panel.Logs;
import io.cortexmon.dashboard.panel.LogsDedup;
import io.cortexmon.dashboard.panel.LogsTable;
import io.cortexmon.dashboard.panel.News;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.StatColorMode;
import io.cortexmon.dashboard.panel.Text;
import io.cortexmon.dashboard.panel.TextLanguage;
import io.cortexmon.dashboard.query.LokiTarget;
import java.util.List;
import java.util.stream.Stream;

/** Panels to read: texts, log lines, lists of alerts, events, dashboards and news. */
final class ListGallery {

  private static final LokiTarget LINES = LokiTarget.of(LOKI, "{app=\"roastery\"}");

  private ListGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: texts and lists")
        .uid("gallery-lists")
        .variables(VariableGallery.PROMETHEUS, VariableGallery.LOKI)
        .row("Texts", row -> row.panels(texts()).panels(languages()))
        .row("Logs", row -> row.panels(logs()))
        .row("Alerts", row -> row.panels(alerts()))
        .row("Other lists", row -> row.panels(lists()));
  }

  private static List<Text> texts() {
    return List.of(
        Text.titled("").markdown("# The roastery\nWho is on call: **Ada**").transparent(),
        Text.titled("In HTML").html("<b>Closed</b> on Sundays."),
        Text.titled("As it stands").code("curl http://roastery:8080/metrics"),
        Text.titled("A configuration")
            .code(TextLanguage.YAML, "scrape_interval: 15s\n")
            .lineNumbers()
            .miniMap(),
        Text.titled("Once for each shop")
            .query(WAITING)
            .markdown("In ${__data.fields.shop}, ${__data.fields.Value} wait.")
            .oncePerRow());
  }

  private static List<Text> languages() {
    return Stream.of(
            TextLanguage.GO,
            TextLanguage.HTML,
            TextLanguage.JSON,
            TextLanguage.MARKDOWN,
            TextLanguage.PLAINTEXT,
            TextLanguage.SQL,
            TextLanguage.TYPESCRIPT,
            TextLanguage.XML)
        .map(language -> Text.titled(language.name()).code(language, "").size(6, 3))
        .toList();
  }

  private static List<Panel> logs() {
    return List.of(
        Logs.titled("All of it")
            .target(LINES)
            .showTime()
            .nanoseconds()
            .showLabels()
            .showCommonLabels()
            .showLevel()
            .showLogContext()
            .wrapLines()
            .prettifyJson()
            .highlightSyntax()
            .infiniteScrolling()
            .showControls()
            .controlsStorageKey("roastery")
            .showFieldSelector()
            .showLogAttributes()
            .smallFont()
            .detailsInSidebar()
            .allowDownload()
            .dedup(LogsDedup.SIGNATURE),
        Logs.titled("Two fields of each line")
            .target(LINES)
            .displayedFields("level", "msg")
            .unwrappedColumns()
            .oldestFirst()
            .milliseconds()
            .defaultFont()
            .detailsInline()
            .dedup(LogsDedup.EXACT),
        Logs.titled("To look at only")
            .target(LINES)
            .noInteractions()
            .withoutLogDetails()
            .dedup(LogsDedup.NUMBERS),
        Logs.titled("Every line").target(LINES).dedup(LogsDedup.NONE),
        LogsTable.titled("Lines as a table")
            .target(LINES)
            .displayedFields("level", "msg")
            .withoutControls()
            .showCopyLogLink()
            .fieldSelectorWidth(180)
            .logDetailsWidth(300)
            .wrapAllText()
            .permalinkedLog("1790000000_0"));
  }

  private static List<AlertList> alerts() {
    return List.of(
        AlertList.titled("What is wrong")
            .states(AlertListState.FIRING, AlertListState.PENDING, AlertListState.ERROR)
            .order(AlertOrder.IMPORTANCE)
            .dataSourceNamed("Roastery")
            .nameContains("Roastery")
            .labels("{severity=\"critical\"}")
            .showInstances()
            .maxItems(10),
        AlertList.titled("By shop")
            .groupBy("shop")
            .states(AlertListState.NO_DATA, AlertListState.NORMAL, AlertListState.RECOVERING)
            .order(AlertOrder.NAME)
            .showInactiveAlerts(),
        AlertList.titled("Grafana's own")
            .onlyOfGrafana()
            .folder("gallery", "Gallery")
            .order(AlertOrder.NAME_DESCENDING),
        AlertList.titled("Of this dashboard").onlyOfThisDashboard().order(AlertOrder.TIME),
        AlertList.titled("How many")
            .asStat()
            .order(AlertOrder.TIME_DESCENDING)
            .statColorMode(StatColorMode.BACKGROUND)
            .statThresholds(Thresholds.base(Color.GREEN).from(1, Color.RED))
            .statMapping(ValueMapping.value(0).text("All is well")));
  }

  private static List<Panel> lists() {
    return List.of(
        AnnotationsList.titled("What happened")
            .onlyFromThisDashboard()
            .onlyInTimeRange()
            .tags("delivery")
            .limit(20)
            .navigateBefore(minutes(30))
            .navigateAfter(minutes(30)),
        AnnotationsList.titled("What happened anywhere")
            .withoutUser()
            .withoutTime()
            .withoutTags()
            .linkToDashboard(),
        DashboardList.titled("More of the gallery")
            .showSearch()
            .searchTags("gallery")
            .searchText("Gallery")
            .searchFolder("gallery")
            .withoutStarred()
            .withoutHeadings()
            .withoutFolderNames()
            .keepTime()
            .includeVars()
            .maxItems(30),
        DashboardList.titled("Where you were").showRecentlyViewed(),
        News.titled("News of coffee").feed("https://example.com/coffee.xml").withoutImages());
  }
}
