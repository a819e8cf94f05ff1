package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens: how fast they go, and how many are left. */
class TokenRulesTest {
  private static final Course TOKENS_BUDGET_A =
      Course.of("cortex_tokens_budget", "namespace=cortex", "pod=a");
  private static final Course TOKENS_BUDGET_B =
      Course.of("cortex_tokens_budget", "namespace=cortex", "pod=b");
  private static final Course TOKENS_CONSUMED_CORE =
      Course.of("cortex_tokens_consumed_total", "component=core", "namespace=cortex");
  private static final Course TOKENS_CONSUMED_CORE_LAB =
      Course.of("cortex_tokens_consumed_total", "component=core", "namespace=lab");
  private static final Course TOKENS_CONSUMED_MASTER =
      Course.of("cortex_tokens_consumed_total", "component=master", "namespace=cortex");
  private static final Course TOKENS_REMAINING_A =
      Course.of("cortex_tokens_remaining", "namespace=cortex", "pod=a");
  private static final Course TOKENS_REMAINING_B =
      Course.of("cortex_tokens_remaining", "namespace=cortex", "pod=b");
  private static final Course WORKER_TOKENS_ALLOCATED_SECURITY_WORKER_1 =
      Course.of(
          "cortex_worker_tokens_allocated",
          "namespace=cortex",
          "parent_master=security",
          "pod=worker-1",
          "worker_type=scan");
  private static final Course WORKER_TOKENS_REMAINING_SECURITY_WORKER_1 =
      Course.of(
          "cortex_worker_tokens_remaining",
          "namespace=cortex",
          "parent_master=security",
          "pod=worker-1",
          "worker_type=scan");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes, 5 of 29
          // in 15.
          .expect("cortex:tokens_consumed:rate1m", "{namespace='cortex'}", 21)
          .expect(
              "cortex:tokens_consumed:rate5m",
              "{namespace='cortex'}",
              1 + (5 * 600 + 4 * 300) / 9.0 / 30)
          .expect(
              "cortex:tokens_consumed:rate15m",
              "{namespace='cortex'}",
              1 + (5 * 600 + 24 * 300) / 29.0 / 30)
          .expect(
              "cortex:tokens_consumed_by_component:rate5m",
              "{component='core', namespace='cortex'}",
              (5 * 600 + 4 * 300) / 9.0 / 30)
          .expect(
              "cortex:tokens_consumed_by_component:rate5m",
              "{component='master', namespace='cortex'}",
              1)
          .expect("cortex:token_budget_utilization", "{namespace='cortex'}", 0.75)
          .expect(
              "cortex:tokens_per_request:rate5m",
              "{component='core', namespace='cortex'}",
              (5 * 600 + 4 * 300.0) / (5 * 120 + 4 * 30))
          .expect(
              "cortex_master:tokens_per_completed_task:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 500 + 4 * 100.0) / (5 * 20 + 4 * 10));

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    TOKENS_CONSUMED_CORE.perMinute(600, 17.5).perMinute(1200, 10),
                    TOKENS_CONSUMED_MASTER.perMinute(60, 17.5).perMinute(60, 10),
                    Course.of(
                            "cortex_requests_total",
                            "component=core",
                            "namespace=cortex",
                            "status=success")
                        .perMinute(30, 17.5)
                        .perMinute(180, 10),
                    Course.of(
                            "cortex_requests_total",
                            "component=core",
                            "namespace=cortex",
                            "status=error")
                        .perMinute(30, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_requests_total",
                            "component=master",
                            "namespace=cortex",
                            "status=success")
                        .perMinute(0, 17.5)
                        .perMinute(0, 10),
                    Course.of(
                            "cortex_master_tokens_consumed_total",
                            "master_type=security",
                            "namespace=cortex")
                        .perMinute(200, 17.5)
                        .perMinute(1000, 10),
                    Course.of(
                            "cortex_master_tasks_completed_total",
                            "master_type=security",
                            "namespace=cortex")
                        .perMinute(20, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "cortex_master_tokens_consumed_total",
                            "master_type=cicd",
                            "namespace=cortex")
                        .perMinute(200, 17.5)
                        .perMinute(1000, 10),
                    Course.of(
                            "cortex_master_tasks_completed_total",
                            "master_type=cicd",
                            "namespace=cortex")
                        .perMinute(0, 17.5)
                        .perMinute(0, 10)),
                TOKENS_BUDGET_A.at(1000, 25),
                TOKENS_BUDGET_B.at(900, 25),
                Course.of("cortex_tokens_budget", "namespace=lab").at(0, 25),
                Course.of("cortex_tokens_remaining", "namespace=lab").at(0, 25),
                TOKENS_REMAINING_A.at(250, 25),
                TOKENS_REMAINING_B.at(240, 25))
            .at(at(20)));
  }

  @Test
  void rates_over_one_minute_know_that_minute_alone() {
    CortexScenario.of(Course.of("cortex_tokens_consumed_total").perMinute(60, 10).perMinute(240, 5))
        .at(at(10.5))
        .value("cortex:tokens_consumed:rate1m")
        .is(4);
  }

  @Test
  void the_smallest_budget_is_a_budget() {
    CortexScenario.of(
            Course.of("cortex_tokens_budget").at(1, 10),
            Course.of("cortex_tokens_remaining").at(0.25, 10))
        .at(at(5))
        .value("cortex:token_budget_utilization")
        .is(0.75);
  }

  @Test
  void a_request_every_two_seconds_has_its_tokens() {
    CortexScenario.of(
            Course.of("cortex_tokens_consumed_total").perMinute(600, 10),
            Course.of("cortex_requests_total").perMinute(30, 10))
        .at(at(8))
        .value("cortex:tokens_per_request:rate5m")
        .is(20);
  }

  @Test
  void a_task_every_two_seconds_has_its_tokens() {
    CortexScenario.of(
            Course.of("cortex_worker_tokens_consumed_total").perMinute(600, 10),
            Course.of("cortex_worker_task_completions_total").perMinute(30, 10))
        .at(at(8))
        .value("cortex_worker:tokens_per_task:rate5m")
        .is(20);
  }

  @Nested
  class HighTokenConsumptionRate extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  TOKENS_CONSUMED_CORE.perMinute(0, 10).perMinute(36_000, 20).perMinute(0, 20),
                  TOKENS_CONSUMED_MASTER.perMinute(0, 10).perMinute(36_000, 20).perMinute(0, 20),
                  TOKENS_CONSUMED_CORE_LAB.perMinute(600, 50)))
          .exceeded(18, 32)
          .waits(5)
          .labels("component=core namespace=cortex severity=warning")
          .says(
              "Token consumption above 1000 tokens/s",
              "1.2k tokens per second in cortex.",
              "high-token-consumption-rate")
          .quiet(
              TOKENS_CONSUMED_CORE.perMinute(30_000, 60),
              TOKENS_CONSUMED_MASTER.perMinute(30_000, 60),
              TOKENS_CONSUMED_CORE_LAB.perMinute(50_000, 60))
          .lingers(1.5);
    }
  }

  @Nested
  class TokenBudgetExhaustion extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              TOKENS_REMAINING_A.at(100_000, 5).at(95_000, 10).at(100_000, 5),
              TOKENS_REMAINING_B.at(80_000, 20),
              TOKENS_BUDGET_A.at(1_000_000, 20),
              TOKENS_BUDGET_B.at(900_000, 20))
          .exceeded(5, 15)
          .waits(5)
          .labels("component=core namespace=cortex severity=critical")
          .says(
              "Token budget nearly exhausted",
              "9.5% of the budget is left.",
              "token-budget-exhaustion")
          .quiet(
              TOKENS_REMAINING_A.at(100_000, 60),
              TOKENS_REMAINING_B.at(1, 60),
              TOKENS_BUDGET_A.at(1_000_000, 60),
              Course.of("cortex_tokens_remaining", "namespace=lab", "pod=a").at(-1, 60),
              Course.of("cortex_tokens_budget", "namespace=lab", "pod=a").at(0, 60))
          .lingers(4.5);
    }

    @Test
    void the_smallest_limit_counts() {
      CortexScenario.of(
              Course.of("cortex_tokens_remaining").at(0, 20),
              Course.of("cortex_tokens_budget").at(1, 20))
          .at(at(15))
          .alert("TokenBudgetExhaustion")
          .isFiring()
          .hasDescription("0% of the budget is left.");
    }
  }

  @Nested
  class WorkerTokenInefficiency extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              WORKER_TOKENS_REMAINING_SECURITY_WORKER_1.at(50, 5).at(40, 5).at(50, 5),
              WORKER_TOKENS_ALLOCATED_SECURITY_WORKER_1.at(1000, 15))
          .exceeded(5, 10)
          .waits(2)
          .labels(
              "component=worker namespace=cortex parent_master=security pod=worker-1 severity=info"
                  + " worker_type=scan")
          .says(
              "Worker worker-1 used almost its whole token allocation",
              "96% of the allocation is used.",
              "worker-token-inefficiency")
          .quiet(
              WORKER_TOKENS_REMAINING_SECURITY_WORKER_1.at(50, 60),
              WORKER_TOKENS_ALLOCATED_SECURITY_WORKER_1.at(1000, 60),
              Course.of(
                      "cortex_worker_tokens_remaining",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-2",
                      "worker_type=scan")
                  .at(-5, 60),
              Course.of(
                      "cortex_worker_tokens_allocated",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-2",
                      "worker_type=scan")
                  .at(0, 60))
          .lingers(4.5);
    }

    @Test
    void the_smallest_limit_counts() {
      CortexScenario.of(
              Course.of("cortex_worker_tokens_remaining").at(0, 20),
              Course.of("cortex_worker_tokens_allocated").at(1, 20))
          .at(at(15))
          .alert("WorkerTokenInefficiency")
          .isFiring()
          .hasDescription("100% of the allocation is used.");
    }
  }
}
