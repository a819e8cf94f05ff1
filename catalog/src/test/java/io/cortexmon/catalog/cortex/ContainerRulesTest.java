package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import io.cortexmon.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * A container with several series is one container: its CPU time may be counted for each CPU, and
 * after a restart the series of the container before are there for a while.
 */
class ContainerRulesTest {

  private static Course of(String metric, String distinction) {
    return Course.of(
        metric, "namespace=cortex", "pod=master-0", "container=app", "resource=cpu", distinction);
  }

  private static Scenario cpu(double first, double second, double firstLimit, double secondLimit) {
    return CortexScenario.of(
        of("container_cpu_usage_seconds_total", "cpu=cpu00").perMinute(first * 60, 40),
        of("container_cpu_usage_seconds_total", "cpu=cpu01").perMinute(second * 60, 40),
        of("kube_pod_container_resource_limits", "uid=a").at(firstLimit, 40),
        of("kube_pod_container_resource_limits", "uid=b").at(secondLimit, 40));
  }

  private static Scenario memory(
      double first, double second, double firstLimit, double secondLimit) {
    return CortexScenario.of(
        of("container_memory_working_set_bytes", "id=a").at(first, 40),
        of("container_memory_working_set_bytes", "id=b").at(second, 40),
        of("container_spec_memory_limit_bytes", "id=a").at(firstLimit, 40),
        of("container_spec_memory_limit_bytes", "id=b").at(secondLimit, 40));
  }

  @Test
  void all_cpus_count() {
    Scenario busy = cpu(1.25, 0.6, 1, 1);

    busy.at(at(30)).value("cortex:cpu_utilization:avg").is(0.925);
    busy.at(at(30)).alert("HighCPUUsage").isFiring();
    cpu(1, 0.75, 1, 1).at(at(40)).alert("HighCPUUsage").hasNeverFired();
  }

  @Test
  void all_memory_counts() {
    Scenario full = memory(1300, 560, 1000, 1000);

    full.at(at(30)).value("cortex:memory_utilization:avg").is(0.93);
    full.at(at(30)).alert("HighMemoryUsage").isFiring();
    memory(1000, 750, 1000, 1000).at(at(40)).alert("HighMemoryUsage").hasNeverFired();
  }

  @Test
  void a_limit_of_one_byte_is_a_limit() {
    memory(0.5, 0, 1, 0).at(at(30)).value("cortex:memory_utilization:avg").is(0.5);
  }
}
