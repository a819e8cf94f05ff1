package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What containers use of their limits and of the network, and how often they restart. */
class ResourceRulesTest {
  private static final Course CPU_USAGE_POD =
      Course.of(
          "container_cpu_usage_seconds_total", "container=POD", "namespace=cortex", "pod=master-0");
  private static final Course CPU_USAGE_APP =
      Course.of(
          "container_cpu_usage_seconds_total", "container=app", "namespace=cortex", "pod=master-0");
  private static final Course CPU_USAGE_APP_LAB =
      Course.of(
          "container_cpu_usage_seconds_total", "container=app", "namespace=lab", "pod=master-0");
  private static final Course CPU_USAGE =
      Course.of("container_cpu_usage_seconds_total", "namespace=cortex", "pod=master-0");
  private static final Course MEMORY_POD =
      Course.of(
          "container_memory_working_set_bytes",
          "container=POD",
          "namespace=cortex",
          "pod=master-0");
  private static final Course MEMORY_APP =
      Course.of(
          "container_memory_working_set_bytes",
          "container=app",
          "namespace=cortex",
          "pod=master-0");
  private static final Course MEMORY_APP_LAB =
      Course.of(
          "container_memory_working_set_bytes", "container=app", "namespace=lab", "pod=master-0");
  private static final Course MEMORY_FREE =
      Course.of(
          "container_memory_working_set_bytes",
          "container=free",
          "namespace=cortex",
          "pod=worker-0");
  private static final Course MEMORY =
      Course.of("container_memory_working_set_bytes", "namespace=cortex", "pod=master-0");
  private static final Course MEMORY_LIMIT_POD =
      Course.of(
          "container_spec_memory_limit_bytes", "container=POD", "namespace=cortex", "pod=master-0");
  private static final Course MEMORY_LIMIT_APP =
      Course.of(
          "container_spec_memory_limit_bytes", "container=app", "namespace=cortex", "pod=master-0");
  private static final Course MEMORY_LIMIT_APP_LAB =
      Course.of(
          "container_spec_memory_limit_bytes", "container=app", "namespace=lab", "pod=master-0");
  private static final Course MEMORY_LIMIT_FREE =
      Course.of(
          "container_spec_memory_limit_bytes",
          "container=free",
          "namespace=cortex",
          "pod=worker-0");
  private static final Course MEMORY_LIMIT =
      Course.of("container_spec_memory_limit_bytes", "namespace=cortex", "pod=master-0");
  private static final Course CPU_LIMITS =
      Course.of(
          "kube_pod_container_resource_limits",
          "container=app",
          "namespace=cortex",
          "pod=master-0",
          "resource=cpu");
  private static final Course RESTARTS_APP =
      Course.of(
          "kube_pod_container_status_restarts_total",
          "container=app",
          "namespace=cortex",
          "pod=master-0");
  private static final Course RESTARTS_APP_OTHER =
      Course.of(
          "kube_pod_container_status_restarts_total",
          "container=app",
          "namespace=cortex",
          "pod=other");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "cortex:cpu_utilization:avg",
              "{container='app', namespace='cortex', pod='master-0'}",
              (5 * 45 + 4 * 15) / 9.0 / 30 / 2)
          .expect(
              "cortex:cpu_utilization:avg",
              "{container='side', namespace='cortex', pod='master-0'}",
              0.5)
          .expect(
              "cortex:cpu_utilization:avg",
              "{container='app', namespace='cortex', pod='worker-0'}",
              0.25)
          .expect(
              "cortex:cpu_utilization_by_type:avg",
              "{label_app='cortex-master', label_master_type='security', namespace='cortex'}",
              ((5 * 45 + 4 * 15) / 9.0 / 30 / 2 + 0.5) / 2)
          .expect(
              "cortex:cpu_utilization_by_type:avg",
              "{label_app='cortex-worker', label_worker_type='scan', namespace='cortex'}",
              0.25)
          .expect(
              "cortex:memory_utilization:avg",
              "{container='app', namespace='cortex', pod='master-0'}",
              0.6)
          .expect(
              "cortex:memory_utilization:avg",
              "{container='side', namespace='cortex', pod='master-0'}",
              0.2)
          .expect(
              "cortex:memory_utilization:avg",
              "{container='app', namespace='cortex', pod='worker-0'}",
              0.5)
          .expect(
              "cortex:memory_utilization_by_type:avg",
              "{label_app='cortex-master', label_master_type='security', namespace='cortex'}",
              0.4)
          .expect(
              "cortex:memory_utilization_by_type:avg",
              "{label_app='cortex-worker', label_worker_type='scan', namespace='cortex'}",
              0.5)
          .expect(
              "cortex:network_receive:rate5m",
              "{namespace='cortex', pod='master-0'}",
              10 + (5 * 3000 + 4 * 300) / 9.0 / 30)
          .expect(
              "cortex:network_transmit:rate5m",
              "{namespace='cortex', pod='master-0'}",
              20 + (5 * 600 + 4 * 300) / 9.0 / 30);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.of(
                CPU_USAGE_APP.perMinute(30, 17.5).perMinute(90, 10),
                Course.of(
                        "container_cpu_usage_seconds_total",
                        "container=side",
                        "namespace=cortex",
                        "pod=master-0")
                    .perMinute(30, 17.5)
                    .perMinute(30, 10),
                Course.of(
                        "container_cpu_usage_seconds_total",
                        "container=app",
                        "namespace=cortex",
                        "pod=worker-0")
                    .perMinute(15, 17.5)
                    .perMinute(15, 10),
                CPU_USAGE_POD.perMinute(6, 17.5).perMinute(6, 10),
                CPU_USAGE.perMinute(60, 17.5).perMinute(120, 10),
                CPU_USAGE_APP_LAB.perMinute(60, 17.5).perMinute(60, 10),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "container=app",
                        "namespace=cortex",
                        "pod=master-0",
                        "resource=cpu",
                        "unit=core")
                    .at(2, 25),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "container=side",
                        "namespace=cortex",
                        "pod=master-0",
                        "resource=cpu",
                        "unit=core")
                    .at(1, 25),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "container=app",
                        "namespace=cortex",
                        "pod=worker-0",
                        "resource=cpu",
                        "unit=core")
                    .at(1, 25),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "container=POD",
                        "namespace=cortex",
                        "pod=master-0",
                        "resource=cpu",
                        "unit=core")
                    .at(1, 25),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "namespace=cortex",
                        "pod=master-0",
                        "resource=cpu",
                        "unit=core")
                    .at(4, 25),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "container=app",
                        "namespace=lab",
                        "pod=master-0",
                        "resource=cpu",
                        "unit=core")
                    .at(1, 25),
                Course.of(
                        "kube_pod_container_resource_limits",
                        "container=app",
                        "namespace=cortex",
                        "pod=master-0",
                        "resource=memory",
                        "unit=byte")
                    .at(4000, 25),
                MEMORY_APP.at(600, 25),
                Course.of(
                        "container_memory_working_set_bytes",
                        "container=side",
                        "namespace=cortex",
                        "pod=master-0")
                    .at(200, 25),
                Course.of(
                        "container_memory_working_set_bytes",
                        "container=app",
                        "namespace=cortex",
                        "pod=worker-0")
                    .at(500, 25),
                MEMORY_POD.at(5, 25),
                MEMORY.at(805, 25),
                MEMORY_APP_LAB.at(9, 25),
                MEMORY_FREE.at(100, 25),
                MEMORY_LIMIT_APP.at(1000, 25),
                Course.of(
                        "container_spec_memory_limit_bytes",
                        "container=side",
                        "namespace=cortex",
                        "pod=master-0")
                    .at(1000, 25),
                Course.of(
                        "container_spec_memory_limit_bytes",
                        "container=app",
                        "namespace=cortex",
                        "pod=worker-0")
                    .at(1000, 25),
                MEMORY_LIMIT_POD.at(10, 25),
                MEMORY_LIMIT.at(2000, 25),
                MEMORY_LIMIT_APP_LAB.at(10, 25),
                MEMORY_LIMIT_FREE.at(0, 25),
                Course.of(
                        "kube_pod_labels",
                        "label_app=cortex-master",
                        "label_master_type=security",
                        "namespace=cortex",
                        "pod=master-0")
                    .at(1, 25),
                Course.of(
                        "kube_pod_labels",
                        "label_app=cortex-worker",
                        "label_worker_type=scan",
                        "namespace=cortex",
                        "pod=worker-0")
                    .at(1, 25),
                Course.of("kube_pod_labels", "label_app=other", "namespace=lab", "pod=master-0")
                    .at(1, 25),
                Course.of(
                        "container_network_receive_bytes_total",
                        "interface=eth0",
                        "namespace=cortex",
                        "pod=master-0")
                    .perMinute(600, 17.5)
                    .perMinute(6000, 10),
                Course.of(
                        "container_network_receive_bytes_total",
                        "interface=eth1",
                        "namespace=cortex",
                        "pod=master-0")
                    .perMinute(600, 17.5)
                    .perMinute(600, 10),
                Course.of(
                        "container_network_receive_bytes_total",
                        "interface=eth0",
                        "namespace=lab",
                        "pod=master-0")
                    .perMinute(60, 17.5)
                    .perMinute(60, 10),
                Course.of(
                        "container_network_transmit_bytes_total",
                        "interface=eth0",
                        "namespace=cortex",
                        "pod=master-0")
                    .perMinute(600, 17.5)
                    .perMinute(1200, 10),
                Course.of(
                        "container_network_transmit_bytes_total",
                        "interface=eth1",
                        "namespace=cortex",
                        "pod=master-0")
                    .perMinute(1200, 17.5)
                    .perMinute(1200, 10),
                Course.of(
                        "container_network_transmit_bytes_total",
                        "interface=eth0",
                        "namespace=lab",
                        "pod=master-0")
                    .perMinute(60, 17.5)
                    .perMinute(60, 10))
            .at(at(20)));
  }

  @Nested
  class HighCPUUsage extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              CPU_USAGE_APP.perMinute(0, 10).perMinute(129.6, 20).perMinute(0, 20),
              CPU_LIMITS.at(2, 50),
              Course.of(
                      "kube_pod_container_resource_limits",
                      "container=app",
                      "namespace=cortex",
                      "pod=master-0",
                      "resource=memory")
                  .at(4e9, 50))
          .exceeded(14, 31)
          .waits(10)
          .labels(
              "component=infrastructure container=app namespace=cortex pod=master-0"
                  + " severity=warning")
          .says(
              "master-0 uses over 90% of its CPU limit",
              "Container app is at 108% of its limit.", "high-cpu-usage")
          .quiet(
              CPU_USAGE_APP.perMinute(108, 60),
              CPU_LIMITS.at(2, 60),
              CPU_USAGE_POD.perMinute(600, 60),
              Course.of(
                      "kube_pod_container_resource_limits",
                      "container=POD",
                      "namespace=cortex",
                      "pod=master-0",
                      "resource=cpu")
                  .at(2, 60),
              CPU_USAGE.perMinute(600, 60),
              Course.of(
                      "kube_pod_container_resource_limits",
                      "namespace=cortex",
                      "pod=master-0",
                      "resource=cpu")
                  .at(2, 60),
              CPU_USAGE_APP_LAB.perMinute(600, 60),
              Course.of(
                      "kube_pod_container_resource_limits",
                      "container=app",
                      "namespace=lab",
                      "pod=master-0",
                      "resource=cpu")
                  .at(2, 60),
              Course.of(
                      "container_cpu_usage_seconds_total",
                      "container=free",
                      "namespace=cortex",
                      "pod=worker-0")
                  .perMinute(600, 60),
              Course.of(
                      "kube_pod_container_resource_limits",
                      "container=free",
                      "namespace=cortex",
                      "pod=worker-0",
                      "resource=memory")
                  .at(2, 60))
          .lingers(1);
    }
  }

  @Nested
  class HighMemoryUsage extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              MEMORY_APP.at(900, 5).at(910, 15).at(900, 5), MEMORY_LIMIT_APP.at(1000, 25))
          .exceeded(5, 20)
          .waits(10)
          .labels(
              "component=infrastructure container=app namespace=cortex pod=master-0"
                  + " severity=warning")
          .says(
              "master-0 uses over 90% of its memory limit",
              "Container app is at 91% of its limit.", "high-memory-usage")
          .quiet(
              MEMORY_APP.at(900, 60),
              MEMORY_LIMIT_APP.at(1000, 60),
              MEMORY_POD.at(1000, 60),
              MEMORY_LIMIT_POD.at(1000, 60),
              MEMORY.at(1000, 60),
              MEMORY_LIMIT.at(1000, 60),
              MEMORY_APP_LAB.at(1000, 60),
              MEMORY_LIMIT_APP_LAB.at(1000, 60),
              MEMORY_FREE.at(1000, 60),
              MEMORY_LIMIT_FREE.at(0, 60))
          .lingers(4.5);
    }

    @Test
    void the_smallest_limit_counts() {
      CortexScenario.of(MEMORY_APP.at(1, 20), MEMORY_LIMIT_APP.at(1, 20))
          .at(at(15))
          .alert("HighMemoryUsage")
          .isFiring()
          .hasDescription("Container app is at 100% of its limit.");
    }
  }

  @Nested
  class PodRestartLoop extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              RESTARTS_APP.at(0, 20).at(1, 1).at(2, 25),
              Course.of(
                      "kube_pod_container_status_restarts_total",
                      "container=side",
                      "namespace=cortex",
                      "pod=master-0")
                  .at(0, 22)
                  .at(1, 24),
              RESTARTS_APP_OTHER.at(0, 46))
          .exceeded(22, 35.5)
          .waits(5)
          .labels("component=infrastructure namespace=cortex pod=master-0 severity=warning")
          .says("Pod master-0 keeps restarting", "3 restarts in 15 minutes.", "pod-restart-loop")
          .quiet(
              RESTARTS_APP.at(0, 20).at(1, 2).at(2, 38),
              Course.of(
                      "kube_pod_container_status_restarts_total",
                      "container=app",
                      "namespace=lab",
                      "pod=master-0")
                  .at(0, 20)
                  .at(9, 40),
              RESTARTS_APP_OTHER.at(0, 20).at(2, 40))
          .lingers(8);
    }

    @Test
    void two_restarts_fire_where_the_container_restarted_before() {
      // Samples span less than the 15 minutes; increase() makes up for that: 2 * 900 / 870. Only
      // a counter that was 0 is not extended below it.
      CortexScenario.of(RESTARTS_APP.at(5, 20).at(6, 1).at(7, 20))
          .at(at(26))
          .alert("PodRestartLoop")
          .isFiring()
          .hasDescription("2.069 restarts in 15 minutes.");
    }
  }
}
