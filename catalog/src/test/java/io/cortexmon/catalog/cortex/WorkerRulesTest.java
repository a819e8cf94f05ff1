package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Workers: their tasks, tokens and time, and whether they do anything. */
class WorkerRulesTest {
  private static final Course WORKER_LAST_ACTIVITY_SECURITY_WORKER_1 =
      Course.of(
          "cortex_worker_last_activity_timestamp",
          "namespace=cortex",
          "parent_master=security",
          "pod=worker-1",
          "worker_type=scan");
  private static final Course WORKER_STATUS_SECURITY_WORKER_1_ACTIVE =
      Course.of(
          "cortex_worker_status",
          "namespace=cortex",
          "parent_master=security",
          "pod=worker-1",
          "status=active",
          "worker_type=scan");
  private static final Course WORKER_TASK_COMPLETIONS_BUILD =
      Course.of("cortex_worker_task_completions_total", "namespace=cortex", "worker_type=build");
  private static final Course WORKER_TASK_COMPLETIONS =
      Course.of("cortex_worker_task_completions_total", "namespace=cortex", "worker_type=scan");
  private static final Course WORKER_TASK_FAILURES =
      Course.of("cortex_worker_task_failures_total", "namespace=cortex", "worker_type=scan");
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
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "cortex_worker:tasks_completed:rate5m",
              "{namespace='cortex', worker_type='scan'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect(
              "cortex_worker:tasks_completed:rate5m",
              "{namespace='cortex', worker_type='build'}",
              1)
          .expect(
              "cortex_worker:tasks_completed:rate5m", "{namespace='cortex', worker_type='idle'}", 0)
          .expect(
              "cortex_worker:tasks_failed:rate5m",
              "{namespace='cortex', worker_type='scan'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect("cortex_worker:tasks_failed:rate5m", "{namespace='cortex', worker_type='fix'}", 2)
          .expect(
              "cortex_worker:success_ratio:rate5m",
              "{namespace='cortex', worker_type='scan'}",
              (5 * 60 + 4 * 30.0) / (5 * 90 + 4 * 30))
          .expect(
              "cortex_worker:success_ratio:rate5m", "{namespace='cortex', worker_type='build'}", 1)
          .expect(
              "cortex_worker:success_ratio:rate5m", "{namespace='cortex', worker_type='fix'}", 0)
          // Nothing ended: neither well nor badly.
          .expect(
              "cortex_worker:success_ratio:rate5m",
              "{namespace='cortex', worker_type='idle'}",
              Double.NaN)
          .expect(
              "cortex_worker:tokens_consumed:rate5m",
              "{namespace='cortex', worker_type='scan'}",
              (5 * 3000 + 4 * 300) / 9.0 / 30)
          .expect(
              "cortex_worker:tokens_consumed:rate5m", "{namespace='cortex', worker_type='fix'}", 10)
          .expect(
              "cortex_worker:tokens_consumed:rate5m",
              "{namespace='cortex', worker_type='idle'}",
              10)
          .expect(
              "cortex_worker:tokens_remaining:avg", "{namespace='cortex', worker_type='scan'}", 300)
          .expect(
              "cortex_worker:tokens_per_task:rate5m",
              "{namespace='cortex', worker_type='scan'}",
              (5 * 3000 + 4 * 300.0) / (5 * 60 + 4 * 30))
          .expect(
              "cortex_worker:duration:p50",
              "{namespace='cortex', worker_type='scan'}",
              10 * 450 / 500.0)
          .expect(
              "cortex_worker:duration:p95",
              "{namespace='cortex', worker_type='scan'}",
              60 + 240 * (855 - 700) / 200.0);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    WORKER_TASK_COMPLETIONS_BUILD.perMinute(60, 17.5).perMinute(60, 10),
                    WORKER_TASK_FAILURES.perMinute(0, 17.5).perMinute(60, 10),
                    Course.of(
                            "cortex_worker_task_failures_total",
                            "namespace=cortex",
                            "worker_type=fix")
                        .perMinute(120, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "cortex_worker_tokens_consumed_total",
                            "namespace=cortex",
                            "worker_type=scan")
                        .perMinute(600, 17.5)
                        .perMinute(6000, 10),
                    Course.of(
                            "cortex_worker_tokens_consumed_total",
                            "namespace=cortex",
                            "worker_type=fix")
                        .perMinute(600, 17.5)
                        .perMinute(600, 10),
                    Course.of(
                            "cortex_worker_tokens_consumed_total",
                            "namespace=cortex",
                            "worker_type=idle")
                        .perMinute(600, 17.5)
                        .perMinute(600, 10),
                    Course.of(
                            "cortex_worker_task_completions_total",
                            "namespace=cortex",
                            "worker_type=idle")
                        .perMinute(0, 17.5)
                        .perMinute(0, 10),
                    Course.of(
                            "cortex_worker_task_duration_seconds_bucket",
                            "namespace=cortex",
                            "worker_type=scan",
                            "le=10")
                        .perMinute(200, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "cortex_worker_task_duration_seconds_bucket",
                            "namespace=cortex",
                            "worker_type=scan",
                            "le=60")
                        .perMinute(200, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "cortex_worker_task_duration_seconds_bucket",
                            "namespace=cortex",
                            "worker_type=scan",
                            "le=300")
                        .perMinute(200, 17.5)
                        .perMinute(200, 10),
                    Course.of(
                            "cortex_worker_task_duration_seconds_bucket",
                            "namespace=cortex",
                            "worker_type=scan",
                            "le=+Inf")
                        .perMinute(200, 17.5)
                        .perMinute(200, 10)),
                Course.of(
                        "cortex_worker_task_completions_total",
                        "namespace=cortex",
                        "pod=a",
                        "worker_type=scan")
                    .perMinute(30, 17.5)
                    .perMinute(60, 10),
                Course.of(
                        "cortex_worker_task_completions_total",
                        "namespace=cortex",
                        "pod=b",
                        "worker_type=scan")
                    .perMinute(30, 17.5)
                    .perMinute(60, 10),
                Course.of(
                        "cortex_worker_tokens_remaining",
                        "namespace=cortex",
                        "pod=a",
                        "worker_type=scan")
                    .at(200, 25),
                Course.of(
                        "cortex_worker_tokens_remaining",
                        "namespace=cortex",
                        "pod=b",
                        "worker_type=scan")
                    .at(400, 25))
            .at(at(20)));
  }

  @Nested
  class HighWorkerFailureRate extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  WORKER_TASK_COMPLETIONS.perMinute(100, 10).perMinute(76, 20).perMinute(100, 20),
                  WORKER_TASK_FAILURES.perMinute(0, 10).perMinute(24, 20).perMinute(0, 20),
                  WORKER_TASK_COMPLETIONS_BUILD.perMinute(50, 50),
                  Course.of(
                          "cortex_worker_task_failures_total",
                          "namespace=cortex",
                          "worker_type=build")
                      .perMinute(0, 50)))
          .exceeded(18, 32)
          .waits(5)
          .labels("component=worker namespace=cortex severity=warning worker_type=scan")
          .says(
              "Worker type scan fails too often",
              "24% of finished tasks failed.",
              "high-worker-failure-rate")
          .quiet(
              WORKER_TASK_COMPLETIONS.perMinute(80, 60),
              WORKER_TASK_FAILURES.perMinute(20, 60),
              WORKER_TASK_COMPLETIONS_BUILD.perMinute(50, 60))
          .lingers(9);
    }

    @Test
    void it_fires_where_no_task_was_ever_completed() {
      CortexScenario.of(WORKER_TASK_FAILURES.perMinute(1, 20))
          .at(at(10))
          .alert("HighWorkerFailureRate")
          .isFiring()
          .hasDescription("100% of finished tasks failed.");
    }
  }

  @Nested
  class WorkerTokenExhaustion extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              WORKER_TOKENS_REMAINING_SECURITY_WORKER_1.at(1000, 5).at(950, 5).at(1000, 5),
              WORKER_TOKENS_ALLOCATED_SECURITY_WORKER_1.at(10_000, 15))
          .exceeded(5, 10)
          .waits(2)
          .labels(
              "component=worker namespace=cortex parent_master=security pod=worker-1"
                  + " severity=warning worker_type=scan")
          .says(
              "Worker worker-1 is nearly out of tokens",
              "9.5% of its allocation is left.",
              "worker-token-exhaustion")
          .quiet(
              WORKER_TOKENS_REMAINING_SECURITY_WORKER_1.at(1000, 60),
              WORKER_TOKENS_ALLOCATED_SECURITY_WORKER_1.at(10_000, 60),
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
          .alert("WorkerTokenExhaustion")
          .isFiring()
          .hasDescription("0% of its allocation is left.");
    }
  }

  @Nested
  class WorkerStuck extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              // Seconds: active at 10 minutes, and again at 50.
              WORKER_LAST_ACTIVITY_SECURITY_WORKER_1.at(600, 50).at(3000, 10),
              WORKER_STATUS_SECURITY_WORKER_1_ACTIVE.at(1, 60),
              Course.of(
                      "cortex_worker_status",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-1",
                      "status=idle",
                      "worker_type=scan")
                  .at(0, 60))
          .exceeded(40.5, 50)
          .waits(5)
          .labels(
              "component=worker namespace=cortex parent_master=security pod=worker-1"
                  + " severity=warning worker_type=scan")
          .says(
              "Worker worker-1 seems stuck",
              "Active, but without activity for 35m 30s.",
              "worker-stuck")
          .quiet(
              WORKER_LAST_ACTIVITY_SECURITY_WORKER_1.from(-1800, 60, 61),
              WORKER_STATUS_SECURITY_WORKER_1_ACTIVE.at(1, 61),
              Course.of(
                      "cortex_worker_last_activity_timestamp",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-2",
                      "worker_type=scan")
                  .at(-9000, 60),
              Course.of(
                      "cortex_worker_status",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-2",
                      "status=active",
                      "worker_type=scan")
                  .at(0, 60),
              Course.of(
                      "cortex_worker_status",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-2",
                      "status=idle",
                      "worker_type=scan")
                  .at(1, 60),
              Course.of(
                      "cortex_worker_last_activity_timestamp",
                      "namespace=cortex",
                      "parent_master=security",
                      "pod=worker-3",
                      "worker_type=scan")
                  .at(-9000, 60))
          .lingers(4.5);
    }

    @Test
    void the_worker_that_is_active_has_to_be_the_same() {
      CortexScenario.of(
              Course.of("cortex_worker_last_activity_timestamp", "namespace=cortex", "pod=a")
                  .at(-9000, 20),
              Course.of("cortex_worker_last_activity_timestamp", "namespace=lab", "pod=b")
                  .at(-9000, 20),
              Course.of("cortex_worker_status", "namespace=cortex", "pod=b", "status=active")
                  .at(1, 20))
          .at(at(15))
          .alert("WorkerStuck")
          .isInactive();
    }
  }

  @Nested
  class TooManyActiveWorkers extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Stream.concat(
                      active(20, 25),
                      Stream.of(
                          worker(21, "security", "active").at(0, 5).at(1, 15).at(0, 5),
                          worker(21, "security", "idle").at(1, 25),
                          worker(22, "cicd", "active").at(1, 25)))
                  .toArray(Course[]::new))
          .exceeded(5, 20)
          .waits(10)
          .labels("component=worker namespace=cortex parent_master=security severity=warning")
          .says(
              "Master security runs too many workers",
              "21 active workers (limit 20).",
              "too-many-active-workers")
          .quiet(
              Stream.concat(
                      active(20, 60),
                      Stream.of(
                          worker(21, "security", "idle").at(1, 60),
                          worker(22, "security", "active").at(0, 60),
                          worker(23, "cicd", "active").at(1, 60)))
                  .toArray(Course[]::new))
          .lingers(4.5);
    }

    private static Stream<Course> active(int count, double minutes) {
      return IntStream.range(0, count)
          .mapToObj(number -> worker(number, "security", "active").at(1, minutes));
    }

    private static Course worker(int number, String master, String status) {
      return Course.of(
          "cortex_worker_status",
          "namespace=cortex",
          "parent_master=" + master,
          "pod=worker-" + number,
          "status=" + status);
    }
  }
}
