package io.cortexmon.catalog.cortex;

import io.cortexmon.catalog.Golden;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.render.Renderer;
import org.junit.jupiter.api.Test;

/** The rendered files, byte for byte as they were reviewed. */
class CortexGoldenTest {

  @Test
  void files_are_those_that_were_reviewed() {
    Golden.of("cortex", CortexGoldenTest.class)
        .compare(Renderer.render(new CortexMonitoring().define(Environment.named("production"))));
  }
}
