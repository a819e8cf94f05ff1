package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratios of what only ever failed, or never did: one of the two series is then missing. */
class RatioRulesTest {

  @ParameterizedTest
  @CsvSource({
    "cortex:error_ratio:rate5m, cortex_requests_total, 0",
    "mcp:error_ratio:rate5m, mcp_requests_total, 0",
    "contractor:error_ratio:rate5m, contractor_requests_total, 0",
    "mcp:tool_call_success_ratio:rate5m, mcp_tool_calls_total, 1",
    "cortex_master:success_ratio:rate5m, cortex_master_tasks_completed_total, 1",
    "cortex_master:success_ratio:rate5m, cortex_master_tasks_failed_total, 0",
    "cortex_worker:success_ratio:rate5m, cortex_worker_task_completions_total, 1",
    "cortex_worker:success_ratio:rate5m, cortex_worker_task_failures_total, 0",
    "contractor:success_ratio:rate5m, contractor_tasks_completed_total, 1",
    "contractor:success_ratio:rate5m, contractor_tasks_failed_total, 0",
    "cortex:task_success_ratio:rate5m, cortex_task_completions_total, 1",
    "cortex:task_success_ratio:rate5m, cortex_task_failures_total, 0",
    "cortex:handoff_success_ratio:rate5m, cortex_handoffs_completed_total, 1",
    "cortex:handoff_success_ratio:rate5m, cortex_handoffs_failed_total, 0"
  })
  void a_ratio_is_there_as_long_as_the_last_five_minutes_have_samples(
      String rule, String metric, double ratio) {
    CortexScenario.of(Course.of(metric).perMinute(60, 10))
        .at(at(10))
        .value(rule)
        .is(ratio)
        .at(at(13))
        .value(rule)
        .is(ratio)
        .at(at(15))
        .value(rule)
        .isNothing();
  }

  @Test
  void workers_that_only_fail_are_known_for_ten_minutes() {
    CortexScenario.of(Course.of("cortex_worker_task_failures_total").perMinute(60, 20))
        .at(at(28))
        .alert("HighWorkerFailureRate")
        .isFiring()
        .at(at(30))
        .alert("HighWorkerFailureRate")
        .isInactive();
  }
}
