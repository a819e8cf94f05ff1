package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.catalog.cortex.CortexMonitoring;
import io.cortexmon.dashboard.schema.DashboardSchema;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue's dashboards are what Grafana reads. */
class DashboardsSchemaTest {

  static Stream<MonitoringSource> systems() {
    return Stream.of(new CortexMonitoring());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void every_rendered_dashboard_is_valid(MonitoringSource system) {
    DashboardSchema schema = DashboardSchema.grafana();
    Monitoring monitoring = system.define(Environment.named("production"));
    RenderedTree tree = Renderer.render(monitoring);

    List<String> dashboards =
        tree.paths().stream()
            .filter(path -> path.startsWith("grafana/dashboards/"))
            .map(path -> new String(tree.bytes(path), StandardCharsets.UTF_8))
            .toList();

    assertThat(dashboards).hasSameSizeAs(monitoring.dashboards());
    assertThat(dashboards.stream().flatMap(dashboard -> schema.faults(dashboard).stream()))
        .isEmpty();
  }
}
