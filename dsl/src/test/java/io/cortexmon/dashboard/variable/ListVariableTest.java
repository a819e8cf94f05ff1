package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.metric.Counter;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListVariableTest {

  static final CustomVariable ENV = CustomVariable.of("env", "prod", "test");
  static final IntervalVariable WINDOW = IntervalVariable.of("window", minutes(1), hours(1));

  private static void assertJson(DashboardVariable variable, String json) {
    assertThat(variable.json(DataSourceRef.DEFAULT)).isEqualTo(JsonObject.parse(json));
  }

  @Test
  void custom_values_are_one_text_and_options() {
    assertJson(
        ENV.value("Pre, production", "pre"),
        """
        {"name": "env", "type": "custom", "query": "prod,test,Pre\\\\, production : pre",
         "current": {"text": "prod", "value": "prod"},
         "options": [{"text": "prod", "value": "prod", "selected": true},
                     {"text": "test", "value": "test", "selected": false},
                     {"text": "Pre, production", "value": "pre", "selected": false}]}""");
  }

  @Test
  void all_custom_values_are_chosen_where_all_is_offered() {
    assertJson(
        ENV.multi().includeAll(),
        """
        {"name": "env", "type": "custom", "query": "prod,test", "multi": true, "includeAll": true,
         "current": {"text": ["All"], "value": ["$__all"]},
         "options": [{"text": "All", "value": "$__all", "selected": true},
                     {"text": "prod", "value": "prod", "selected": false},
                     {"text": "test", "value": "test", "selected": false}]}""");
  }

  @Test
  void a_custom_value_chosen_at_first_is_shown_by_its_text() {
    CustomVariable variable =
        CustomVariable.of("env", List.of(new VariableOption("Test", "t"), VariableOption.of("p")))
            .multi()
            .current("t", "p");

    assertThat(variable.json(DataSourceRef.DEFAULT).object("current"))
        .isEqualTo(JsonObject.parse("{\"text\": [\"Test\", \"p\"], \"value\": [\"t\", \"p\"]}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENV.current("tset"))
        .withMessage(
            "variable \"env\" has no value \"tset\"; it has prod, test; did you mean \"test\"?");
  }

  @Test
  void custom_values_that_the_text_can_not_hold_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomVariable.of("env"))
        .withMessage("variable \"env\": needs at least one value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomVariable.of("env", "a", "a"))
        .withMessage("value of variable \"env\": a is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomVariable.of("env", "a : b"))
        .withMessage(
            "variable value \"a : b\": must not hold a colon between blanks, which parts text and"
                + " value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomVariable.of("env", " a"))
        .withMessage(
            "variable value \" a\": must not begin or end with a blank, which Grafana takes away");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomVariable.of("env", ""))
        .withMessage("variable value \"\": must not be empty");
  }

  @Test
  void objects_are_custom_values_with_properties() {
    ObjectVariable clusters =
        ObjectVariable.of("cluster", "[{\"text\": \"P\", \"value\": \"p\", \"region\": \"eu\"}]");

    assertJson(
        clusters,
        """
        {"name": "cluster", "type": "custom", "valuesFormat": "json", "current": {}, "options": [],
         "query": "[{\\"region\\":\\"eu\\",\\"text\\":\\"P\\",\\"value\\":\\"p\\"}]"}""");
    assertThat(clusters.property("region")).isEqualTo("${cluster.region}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ObjectVariable.of("cluster", "[{\"text\": \"P\"}]"))
        .withMessage(
            "variable \"cluster\": each value is an object with the texts text and value, not"
                + " {\"text\":\"P\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ObjectVariable.of("cluster", "{}"))
        .withMessage("variable \"cluster\": not a JSON list: it must begin with [");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ObjectVariable.of("cluster", "[]"))
        .withMessage("variable \"cluster\": needs at least one value");
  }

  @Test
  void intervals_stand_between_square_brackets() {
    assertJson(
        WINDOW,
        """
        {"name": "window", "type": "interval", "query": "1m,1h", "refresh": 2,
         "current": {"text": "1m", "value": "1m"},
         "options": [{"text": "1m", "value": "1m", "selected": true},
                     {"text": "1h", "value": "1h", "selected": false}]}""");
    assertThat(Counter.named("orders_total").rate(Window.of(WINDOW)).expr().text())
        .isEqualTo("rate(orders_total[$window])");
    assertThat(WINDOW.current(hours(1)).json(DataSourceRef.DEFAULT).object("current"))
        .isEqualTo(JsonObject.parse("{\"text\": \"1h\", \"value\": \"1h\"}"));
  }

  @Test
  void an_interval_can_follow_the_time_range() {
    assertJson(
        WINDOW.auto(50, seconds(30)).currentAuto(),
        """
        {"name": "window", "type": "interval", "query": "1m,1h", "refresh": 2,
         "auto": true, "auto_count": 50, "auto_min": "30s",
         "current": {"text": "auto", "value": "$__auto_interval_window"},
         "options": [{"text": "1m", "value": "1m", "selected": false},
                     {"text": "1h", "value": "1h", "selected": false}]}""");
  }

  @Test
  void intervals_that_can_not_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalVariable.of("window"))
        .withMessage("variable \"window\": needs at least one interval");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalVariable.of("window", Duration.ZERO))
        .withMessage("interval of variable \"window\": 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WINDOW.current(minutes(2)))
        .withMessage("variable \"window\" has no interval 2m; it has 1m, 1h");
    assertThatIllegalArgumentException()
        .isThrownBy(WINDOW::currentAuto)
        .withMessage("variable \"window\" has no interval auto; put auto(..) before currentAuto()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WINDOW.auto(0, minutes(1)))
        .withMessage("steps of automatic interval 0: must be above zero");
  }
}
