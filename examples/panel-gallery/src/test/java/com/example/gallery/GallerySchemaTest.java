package com.example.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.check.Checks;
import io.cortexmon.dashboard.schema.DashboardSchema;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.RenderedQueries;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the gallery shows is what Grafana 13 reads. */
class GallerySchemaTest {

  private final Monitoring gallery =
      new GalleryMonitoring().define(Environment.named("production"));

  @Test
  void the_definitions_fit_together() {
    assertThat(Checks.run(gallery).findings()).isEmpty();
  }

  @Test
  void every_query_is_read_and_prints_as_itself() {
    RenderedQueries queries = RenderedQueries.of(gallery);

    assertThat(queries.dashboards()).isNotEmpty();
    assertThat(queries.faults()).isEmpty();
  }

  @Test
  void every_rendered_dashboard_is_valid() {
    DashboardSchema schema = DashboardSchema.grafana();

    List<String> dashboards = rendered();

    assertThat(dashboards).hasSameSizeAs(gallery.dashboards());
    assertThat(dashboards.stream().flatMap(dashboard -> schema.faults(dashboard).stream()))
        .isEmpty();
  }

  /**
   * Each option that is newer than the schemas, and each fault of theirs, is still refused without
   * its correction, and used here: else the correction is to be taken out of its list in {@code
   * dsl/src/test/resources/io/cortexmon/dashboard/schema}.
   */
  @Test
  void no_correction_of_the_schemas_is_stale() {
    DashboardSchema schema = DashboardSchema.grafana();
    List<String> dashboards = rendered();
    dashboards.forEach(schema::faults); // Compiles the schemas, which all that follow share.

    assertThat(schema.corrections())
        .isNotEmpty()
        .filteredOn(correction -> isIdle(schema.without(correction), dashboards))
        .isEmpty();
  }

  private static boolean isIdle(DashboardSchema without, List<String> dashboards) {
    return dashboards.stream().allMatch(dashboard -> without.faults(dashboard).isEmpty());
  }

  private List<String> rendered() {
    RenderedTree tree = Renderer.render(gallery);
    return tree.paths().stream()
        .filter(path -> path.startsWith("grafana/dashboards/"))
        .map(path -> new String(tree.bytes(path), StandardCharsets.UTF_8))
        .toList();
  }
}
