package io.cortexmon.dashboard.annotation;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.annotation.TargetAnnotation.EventPart;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.rule.AlertingRule;
import org.junit.jupiter.api.Test;

class AnnotationTest {

  static final Label COMPONENT = Label.named("component");
  static final Label SHOP = Label.named("shop");
  static final Counter RESTARTS = Counter.named("restarts_total").labels(SHOP);
  static final PrometheusAnnotation RESTARTED =
      PrometheusAnnotation.of("Restarts", RESTARTS.increase(minutes(1)).isAbove(0));

  private static void assertJson(Annotation annotation, String json) {
    assertThat(annotation.json(DataSourceRef.DEFAULT)).isEqualTo(JsonObject.parse(json));
  }

  @Test
  void firing_alerts_are_red_regions_with_name_and_severity() {
    assertJson(
        PrometheusAnnotation.firingAlerts(COMPONENT.isPresent()),
        """
        {"name": "Firing alerts", "enable": true, "iconColor": "red",
         "datasource": {"type": "prometheus", "uid": "${datasource}"},
         "expr": "ALERTS{alertstate=\\"firing\\",component!=\\"\\"}",
         "target": {"expr": "ALERTS{alertstate=\\"firing\\",component!=\\"\\"}",
                    "refId": "Anno", "interval": ""},
         "titleFormat": "{{alertname}}", "tagKeys": "alertname,severity"}\
        """);
    assertThat(
            PrometheusAnnotation.firingAlerts(COMPONENT.is("mcp"))
                .tagKeys(SHOP)
                .fields()
                .text("tagKeys"))
        .contains("alertname,severity,shop");
  }

  @Test
  void firing_alerts_are_found_by_rule_too() {
    AlertingRule down = AlertingRule.named("Down", RESTARTS.increase(minutes(1)).isAbove(9));
    AlertingRule slow = AlertingRule.named("Slow", RESTARTS.increase(minutes(1)).isAbove(1));

    assertThat(FiringAlerts.of(down).expr().text())
        .isEqualTo("ALERTS{alertname=\"Down\",alertstate=\"firing\"}");
    assertThat(FiringAlerts.of(down, slow).expr().text())
        .isEqualTo("ALERTS{alertname=~\"Down|Slow\",alertstate=\"firing\"}");
    assertThat(FiringAlerts.where().expr().text()).isEqualTo("ALERTS{alertstate=\"firing\"}");
    assertThat(FiringAlerts.where().reads().sources()).isEmpty();
  }

  @Test
  void any_query_finds_events() {
    assertJson(
        RESTARTED
            .titleFormat("{{shop}} restarted")
            .textFormat("again")
            .tagKeys(SHOP, Label.POD)
            .step(seconds(30))
            .useValueForTime()
            .color(Color.ORANGE)
            .disabled()
            .hidden()
            .inControlsMenu()
            .onPanels(1, 2)
            .dataSource(new DataSourceRef("prometheus", "other"))
            .raw("{\"later\": 1}"),
        """
        {"name": "Restarts", "enable": false, "hide": true, "iconColor": "orange",
         "placement": "inControlsMenu", "filter": {"exclude": false, "ids": [1, 2]},
         "datasource": {"type": "prometheus", "uid": "other"},
         "expr": "increase(restarts_total[1m]) > 0", "step": "30s",
         "target": {"expr": "increase(restarts_total[1m]) > 0", "refId": "Anno",
                    "interval": "30s"},
         "titleFormat": "{{shop}} restarted", "textFormat": "again", "tagKeys": "shop,pod",
         "useValueForTime": true, "later": 1}\
        """);
    assertThat(RESTARTED.queries()).hasSize(1);
    assertThat(RESTARTED.place().toString()).startsWith("AnnotationTest.java:");
    assertThat(RESTARTED.name("Starts").name()).isEqualTo("Starts");
  }

  @Test
  void a_text_finds_events() {
    assertJson(
        PrometheusAnnotation.text("Restarts", "changes(x[1m]) > 0").exceptPanels(3),
        """
        {"name": "Restarts", "enable": true, "iconColor": "red",
         "filter": {"exclude": true, "ids": [3]},
         "datasource": {"type": "prometheus", "uid": "${datasource}"},
         "expr": "changes(x[1m]) > 0",
         "target": {"expr": "changes(x[1m]) > 0", "refId": "Anno", "interval": ""}}\
        """);
  }

  @Test
  void what_can_not_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESTARTED.tagKeys(Label.named("shp")))
        .withMessage(
            "annotation \"Restarts\": label \"shp\" can not be a tag; the query has shop and target"
                + " labels; did you mean \"shop\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PrometheusAnnotation.of("Restarts", RESTARTS.increase(minutes(1)).sum())
                    .tagKeys(SHOP))
        .withMessage(
            "annotation \"Restarts\": label \"shop\" can not be a tag; the query has no label");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESTARTED.onPanels())
        .withMessage("filter of annotation: needs at least one panel id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESTARTED.onPanels(0))
        .withMessage("panel id 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESTARTED.onPanels(2, 2))
        .withMessage("panel id 2 is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESTARTED.step(seconds(0)))
        .withMessage("step of annotation 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESTARTED.name(" "))
        .withMessage("annotation name must not be empty");
  }

  @Test
  void grafana_keeps_events_with_tags() {
    assertJson(
        TaggedAnnotation.of("Deployments", "deploy", "orders").matchingAny().limit(20),
        """
        {"name": "Deployments", "enable": true, "iconColor": "red",
         "datasource": {"type": "grafana", "uid": "-- Grafana --"},
         "target": {"limit": 20, "matchAny": true, "tags": ["deploy", "orders"],
                    "type": "tags"}}\
        """);
    assertJson(
        TaggedAnnotation.ofDashboard("Notes"),
        """
        {"name": "Notes", "enable": true, "iconColor": "red",
         "datasource": {"type": "grafana", "uid": "-- Grafana --"},
         "target": {"limit": 100, "matchAny": false, "tags": [], "type": "dashboard"}}\
        """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaggedAnnotation.of("Deployments"))
        .withMessage("annotation \"Deployments\": needs at least one tag");
  }

  @Test
  void queries_of_other_data_sources_find_events_by_column() {
    assertJson(
        TargetAnnotation.of(
                "Errors",
                new DataSourceRef("prometheus", "other"),
                PrometheusTarget.text("x").legend(""))
            .column(EventPart.TIME_END, "until")
            .column(EventPart.TITLE, "line", "(.*):")
            .text(EventPart.TEXT, "see logs")
            .skip(EventPart.TAGS),
        """
        {"name": "Errors", "enable": true, "iconColor": "red",
         "datasource": {"type": "prometheus", "uid": "other"},
         "target": {"expr": "x", "editorMode": "code", "legendFormat": "", "refId": "Anno"},
         "mappings": {"timeEnd": {"source": "field", "value": "until"},
                      "title": {"source": "field", "value": "line", "regex": "(.*):"},
                      "text": {"source": "text", "value": "see logs"},
                      "tags": {"source": "skip"}}}\
        """);
  }

  @Test
  void json_of_any_kind_is_kept() {
    assertJson(
        JsonAnnotation.fromJson("{\"name\": \"x\", \"new\": [1]}").color(Color.BLUE),
        """
        {"name": "x", "new": [1], "iconColor": "blue",
         "datasource": {"type": "prometheus", "uid": "${datasource}"}}\
        """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonAnnotation.fromJson("{}"))
        .withMessage("annotation name must not be empty");
  }
}
