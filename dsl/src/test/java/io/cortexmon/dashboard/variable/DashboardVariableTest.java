package io.cortexmon.dashboard.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.metric.Label;
import org.junit.jupiter.api.Test;

class DashboardVariableTest {

  static final Label SHOP = Label.named("shop");
  static final Label QUEUE = Label.named("queue");

  private static void assertJson(DashboardVariable variable, String json) {
    assertThat(variable.json(DataSourceRef.DEFAULT)).isEqualTo(JsonObject.parse(json));
  }

  @Test
  void constants_are_not_shown() {
    assertJson(
        ConstantVariable.of("cluster", "eu-1"),
        """
        {"name": "cluster", "type": "constant", "hide": 2, "query": "eu-1",
         "current": {"text": "eu-1", "value": "eu-1"},
         "options": [{"text": "eu-1", "value": "eu-1", "selected": true}]}""");
  }

  @Test
  void a_text_box_has_what_it_holds_at_first() {
    assertJson(
        TextBoxVariable.of("filter", "a.*").label("Filter"),
        """
        {"name": "filter", "type": "textbox", "label": "Filter", "query": "a.*",
         "current": {"text": "a.*", "value": "a.*"},
         "options": [{"text": "a.*", "value": "a.*", "selected": true}]}""");
    assertJson(
        TextBoxVariable.named("filter"),
        """
        {"name": "filter", "type": "textbox", "query": "", "current": {"text": "", "value": ""},
         "options": [{"text": "", "value": "", "selected": true}]}""");
  }

  @Test
  void a_switch_has_its_enabled_value_first() {
    assertJson(
        SwitchVariable.named("all"),
        """
        {"name": "all", "type": "switch", "current": {"text": "false", "value": "false"},
         "options": [{"text": "true", "value": "true"}, {"text": "false", "value": "false"}]}""");
    assertJson(
        SwitchVariable.of("all", ".*", "a").switchedOn(),
        """
        {"name": "all", "type": "switch", "current": {"text": ".*", "value": ".*"},
         "options": [{"text": ".*", "value": ".*"}, {"text": "a", "value": "a"}]}""");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SwitchVariable.of("all", "a", "a"))
        .withMessage("switch \"all\": both values are \"a\"");
  }

  @Test
  void ad_hoc_filters_are_typed_conditions() {
    assertJson(
        AdHocVariable.named("filters")
            .filter(SHOP.isNot("test"))
            .filter("level", "=|", "error")
            .baseFilter(SHOP.matches("a.*"))
            .baseFilter("x", "<", "1")
            .defaultKeys(SHOP, QUEUE)
            .withoutCustomValues()
            .groupBy(),
        """
        {"name": "filters", "type": "adhoc",
         "datasource": {"type": "prometheus", "uid": "${datasource}"},
         "filters": [{"key": "shop", "operator": "!=", "value": "test"},
                     {"key": "level", "operator": "=|", "value": "error"}],
         "baseFilters": [{"key": "shop", "operator": "=~", "value": "a.*"},
                         {"key": "x", "operator": "<", "value": "1"}],
         "defaultKeys": [{"text": "shop", "value": "shop"}, {"text": "queue", "value": "queue"}],
         "allowCustomValue": false, "enableGroupBy": true}""");
    assertJson(
        AdHocVariable.named("filters").dataSource(new DataSourceRef("loki", "logs")),
        """
        {"name": "filters", "type": "adhoc", "filters": [],
         "datasource": {"type": "loki", "uid": "logs"}}""");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdHocVariable.named("filters").filter("", "=", "a"))
        .withMessage("key of filter name must not be empty");
  }

  @Test
  void labels_to_group_by_are_typed() {
    assertJson(
        GroupByVariable.named("by")
            .keys(SHOP, QUEUE)
            .current(SHOP)
            .defaultValue(QUEUE)
            .withoutCustomValues(),
        """
        {"name": "by", "type": "groupby", "multi": true, "allowCustomValue": false,
         "datasource": {"type": "prometheus", "uid": "${datasource}"},
         "options": [{"text": "shop", "value": "shop"}, {"text": "queue", "value": "queue"}],
         "current": {"text": ["shop"], "value": ["shop"]},
         "defaultValue": {"text": ["queue"], "value": ["queue"]}}""");
  }

  @Test
  void data_sources_are_chosen_by_type_and_name() {
    DataSourceVariable logs = DataSourceVariable.named("logs", "loki");

    assertJson(
        logs.regex("/^prod/").multi().includeAll().label("Logs").current("abc"),
        """
        {"name": "logs", "type": "datasource", "query": "loki", "regex": "/^prod/", "refresh": 1,
         "multi": true, "includeAll": true, "label": "Logs", "options": [],
         "current": {"text": ["abc"], "value": ["abc"]}}""");
    assertThat(logs.currentDefault().json(DataSourceRef.DEFAULT).object("current"))
        .isEqualTo(JsonObject.parse("{\"text\": \"default\", \"value\": \"default\"}"));
    assertThat(logs.dataSource()).isEqualTo(new DataSourceRef("loki", "${logs}"));
    assertThat(logs.place().toString()).startsWith("DashboardVariableTest.java:");
  }

  @Test
  void json_of_any_kind_is_kept() {
    JsonVariable variable =
        JsonVariable.fromJson("{\"name\": \"x\", \"type\": \"later\", \"new\": [1]}").hide();

    assertThat(variable.name()).isEqualTo("x");
    assertJson(variable, "{\"name\": \"x\", \"type\": \"later\", \"new\": [1], \"hide\": 2}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonVariable.fromJson("{\"name\": \"x\"}"))
        .withMessage("variable type name must not be empty");
  }
}
