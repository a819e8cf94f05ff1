package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class OtherTargetsTest {

  private static final DataSourceRef TEST_DATA = new DataSourceRef(TestDataTarget.TYPE, "test");

  /** A query as Grafana's foundation SDK has it. */
  public static final class SdkQuery {
    public String toJSON() {
      return "{\"rawSql\": \"SELECT 1\", \"refId\": \"Q\"}";
    }
  }

  @Test
  void raw_keeps_all_that_a_json_text_says() {
    RawTarget raw =
        RawTarget.of(
            new DataSourceRef("influxdb", "influx"),
            "{\"query\": \"buckets()\", \"x\": [null], \"datasource\": \"old\"}");

    assertThat(raw.json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"datasource": {"type": "influxdb", "uid": "influx"}, "query": "buckets()",
                 "x": [null]}"""));
  }

  @Test
  void raw_takes_objects_of_other_libraries() {
    assertThat(RawTarget.from(new DataSourceRef("postgres", "db"), new SdkQuery()).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"datasource": {"type": "postgres", "uid": "db"}, "rawSql": "SELECT 1",
                 "refId": "Q"}"""));
  }

  @Test
  void raw_needs_an_object() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RawTarget.of(TEST_DATA, "[1]"))
        .withMessage("not a JSON object: it must begin with {");
  }

  @Test
  void the_results_of_a_panel_are_taken_over() {
    DashboardTarget target = DashboardTarget.ofPanel(7).withTransformations().adHocFilters();

    assertThat(target.json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"adHocFiltersEnabled": true, "panelId": 7, "withTransforms": true,
                 "datasource": {"type": "datasource", "uid": "-- Dashboard --"}}"""));
    assertThat(target.annotations().json().text("topic")).contains("annotations");
    assertThat(target.alertStates().json().text("topic")).contains("alertStates");
  }

  @Test
  void test_data_has_scenarios() {
    TestDataTarget walk =
        TestDataTarget.of(TEST_DATA, "random_walk")
            .alias("load")
            .labels("job=orders")
            .seriesCount(3)
            .startValue(100)
            .spread(2.5)
            .noise(0.5)
            .min(0)
            .max(200)
            .withGaps();

    assertThat(walk.json().without("datasource"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"alias": "load", "labels": "job=orders", "max": 200, "min": 0, "noise": 0.5,
                 "scenarioId": "random_walk", "seriesCount": 3, "spread": 2.5, "startValue": 100,
                 "withNil": true}"""));
    assertThat(TestDataTarget.of(TEST_DATA, "logs").lines(20).json().number("lines"))
        .contains(20.0);
    assertThat(TestDataTarget.of(TEST_DATA, "trace").spanCount(9).json().number("spanCount"))
        .contains(9.0);
    assertThat(TestDataTarget.values(TEST_DATA, 1, 2.5).json().text("stringInput"))
        .contains("1,2.5");
    assertThat(TestDataTarget.csv(TEST_DATA, "a,b\n1,2").json().text("csvContent"))
        .contains("a,b\n1,2");
  }

  @Test
  void a_scenario_must_exist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestDataTarget.of(TEST_DATA, "random_wlak"))
        .withMessage(
            "scenario \"random_wlak\": TestData has none of that name; did you mean"
                + " \"random_walk\"?");
  }
}
