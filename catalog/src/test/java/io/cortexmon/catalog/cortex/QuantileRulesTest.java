package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import io.cortexmon.testing.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles are those of all pods together, also where one is much slower than another. */
class QuantileRulesTest {

  /** One pod does 90 a minute within a second; the other does 60, each in 1 to 101 seconds. */
  private static Scenario pods(String metric) {
    return CortexScenario.of(
        bucket(metric, "one", "1").perMinute(90, 30),
        bucket(metric, "one", "101").perMinute(90, 30),
        bucket(metric, "one", "+Inf").perMinute(90, 30),
        bucket(metric, "two", "1").perMinute(0, 30),
        bucket(metric, "two", "101").perMinute(60, 30),
        bucket(metric, "two", "+Inf").perMinute(60, 30));
  }

  private static Course bucket(String metric, String pod, String le) {
    return Course.of(metric + "_bucket", "job=cortex-dashboard", "pod=" + pod, "le=" + le);
  }

  @ParameterizedTest
  @CsvSource({
    "cortex:latency, cortex_request_duration_seconds",
    "cortex_worker:duration, cortex_worker_task_duration_seconds",
    "mcp:latency, mcp_request_duration_seconds",
    "contractor:latency, contractor_request_duration_seconds",
    "cortex:task_duration, cortex_task_duration_seconds",
    "cortex:handoff_duration, cortex_handoff_duration_seconds"
  })
  void half_of_all_is_within_a_second_and_nineteen_of_twenty_are_not(String rule, String metric) {
    Scenario pods = pods(metric);

    pods.at(at(20)).value(rule + ":p50").is(75 / 90.0);
    pods.at(at(20)).value(rule + ":p95").is(1 + 100 * (142.5 - 90) / 60);
  }

  @ParameterizedTest
  @CsvSource({
    "cortex:latency, cortex_request_duration_seconds",
    "mcp:latency, mcp_request_duration_seconds",
    "cortex:task_duration, cortex_task_duration_seconds"
  })
  void ninety_nine_of_a_hundred_are_almost_all(String rule, String metric) {
    pods(metric).at(at(20)).value(rule + ":p99").is(1 + 100 * (148.5 - 90) / 60);
  }

  @ParameterizedTest
  @CsvSource({
    "CortexHighLatency, cortex_request_duration_seconds",
    "MCPHighRequestLatency, mcp_request_duration_seconds",
    "ContractorSlowResponse, contractor_request_duration_seconds",
    "DashboardHighLatency, http_request_duration_seconds"
  })
  void one_slow_pod_is_enough(String alert, String metric) {
    pods(metric).at(at(25)).alert(alert).isFiring().hasCount(1);
  }
}
