package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Made-up data of Grafana's data source "TestData", for trying a dashboard without a system.
 *
 * <pre>{@code
 * TestDataTarget.of(TEST_DATA, "random_walk").seriesCount(3).startValue(100)
 * }</pre>
 *
 * <p>Scenarios that take more than is here are {@link RawTarget}s.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record TestDataTarget(JsonObject fields) implements Targeting<TestDataTarget> {

  /** The type of the data source. */
  public static final String TYPE = "grafana-testdata-datasource";

  /** Source: Grafana foundation SDK 0.0.18, schema of the testdata query. */
  private static final List<String> SCENARIOS =
      List.of(
          "annotations",
          "arrow",
          "csv_content",
          "csv_file",
          "csv_metric_values",
          "datapoints_outside_range",
          "error_with_source",
          "exponential_heatmap_bucket_data",
          "flame_graph",
          "grafana_api",
          "linear_heatmap_bucket_data",
          "live",
          "logs",
          "manual_entry",
          "no_data_points",
          "node_graph",
          "predictable_csv_wave",
          "predictable_pulse",
          "random_walk",
          "random_walk_table",
          "random_walk_with_error",
          "raw_frame",
          "server_error_500",
          "simulation",
          "slow_query",
          "streaming_client",
          "table_static",
          "trace",
          "usa",
          "variables-query");

  /**
   * Returns a target of a scenario, by Grafana's name for it.
   *
   * @throws IllegalArgumentException if there is no such scenario
   */
  public static TestDataTarget of(DataSourceRef testData, String scenario) {
    DataSourceRef checked = TargetArguments.dataSource("a TestData query", TYPE, testData);
    if (!SCENARIOS.contains(scenario)) {
      throw new IllegalArgumentException(
          "scenario "
              + Arguments.quoted(scenario)
              + ": TestData has none of that name"
              + Nearest.question(scenario, SCENARIOS));
    }
    return new TestDataTarget(
        JsonObject.of("datasource", checked.json()).with("scenarioId", scenario));
  }

  /** Returns a target of one series with these values, spread over the time range. */
  public static TestDataTarget values(DataSourceRef testData, double... values) {
    return of(testData, "csv_metric_values").input(joined(values));
  }

  /** Returns a target of a table given as lines of CSV, names of columns first. */
  public static TestDataTarget csv(DataSourceRef testData, String lines) {
    TestDataTarget target = of(testData, "csv_content");
    return target.with("csvContent", lines);
  }

  private static String joined(double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> Json.of(value).toString())
        .collect(Collectors.joining(","));
  }

  @Override
  public TestDataTarget fields(JsonObject changed) {
    return new TestDataTarget(changed);
  }

  /** Returns this with the name of its series. */
  public TestDataTarget alias(String name) {
    return with("alias", name);
  }

  /** Returns this with labels of its series, such as {@code job=orders, instance=$seriesIndex}. */
  public TestDataTarget labels(String labels) {
    return with("labels", labels);
  }

  /** Returns this with the text that the scenario works on, {@code stringInput} in Grafana. */
  public TestDataTarget input(String text) {
    return with("stringInput", text);
  }

  /** Returns this with so many series, of a random walk. */
  public TestDataTarget seriesCount(int count) {
    return fields(fields.with("seriesCount", Arguments.positive("series count", count)));
  }

  /** Returns this with the value that a random walk begins with. */
  public TestDataTarget startValue(double value) {
    return fields(fields.with("startValue", value));
  }

  /** Returns this with the largest step of a random walk. */
  public TestDataTarget spread(double step) {
    return fields(fields.with("spread", step));
  }

  /** Returns this with so much noise around a random walk. */
  public TestDataTarget noise(double amount) {
    return fields(fields.with("noise", amount));
  }

  /** Returns this with the lowest value of a random walk. */
  public TestDataTarget min(double value) {
    return fields(fields.with("min", value));
  }

  /** Returns this with the highest value of a random walk. */
  public TestDataTarget max(double value) {
    return fields(fields.with("max", value));
  }

  /** Returns this with some values missing. */
  public TestDataTarget withGaps() {
    return fields(fields.with("withNil", true));
  }

  /** Returns this with so many lines of log. */
  public TestDataTarget lines(int count) {
    return fields(fields.with("lines", Arguments.positive("lines", count)));
  }

  /** Returns this with so many spans, of a trace. */
  public TestDataTarget spanCount(int count) {
    return fields(fields.with("spanCount", Arguments.positive("span count", count)));
  }

  private TestDataTarget with(String name, String text) {
    return fields(fields.with(name, text));
  }
}
