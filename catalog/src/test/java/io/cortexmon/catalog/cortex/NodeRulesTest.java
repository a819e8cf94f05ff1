package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nodes, and pods in all namespaces. */
class NodeRulesTest {
  private static final Course RESTARTS_APP_SHOP =
      Course.of(
          "kube_pod_container_status_restarts_total",
          "container=app",
          "namespace=shop",
          "pod=shop-0");
  private static final Course NODE_CPU_0_IDLE =
      Course.of("node_cpu_seconds_total", "cpu=0", "instance=node-1", "mode=idle");
  private static final Course NODE_CPU_0_USER =
      Course.of("node_cpu_seconds_total", "cpu=0", "instance=node-1", "mode=user");
  private static final Course NODE_CPU_0_NODE_2_IDLE =
      Course.of("node_cpu_seconds_total", "cpu=0", "instance=node-2", "mode=idle");
  private static final Course NODE_CPU_1_IDLE =
      Course.of("node_cpu_seconds_total", "cpu=1", "instance=node-1", "mode=idle");
  private static final Course NODE_MEMORY_AVAILABLE_BYTES =
      Course.of("node_memory_MemAvailable_bytes", "instance=node-1");
  private static final Course NODE_MEMORY_BYTES =
      Course.of("node_memory_MemTotal_bytes", "instance=node-1");

  @Nested
  class CortexHighMemoryUsage extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              NODE_MEMORY_AVAILABLE_BYTES.at(150, 5).at(140, 15).at(150, 5),
              NODE_MEMORY_BYTES.at(1000, 25))
          .exceeded(5, 20)
          .waits(10)
          .labels("component=infrastructure instance=node-1 severity=warning")
          .says("Node node-1 memory above 85%", "86% in use.", "cortex-high-memory-usage")
          .quiet(
              NODE_MEMORY_AVAILABLE_BYTES.at(150, 60),
              NODE_MEMORY_BYTES.at(1000, 60),
              Course.of("node_memory_MemAvailable_bytes", "instance=node-2").at(1, 60))
          .lingers(4.5);
    }
  }

  @Nested
  class CortexHighCPUUsage extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              NODE_CPU_0_IDLE.perMinute(60, 10).perMinute(4.8, 20).perMinute(60, 20),
              NODE_CPU_1_IDLE.perMinute(60, 10).perMinute(0, 20).perMinute(60, 20),
              NODE_CPU_0_USER.perMinute(55, 50),
              NODE_CPU_0_NODE_2_IDLE.perMinute(60, 50))
          .exceeded(14, 31)
          .waits(10)
          .labels("component=infrastructure instance=node-1 severity=warning")
          .says("Node node-1 CPU above 80%", "96% busy.", "cortex-high-cpu-usage")
          .quiet(
              NODE_CPU_0_IDLE.perMinute(24, 60),
              NODE_CPU_1_IDLE.perMinute(0, 60),
              NODE_CPU_0_USER.perMinute(0, 60),
              NODE_CPU_0_NODE_2_IDLE.perMinute(60, 60))
          .lingers(4);
    }

    @Override
    double quietFrom() {
      // Less than 5 minutes of samples make a smaller rate: a new node seems busy at first.
      return 5;
    }
  }

  @Nested
  class CortexPodCrashLooping extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              RESTARTS_APP_SHOP.at(0, 20).at(1, 1).at(2, 25),
              Course.of(
                      "kube_pod_container_status_restarts_total",
                      "container=side",
                      "namespace=shop",
                      "pod=shop-0")
                  .at(0, 22)
                  .at(1, 24))
          .exceeded(22, 35.5)
          .waits(5)
          .labels("component=infrastructure namespace=shop pod=shop-0 severity=critical")
          .says(
              "Pod shop/shop-0 crash-loops",
              "3 restarts in 15 minutes.",
              "cortex-pod-crash-looping")
          .quiet(
              RESTARTS_APP_SHOP.at(0, 20).at(1, 2).at(2, 38),
              Course.of(
                      "kube_pod_container_status_restarts_total",
                      "container=app",
                      "namespace=cortex",
                      "pod=shop-0")
                  .at(0, 20)
                  .at(2, 40))
          .lingers(8);
    }

    @Test
    void two_restarts_fire_where_the_container_restarted_before() {
      // Samples span less than the 15 minutes; increase() makes up for that: 2 * 900 / 870. Only
      // a counter that was 0 is not extended below it.
      CortexScenario.of(RESTARTS_APP_SHOP.at(5, 20).at(6, 1).at(7, 20))
          .at(at(26))
          .alert("CortexPodCrashLooping")
          .isFiring()
          .hasDescription("2.069 restarts in 15 minutes.");
    }
  }
}
