package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** Tasks: how many end and how, how long they take, how many wait. */
class TaskRulesTest {
  private static final Course TASK_COMPLETIONS_CICD =
      Course.of(
          "cortex_task_completions_total",
          "master_type=cicd",
          "namespace=cortex",
          "task_type=build");
  private static final Course TASK_COMPLETIONS_CICD_LAB =
      Course.of(
          "cortex_task_completions_total", "master_type=cicd", "namespace=lab", "task_type=build");
  private static final Course TASK_COMPLETIONS_SECURITY =
      Course.of(
          "cortex_task_completions_total",
          "master_type=security",
          "namespace=cortex",
          "task_type=scan");
  private static final Course TASK_QUEUE_LENGTH_A_HIGH =
      Course.of("cortex_task_queue_length", "namespace=cortex", "pod=a", "priority=high");
  private static final Course TASK_QUEUE_LENGTH_A_LOW =
      Course.of("cortex_task_queue_length", "namespace=cortex", "pod=a", "priority=low");
  private static final Course TASK_QUEUE_LENGTH_LAB_A_LOW =
      Course.of("cortex_task_queue_length", "namespace=lab", "pod=a", "priority=low");
  private static final Course TASK_START_T_1 =
      Course.of(
          "cortex_task_start_timestamp",
          "master_type=security",
          "namespace=cortex",
          "task_id=t-1",
          "task_type=scan");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "cortex:tasks_completed:rate5m",
              "{master_type='security', namespace='cortex', task_type='scan'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect(
              "cortex:tasks_completed:rate5m",
              "{master_type='cicd', namespace='cortex', task_type='build'}",
              1)
          .expect(
              "cortex:tasks_completed:rate5m",
              "{master_type='cicd', namespace='lab', task_type='build'}",
              1)
          .expect(
              "cortex:tasks_failed:rate5m",
              "{master_type='security', namespace='cortex', task_type='scan'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "cortex:tasks_failed:rate5m",
              "{master_type='cicd', namespace='void', task_type='build'}",
              1)
          .expect(
              "cortex:task_success_ratio:rate5m",
              "{namespace='cortex'}",
              (5 * 90 + 4 * 60.0) / (5 * 120 + 4 * 60))
          .expect("cortex:task_success_ratio:rate5m", "{namespace='lab'}", 1)
          .expect("cortex:task_success_ratio:rate5m", "{namespace='void'}", 0)
          .expect(
              "cortex:task_duration:p50",
              "{namespace='cortex', task_type='scan'}",
              10 * 450 / 500.0)
          .expect(
              "cortex:task_duration:p95",
              "{namespace='cortex', task_type='scan'}",
              60 + 240 * (855 - 700) / 200.0)
          .expect(
              "cortex:task_duration:p99",
              "{namespace='cortex', task_type='scan'}",
              60 + 240 * (891 - 700) / 200.0)
          .expect("cortex:task_queue_depth:total", "{namespace='cortex'}", 12)
          .expect("cortex:task_queue_depth:by_priority", "{namespace='cortex', priority='high'}", 5)
          .expect("cortex:task_queue_depth:by_priority", "{namespace='cortex', priority='low'}", 7)
          .expect(
              "cortex:task_throughput:rate5m",
              "{namespace='cortex', task_type='scan'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect("cortex:task_throughput:rate5m", "{namespace='cortex', task_type='build'}", 1)
          .expect("cortex:task_throughput:rate5m", "{namespace='lab', task_type='build'}", 1);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    TASK_COMPLETIONS_SECURITY.perMinute(60, 17.5).perMinute(120, 10),
                    TASK_COMPLETIONS_CICD.perMinute(60, 17.5).perMinute(60, 10),
                    TASK_COMPLETIONS_CICD_LAB.perMinute(60, 17.5).perMinute(60, 10),
                    Course.of(
                            "cortex_task_failures_total",
                            "master_type=security",
                            "namespace=cortex",
                            "task_type=scan")
                        .perMinute(0, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_task_failures_total",
                            "master_type=cicd",
                            "namespace=void",
                            "task_type=build")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_task_duration_seconds_bucket",
                            "master_type=security",
                            "namespace=cortex",
                            "task_type=scan",
                            "le=10")
                        .perMinute(200, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "cortex_task_duration_seconds_bucket",
                            "master_type=security",
                            "namespace=cortex",
                            "task_type=scan",
                            "le=60")
                        .perMinute(200, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "cortex_task_duration_seconds_bucket",
                            "master_type=security",
                            "namespace=cortex",
                            "task_type=scan",
                            "le=300")
                        .perMinute(200, 17.5)
                        .perMinute(200, 10),
                    Course.of(
                            "cortex_task_duration_seconds_bucket",
                            "master_type=security",
                            "namespace=cortex",
                            "task_type=scan",
                            "le=+Inf")
                        .perMinute(200, 17.5)
                        .perMinute(200, 10)),
                TASK_QUEUE_LENGTH_A_HIGH.at(2, 25),
                Course.of("cortex_task_queue_length", "namespace=cortex", "pod=b", "priority=high")
                    .at(3, 25),
                TASK_QUEUE_LENGTH_A_LOW.at(7, 25))
            .at(at(20)));
  }

  @Nested
  class TaskCompletionRateDropping extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              TASK_COMPLETIONS_SECURITY
                  .perMinute(300, 20)
                  .perMinute(200, 1440)
                  .perMinute(80, 30)
                  .perMinute(200, 20),
              TASK_COMPLETIONS_CICD
                  .perMinute(600, 20)
                  .perMinute(400, 1440)
                  .perMinute(160, 30)
                  .perMinute(400, 20),
              TASK_QUEUE_LENGTH_A_HIGH.at(1, 1510))
          .exceeded(1470.5, 1492.5)
          .waits(10)
          .labels("component=coordination namespace=cortex severity=warning")
          .says(
              "Task completion rate dropped in cortex",
              "Only 4 tasks per second complete, under half of the same time yesterday, while tasks"
                  + " are queued.",
              "task-completion-rate-dropping")
          .quiet(
              TASK_COMPLETIONS_SECURITY.perMinute(600, 1460).perMinute(300, 60),
              TASK_QUEUE_LENGTH_A_HIGH.at(1, 1520),
              // Nothing is done, but nothing waits either.
              TASK_COMPLETIONS_CICD_LAB.perMinute(600, 1460).perMinute(0, 60),
              Course.of("cortex_task_queue_length", "namespace=lab", "pod=a", "priority=high")
                  .at(0, 1520),
              // Nothing is known of yesterday.
              Course.of(
                      "cortex_task_completions_total",
                      "master_type=cicd",
                      "namespace=void",
                      "task_type=build")
                  .missing(1460)
                  .perMinute(0, 60),
              Course.of("cortex_task_queue_length", "namespace=void", "pod=a", "priority=high")
                  .at(9, 1520))
          .lingers(4.5);
    }

    @Override
    double quietUntil() {
      return 1519;
    }

    @Override
    Scenario rules() {
      // A day of 30 seconds: these rules alone.
      CortexSettings settings = CortexSettings.from(Environment.named("production"));
      return Scenario.of(
          Monitoring.named("tasks")
              .runbooks("https://runbooks.cortex.local/")
              .rules(new TaskRules(settings).alerting()));
    }
  }

  @Nested
  class TaskQueueGrowth extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              // 20 more in those 9 minutes and a half that have samples: 20 * 600 / 570 in 10
              // minutes.
              TASK_QUEUE_LENGTH_A_HIGH.at(5, 10).at(17, 20),
              TASK_QUEUE_LENGTH_A_LOW.at(0, 10).at(8, 20),
              TASK_QUEUE_LENGTH_LAB_A_LOW.at(9, 30))
          .exceeded(10, 19.5)
          .waits(5)
          .labels("component=coordination namespace=cortex severity=warning")
          .says(
              "Task queue is growing fast in cortex",
              "21.05 more queued tasks than 10 minutes ago.",
              "task-queue-growth")
          .quiet(
              TASK_QUEUE_LENGTH_A_HIGH.at(5, 10).at(17, 50),
              TASK_QUEUE_LENGTH_A_LOW.at(0, 10).at(7, 50),
              TASK_QUEUE_LENGTH_LAB_A_LOW.at(90, 10).at(0, 50))
          .lingers(4);
    }
  }

  @Nested
  class LongRunningTask extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              TASK_START_T_1.at(-1800, 40),
              Course.of(
                      "cortex_task_start_timestamp",
                      "master_type=security",
                      "namespace=cortex",
                      "task_id=t-2",
                      "task_type=scan")
                  .from(-60, 60, 61))
          .exceeded(30.5, 44.5)
          .waits(5)
          .labels(
              "component=coordination master_type=security namespace=cortex severity=info"
                  + " task_id=t-1 task_type=scan")
          .says("Task t-1 runs for over an hour", "Running for 1h 5m 30s.", "long-running-task")
          .quiet(TASK_START_T_1.from(-3600, 60, 61))
          .lingers(4.5);
    }
  }
}
