package io.cortexmon.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.check.Checks;
import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.definition.Finding;
import io.cortexmon.definition.KubernetesNames;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardConfigMapTest {

  private static List<DashboardConfigMap> of(String... files) {
    Dashboard[] dashboards =
        Stream.of(files).map(file -> Dashboard.titled("D").file(file)).toArray(Dashboard[]::new);
    return DashboardConfigMap.of(Monitoring.named("orders").dashboard(dashboards));
  }

  @Test
  void a_name_is_made_of_the_file() {
    assertThat(of("traffic", "Order_Queues.v2", "_x_", "__"))
        .extracting(DashboardConfigMap::name)
        .containsExactly(
            "dashboard-traffic", "dashboard-order-queues-v2", "dashboard-x", "dashboard-872e1f01")
        .allMatch(KubernetesNames::isSubdomain);
  }

  @Test
  void files_that_kubernetes_can_not_tell_apart_get_checksums() {
    assertThat(of("a-b", "A_b", "a.b"))
        .extracting(DashboardConfigMap::name)
        .containsExactly("dashboard-a-b", "dashboard-a-b-10867f0a", "dashboard-a-b-1eef715d");
  }

  @Test
  void keys_are_the_files_with_their_letters() {
    assertThat(of("a-b", "A_b"))
        .extracting(DashboardConfigMap::key)
        .containsExactly("a-b.json", "A_b.json");
  }

  @Test
  void the_size_of_a_dashboard_is_a_check_and_not_measured_twice() {
    Dashboard large = Dashboard.titled("Large").description("x".repeat(2 << 20));
    Monitoring monitoring = Monitoring.named("orders").dashboard(large);

    assertThat(OversizedObject.find(monitoring, Renderer.render(monitoring))).isEmpty();
    assertThat(Checks.run(monitoring).findings())
        .extracting(Finding::rule)
        .contains("kubernetes/oversized-object");
  }
}
