package com.example.gallery;

import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.PHASE;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STATUS;
import static com.example.gallery.Roastery.WAITING;
import static com.example.gallery.VariableGallery.SHOPS;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.Row;
import io.cortexmon.dashboard.annotation.FiringAlerts;
import io.cortexmon.dashboard.annotation.JsonAnnotation;
import io.cortexmon.dashboard.annotation.PrometheusAnnotation;
import io.cortexmon.dashboard.annotation.TaggedAnnotation;
import io.cortexmon.dashboard.annotation.TargetAnnotation;
import io.cortexmon.dashboard.annotation.TargetAnnotation.EventPart;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.link.DashboardLink;
import io.cortexmon.dashboard.link.Link;
import io.cortexmon.dashboard.link.LinkIcon;
import io.cortexmon.dashboard.panel.JsonPanel;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.LokiTarget;
import io.cortexmon.rule.Severity;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;

/** The page itself: its settings, rows, places, links, and the events on its graphs. */
final class PageGallery {

  private static final int ORDERS_PANEL = 7;

  private PageGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: pages")
        .uid("gallery-pages")
        .file("pages")
        .description("What stands around the panels.")
        .tags("gallery", "roastery")
        .last(hours(12))
        .refreshEvery(minutes(1))
        .refreshChoices(seconds(30), minutes(1), minutes(5))
        .quickRange("This shift", "now-8h", "now")
        .nowDelay(seconds(30))
        .timezone("Europe/Zurich")
        .weekStartsOn(DayOfWeek.MONDAY)
        .fiscalYearStartsIn(Month.APRIL)
        .sharedTooltip()
        .variables(VariableGallery.PROMETHEUS, VariableGallery.LOKI, SHOPS)
        .link(DashboardLink.toTagged("Gallery", "gallery").asDropdown().keepTime())
        .link(DashboardLink.toDashboard("Values", "gallery-values").includeVariables())
        .link(page("External", LinkIcon.EXTERNAL_LINK).inNewTab().tooltip("A page elsewhere"))
        .link(page("Dashboard", LinkIcon.DASHBOARD))
        .link(page("Question", LinkIcon.QUESTION))
        .link(page("Info", LinkIcon.INFO))
        .link(page("Bolt", LinkIcon.BOLT))
        .link(page("Document", LinkIcon.DOCUMENT))
        .link(page("Cloud", LinkIcon.CLOUD).inControlsMenu())
        .annotations(
            alerts(),
            urgent(),
            failures(),
            starts(),
            restarts(),
            deliveries(),
            inThisDashboard(),
            deploys(),
            kept())
        .panel(orders())
        .row(Row.titled("Places").id(100).panels(places()))
        .row(Row.titled("Shop $shop").repeat(SHOPS).panel(waiting()).collapsed());
  }

  /** Settings that exclude those above. */
  static Dashboard kiosk() {
    return Dashboard.titled("Gallery: on the wall")
        .uid("gallery-kiosk")
        .time("now-1d/d", "now-1d/d")
        .dataSource(new DataSourceRef("prometheus", "prometheus-eu"))
        .hideTimePicker()
        .sharedCrosshair()
        .notEditable()
        .liveNow()
        .preload()
        .raw("{\"graphTooltip\": 1}")
        .raw(new OtherLibrary("{\"graphTooltip\": 1}"))
        .panels(List.of(waiting()))
        .panel(
            JsonPanel.fromJson(
                "{\"type\": \"text\", \"title\": \"\", \"options\": {\"content\": \"Copied\"}}"))
        .panel(
            JsonPanel.from(
                    new OtherLibrary("{\"type\": \"text\", \"title\": \"Of another library\"}"))
                .raw(new OtherLibrary("{\"transparent\": true}")));
  }

  /** A dashboard that another library has made, such as Grafana's foundation SDK. */
  static Dashboard ofAnotherLibrary() {
    return Dashboard.from(
        new OtherLibrary(
            """
            {"title": "Gallery: of another library", "uid": "gallery-sdk", "schemaVersion": 42,
             "panels": [{"id": 1, "type": "text", "gridPos": {"h": 3, "w": 24, "x": 0, "y": 0}}]}
            """));
  }

  /** A dashboard that was exported from Grafana, with a panel more. */
  static Dashboard exported() {
    return Dashboard.fromJson(
            """
            {"title": "Gallery: exported", "uid": "gallery-exported", "id": 12, "version": 3,
             "schemaVersion": 42,
             "panels": [{"id": 1, "type": "text", "title": "Kept",
                         "gridPos": {"h": 3, "w": 24, "x": 0, "y": 0},
                         "options": {"mode": "markdown", "content": "As it was exported."}}]}
            """)
        .withoutInstance()
        .panel(waiting().dataSource(DataSourceRef.of("prometheus", VariableGallery.PROMETHEUS)))
        .variables(VariableGallery.PROMETHEUS);
  }

  private static DashboardLink page(String title, LinkIcon icon) {
    return DashboardLink.to(title, "https://roastery.example.com").icon(icon);
  }

  private static PrometheusAnnotation alerts() {
    return PrometheusAnnotation.firingAlerts(SHOP.in(SHOPS)).name("Alerts").color(Color.RED);
  }

  private static PrometheusAnnotation urgent() {
    return PrometheusAnnotation.of("Urgent", FiringAlerts.where(Severity.CRITICAL));
  }

  private static PrometheusAnnotation failures() {
    return PrometheusAnnotation.of("Failures", FiringAlerts.of(Roastery.FAILING));
  }

  private static PrometheusAnnotation starts() {
    return PrometheusAnnotation.of("Roasts", PHASE.changes(minutes(1)).isAbove(0))
        .titleFormat("{{roaster}}")
        .textFormat("A drum does something else.")
        .tagKeys(Roastery.ROASTER)
        .step(minutes(1))
        .onPanels(ORDERS_PANEL)
        .disabled();
  }

  private static PrometheusAnnotation restarts() {
    return PrometheusAnnotation.text("Restarts", "process_start_time_seconds * 1000")
        .useValueForTime()
        .dataSource(DataSourceRef.DEFAULT)
        .exceptPanels(ORDERS_PANEL)
        .hidden();
  }

  private static TaggedAnnotation deliveries() {
    return TaggedAnnotation.of("Deliveries", "delivery", "green-beans")
        .matchingAny()
        .limit(50)
        .inControlsMenu();
  }

  private static TaggedAnnotation inThisDashboard() {
    return TaggedAnnotation.ofDashboard("Notes of viewers");
  }

  private static TargetAnnotation deploys() {
    return TargetAnnotation.of(
            "Deploys",
            VariableGallery.LOKI.dataSource(),
            LokiTarget.of(VariableGallery.LOKI.dataSource(), "{app=\"deploy\"}"))
        .column(EventPart.TIME, "time")
        .column(EventPart.TIME_END, "end")
        .column(EventPart.TITLE, "line", "^(\\S+)")
        .column(EventPart.TEXT, "line")
        .text(EventPart.TAGS, "deploy")
        .column(EventPart.ID, "id")
        .skip(EventPart.COLOR);
  }

  private static JsonAnnotation kept() {
    return JsonAnnotation.fromJson(
            "{\"name\": \"Kept\", \"enable\": true, \"iconColor\": \"blue\"}")
        .raw("{\"hide\": false}");
  }

  private static TimeSeries orders() {
    return TimeSeries.titled("Orders")
        .id(ORDERS_PANEL)
        .description("What the shops handle, a second.")
        .query(ORDERS.where(SHOP.in(SHOPS)).rate(rateInterval()).sumBy(STATUS))
        .link(Link.of("Runbook", "https://roastery.example.com/runbook").inNewTab())
        .link(Link.toDashboard("Values", "gallery-values").keepTime().includeVariables())
        .link(Link.toPanel("The same, alone", "gallery-pages", ORDERS_PANEL).variable(SHOPS))
        .annotations(marks -> marks.rowForEach().clustered().lineWidth(2).regionOpacity(0.2));
  }

  private static List<Stat> places() {
    return List.of(
        waiting().title("Six of 24 columns").width(6).height(3),
        waiting().title("As large as this").size(8, 5),
        waiting().title("Exactly here").at(14, 30).size(10, 4),
        waiting().title("One for each shop: $shop").repeat(SHOPS),
        waiting().title("Four in a line: $shop").repeat(SHOPS, 4),
        waiting().title("One below the other: $shop").repeatDown(SHOPS),
        waiting().title("Without background").transparent(),
        waiting().title("From the library").libraryPanel("waiting-orders", "Waiting orders"),
        waiting().title("With what no method knows").raw("{\"pluginVersion\": \"13.2.0\"}"));
  }

  private static Stat waiting() {
    return Stat.titled("Waiting").query(WAITING.sum());
  }
}
