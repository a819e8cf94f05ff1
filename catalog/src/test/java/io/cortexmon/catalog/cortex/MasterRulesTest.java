package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Masters: their tasks, the workers they spawn, their queues and memory. */
class MasterRulesTest {
  private static final Course MASTER_MEMORY_LIMIT_BYTES_SECURITY_A =
      Course.of(
          "cortex_master_memory_limit_bytes", "master_type=security", "namespace=cortex", "pod=a");
  private static final Course MASTER_MEMORY_USAGE_BYTES_SECURITY_A =
      Course.of(
          "cortex_master_memory_usage_bytes", "master_type=security", "namespace=cortex", "pod=a");
  private static final Course MASTER_TASK_QUEUE_LENGTH_CICD_C =
      Course.of("cortex_master_task_queue_length", "master_type=cicd", "namespace=cortex", "pod=c");
  private static final Course MASTER_TASK_QUEUE_LENGTH_SECURITY_A =
      Course.of(
          "cortex_master_task_queue_length", "master_type=security", "namespace=cortex", "pod=a");
  private static final Course MASTER_TASK_QUEUE_LENGTH_SECURITY_B =
      Course.of(
          "cortex_master_task_queue_length", "master_type=security", "namespace=cortex", "pod=b");
  private static final Course MASTER_WORKER_SPAWN_FAILURES_CICD_C =
      Course.of(
          "cortex_master_worker_spawn_failures_total",
          "master_type=cicd",
          "namespace=cortex",
          "pod=c");
  private static final Course MASTER_WORKER_SPAWN_FAILURES_SECURITY_A =
      Course.of(
          "cortex_master_worker_spawn_failures_total",
          "master_type=security",
          "namespace=cortex",
          "pod=a");
  private static final Course MASTER_WORKER_SPAWN_FAILURES_SECURITY_B =
      Course.of(
          "cortex_master_worker_spawn_failures_total",
          "master_type=security",
          "namespace=cortex",
          "pod=b");
  private static final Course UP =
      Course.of(
          "up",
          "instance=10.0.0.5:8080",
          "job=cortex-masters",
          "master_type=security",
          "namespace=cortex",
          "pod=master-security-0");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "cortex_master:tasks_processed:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 120 + 4 * 30) / 9.0 / 30)
          .expect(
              "cortex_master:tasks_completed:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect(
              "cortex_master:tasks_completed:rate5m", "{master_type='cicd', namespace='cortex'}", 1)
          .expect(
              "cortex_master:tasks_failed:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "cortex_master:tasks_failed:rate5m",
              "{master_type='inventory', namespace='cortex'}",
              2)
          .expect(
              "cortex_master:success_ratio:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 60 + 4 * 30.0) / (5 * 90 + 4 * 30))
          .expect(
              "cortex_master:success_ratio:rate5m", "{master_type='cicd', namespace='cortex'}", 1)
          .expect(
              "cortex_master:success_ratio:rate5m",
              "{master_type='inventory', namespace='cortex'}",
              0)
          .expect(
              "cortex_master:workers_spawned:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 6 + 4 * 3) / 9.0 / 30)
          .expect(
              "cortex_master:worker_spawn_failures:rate5m",
              "{master_type='security', namespace='cortex'}",
              (5 * 3 + 4 * 0) / 9.0 / 30)
          .expect(
              "cortex_master:active_workers:count",
              "{namespace='cortex', parent_master='security'}",
              2)
          .expect(
              "cortex_master:active_workers:count", "{namespace='cortex', parent_master='cicd'}", 0)
          .expect(
              "cortex_master:task_queue_depth:avg",
              "{master_type='security', namespace='cortex'}",
              15);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    Course.of(
                            "cortex_master_tasks_processed_total",
                            "master_type=security",
                            "namespace=cortex")
                        .perMinute(60, 17.5)
                        .perMinute(240, 10),
                    Course.of(
                            "cortex_master_tasks_completed_total",
                            "master_type=cicd",
                            "namespace=cortex")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_master_tasks_failed_total",
                            "master_type=security",
                            "namespace=cortex")
                        .perMinute(0, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_master_tasks_failed_total",
                            "master_type=inventory",
                            "namespace=cortex")
                        .perMinute(120, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "cortex_master_workers_spawned_total",
                            "master_type=security",
                            "namespace=cortex")
                        .perMinute(6, 17.5)
                        .perMinute(12, 10),
                    Course.of(
                            "cortex_master_worker_spawn_failures_total",
                            "master_type=security",
                            "namespace=cortex")
                        .perMinute(0, 17.5)
                        .perMinute(6, 10)),
                Course.of(
                        "cortex_master_tasks_completed_total",
                        "master_type=security",
                        "namespace=cortex",
                        "pod=a")
                    .perMinute(30, 17.5)
                    .perMinute(60, 10),
                Course.of(
                        "cortex_master_tasks_completed_total",
                        "master_type=security",
                        "namespace=cortex",
                        "pod=b")
                    .perMinute(30, 17.5)
                    .perMinute(60, 10),
                Course.of(
                        "cortex_worker_status",
                        "namespace=cortex",
                        "parent_master=security",
                        "pod=1",
                        "status=active",
                        "worker_type=scan")
                    .at(1, 25),
                Course.of(
                        "cortex_worker_status",
                        "namespace=cortex",
                        "parent_master=security",
                        "pod=2",
                        "status=active",
                        "worker_type=scan")
                    .at(1, 25),
                Course.of(
                        "cortex_worker_status",
                        "namespace=cortex",
                        "parent_master=security",
                        "pod=3",
                        "status=active",
                        "worker_type=scan")
                    .at(0, 25),
                Course.of(
                        "cortex_worker_status",
                        "namespace=cortex",
                        "parent_master=security",
                        "pod=3",
                        "status=idle",
                        "worker_type=scan")
                    .at(1, 25),
                Course.of(
                        "cortex_worker_status",
                        "namespace=cortex",
                        "parent_master=cicd",
                        "pod=4",
                        "status=active",
                        "worker_type=scan")
                    .at(0, 25),
                Course.of(
                        "cortex_worker_status",
                        "namespace=cortex",
                        "parent_master=cicd",
                        "pod=4",
                        "status=failed",
                        "worker_type=scan")
                    .at(1, 25),
                MASTER_TASK_QUEUE_LENGTH_SECURITY_A.at(10, 25),
                MASTER_TASK_QUEUE_LENGTH_SECURITY_B.at(20, 25))
            .at(at(20)));
  }

  @Nested
  class MasterAgentDown extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              UP.at(1, 5).at(0, 5).at(1, 5),
              Course.of(
                      "up",
                      "instance=10.0.0.5:8080",
                      "job=cortex-masters",
                      "master_type=cicd",
                      "namespace=cortex",
                      "pod=master-cicd-0")
                  .at(1, 15))
          .exceeded(5, 10)
          .waits(3)
          .labels(
              "component=master instance=10.0.0.5:8080 job=cortex-masters master_type=security"
                  + " namespace=cortex parent_master=security pod=master-security-0"
                  + " severity=critical")
          .says(
              "Master security is down",
              "Pod master-security-0 of master security is unreachable for 3 minutes.",
              "master-agent-down")
          .quiet(
              UP.at(1, 60),
              Course.of("up", "job=cortex-workers", "master_type=cicd", "namespace=cortex")
                  .at(0, 60))
          .lingers(4.5);
    }
  }

  @Nested
  class MasterWorkerSpawnFailure extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              MASTER_WORKER_SPAWN_FAILURES_SECURITY_A
                  .perMinute(0, 10)
                  .perMinute(3.6, 20)
                  .perMinute(0, 20),
              MASTER_WORKER_SPAWN_FAILURES_SECURITY_B
                  .perMinute(0, 10)
                  .perMinute(3.6, 20)
                  .perMinute(0, 20),
              MASTER_WORKER_SPAWN_FAILURES_CICD_C.perMinute(0, 50))
          .exceeded(18, 32)
          .waits(5)
          .labels("component=master master_type=security namespace=cortex severity=warning")
          .says(
              "Master security cannot spawn workers",
              "120m spawn failures per second.",
              "master-worker-spawn-failure")
          .quiet(
              MASTER_WORKER_SPAWN_FAILURES_SECURITY_A.perMinute(3, 60),
              MASTER_WORKER_SPAWN_FAILURES_SECURITY_B.perMinute(3, 60),
              MASTER_WORKER_SPAWN_FAILURES_CICD_C.perMinute(5, 60))
          .lingers(1.5);
    }
  }

  @Nested
  class MasterTaskBacklog extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              MASTER_TASK_QUEUE_LENGTH_SECURITY_A.at(50, 5).at(51, 15).at(50, 5),
              MASTER_TASK_QUEUE_LENGTH_SECURITY_B.at(10, 25),
              MASTER_TASK_QUEUE_LENGTH_CICD_C.at(3, 25))
          .exceeded(5, 20)
          .waits(10)
          .labels("component=master master_type=security namespace=cortex severity=warning")
          .says("Task backlog on master security", "51 tasks are queued.", "master-task-backlog")
          .quiet(
              MASTER_TASK_QUEUE_LENGTH_SECURITY_A.at(50, 60),
              MASTER_TASK_QUEUE_LENGTH_SECURITY_B.at(50, 60),
              MASTER_TASK_QUEUE_LENGTH_CICD_C.at(50, 60))
          .lingers(4.5);
    }
  }

  @Nested
  class MasterMemoryPressure extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              MASTER_MEMORY_USAGE_BYTES_SECURITY_A.at(900, 5).at(910, 10).at(900, 5),
              MASTER_MEMORY_LIMIT_BYTES_SECURITY_A.at(1000, 20))
          .exceeded(5, 15)
          .waits(5)
          .labels("component=master master_type=security namespace=cortex pod=a severity=warning")
          .says(
              "Master security is near its memory limit",
              "91% of the limit is in use.",
              "master-memory-pressure")
          .quiet(
              MASTER_MEMORY_USAGE_BYTES_SECURITY_A.at(900, 60),
              MASTER_MEMORY_LIMIT_BYTES_SECURITY_A.at(1000, 60),
              Course.of(
                      "cortex_master_memory_usage_bytes",
                      "master_type=security",
                      "namespace=cortex",
                      "pod=b")
                  .at(900, 60),
              Course.of(
                      "cortex_master_memory_limit_bytes",
                      "master_type=security",
                      "namespace=cortex",
                      "pod=b")
                  .at(0, 60))
          .lingers(4.5);
    }

    @Test
    void the_smallest_limit_counts() {
      CortexScenario.of(
              Course.of("cortex_master_memory_usage_bytes").at(1, 20),
              Course.of("cortex_master_memory_limit_bytes").at(1, 20))
          .at(at(15))
          .alert("MasterMemoryPressure")
          .isFiring()
          .hasDescription("100% of the limit is in use.");
    }

    @Test
    void it_stays_quiet_while_the_limit_is_not_known() {
      CortexScenario.of(
              Course.of("cortex_master_memory_usage_bytes", "master_type=security").at(910, 20))
          .at(at(15))
          .alert("MasterMemoryPressure")
          .isInactive();
    }
  }
}
