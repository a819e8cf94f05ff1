package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import io.cortexmon.testing.AlertAssert;
import io.cortexmon.testing.RoutingScenario;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.junit.InEnvironment;
import io.cortexmon.testing.junit.MonitoringOf;
import io.cortexmon.testing.junit.TestInEnvironments;
import java.util.List;
import java.util.Map;

/** Alerts of Cortex where an environment has limits of its own. */
@MonitoringOf(CortexMonitoring.class)
@InEnvironment(name = "production")
@InEnvironment(
    name = "lab",
    cluster = "bench",
    values = {"cortex.threshold.masters.backlog=80", "cortex.threshold.masters.memory=0.95"})
class CortexEnvironmentsTest {

  private static final String BACKLOG = "MasterTaskBacklog";
  private static final String MEMORY = "MasterMemoryPressure";

  private static AlertAssert backlog(Scenario cortex, double tasks) {
    Course queue =
        Course.of("cortex_master_task_queue_length", "namespace=cortex", "master_type=security")
            .at(tasks, 60);
    return CortexScenario.with(List.of(queue), cortex).at(at(59)).alert(BACKLOG);
  }

  private static AlertAssert memory(Scenario cortex, double used) {
    String[] master = {"namespace=cortex", "master_type=security"};
    return CortexScenario.with(
            List.of(
                Course.of("cortex_master_memory_usage_bytes", master).at(used, 60),
                Course.of("cortex_master_memory_limit_bytes", master).at(100, 60)),
            cortex)
        .at(at(59))
        .alert(MEMORY);
  }

  @TestInEnvironments
  void more_than_every_limit_fires_everywhere(Scenario cortex) {
    backlog(cortex, 81).isFiring();
    memory(cortex, 96).isFiring();
  }

  @TestInEnvironments
  void at_the_lower_limit_no_environment_is_told(Scenario cortex) {
    backlog(cortex, 50).hasNeverFired();
    memory(cortex, 90).hasNeverFired();
  }

  @TestInEnvironments("lab")
  void the_lab_takes_more(Scenario cortex) {
    backlog(cortex, 80).hasNeverFired();
    memory(cortex, 95).hasNeverFired();
  }

  @TestInEnvironments("production")
  void production_takes_less(Scenario cortex) {
    backlog(cortex, 51).isFiring();
    memory(cortex, 91).isFiring();
  }

  @TestInEnvironments
  void whoever_is_told_is_the_same_everywhere(RoutingScenario cortex) {
    cortex.alert(BACKLOG, Map.of()).goesTo("slack-warnings", "slack-masters");
  }
}
