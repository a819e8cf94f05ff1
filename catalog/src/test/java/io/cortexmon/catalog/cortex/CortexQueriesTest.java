package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.promql.RenderedQueries;
import org.junit.jupiter.api.Test;

class CortexQueriesTest {

  private final RenderedQueries queries =
      RenderedQueries.of(new CortexMonitoring().define(Environment.named("production")));

  @Test
  void every_rendered_query_is_read_and_prints_as_itself() {
    assertThat(queries.rules()).hasSizeGreaterThan(100);
    assertThat(queries.dashboards()).hasSizeGreaterThan(46);
    assertThat(queries.faults()).isEmpty();
  }
}
