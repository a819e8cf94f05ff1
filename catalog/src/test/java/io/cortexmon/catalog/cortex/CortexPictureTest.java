package io.cortexmon.catalog.cortex;

import io.cortexmon.catalog.Golden;
import io.cortexmon.catalog.picture.DashboardPicture;
import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.RenderedTree.Entry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture in the README is that of today's dashboard. */
class CortexPictureTest {

  @Test
  void the_picture_of_the_overview_is_the_one_that_was_looked_at() {
    Dashboard overview =
        new CortexMonitoring()
            .define(Environment.named("production")).dashboards().stream()
                .filter(dashboard -> dashboard.uid().equals("cortex-overview"))
                .findFirst()
                .orElseThrow();
    Entry picture =
        Entry.text(
            "cortex-overview.svg",
            "picture",
            List.of(overview.place()),
            () -> DashboardPicture.of(overview));

    Golden.in(Path.of("src/main/pictures"), CortexPictureTest.class)
        .compare(RenderedTree.of(List.of(picture)));
  }
}
