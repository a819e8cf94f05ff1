package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource;
import io.cortexmon.dashboard.provisioning.TempoDataSource;
import io.cortexmon.dashboard.provisioning.TraceToLogs;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataSourceChecksTest {

  private static final PrometheusDataSource MAIN =
      PrometheusDataSource.named("Prometheus", "http://prometheus:9090");
  private static final PrometheusDataSource OTHER =
      PrometheusDataSource.named("Other", "http://other:9090");
  private static final TempoDataSource TEMPO = TempoDataSource.named("Tempo", "http://tempo:3200");

  private static List<Finding> find(DataSource... dataSources) {
    return Checks.run(Monitoring.named("orders").dataSources(dataSources)).findings();
  }

  @Test
  void data_sources_of_their_own_name_and_uid_are_fine() {
    assertThat(find(MAIN.asDefault(), OTHER, TEMPO.serviceMap(MAIN.ref()))).isEmpty();
  }

  @Test
  void two_of_one_name_are_an_error_with_both_places() {
    assertThat(find(MAIN, MAIN.uid("second")))
        .singleElement()
        .hasToString(
            "error[dashboard/colliding-data-sources] two data sources have the name `Prometheus`;"
                + " the other is Prometheus at "
                + MAIN.place()
                + "\n  in data source \"Prometheus\" ("
                + MAIN.place()
                + ")\n  hint: rename one");
  }

  @Test
  void two_of_one_uid_are_an_error() {
    assertThat(find(MAIN, OTHER.uid("prometheus")))
        .singleElement()
        .hasToString(
            "error[dashboard/colliding-data-sources] two data sources have the uid `prometheus`;"
                + " the other is Prometheus at "
                + MAIN.place()
                + "\n  in data source \"Other\" ("
                + OTHER.place()
                + ")\n  hint: give one of them another with uid(..); dashboards refer to it");
  }

  @Test
  void two_defaults_are_an_error() {
    assertThat(find(MAIN.asDefault(), OTHER.asDefault()))
        .singleElement()
        .hasToString(
            "error[dashboard/colliding-data-sources] two data sources are the default; the other is"
                + " Prometheus at "
                + MAIN.place()
                + "\n  in data source \"Other\" ("
                + OTHER.place()
                + ")\n  hint: leave asDefault() to one of them");
  }

  @Test
  void each_organization_has_its_own() {
    assertThat(find(MAIN.asDefault(), MAIN.asDefault().organization(2))).isEmpty();
  }

  @Test
  void a_way_to_a_data_source_that_nobody_declares_is_a_warning() {
    TempoDataSource tempo =
        TEMPO
            .serviceMap(new DataSourceRef("prometheus", "promtheus"))
            .tracesToLogs(TraceToLogs.in(new DataSourceRef("loki", "logs")));

    assertThat(find(MAIN, tempo))
        .extracting(Finding::toString)
        .containsExactlyInAnyOrder(
            "warning[dashboard/dangling-data-source] leads to a data source with the uid"
                + " `promtheus`, which is not declared\n  in data source \"Tempo\" ("
                + TEMPO.place()
                + ")\n  hint: did you mean `prometheus`?",
            "warning[dashboard/dangling-data-source] leads to a data source with the uid `logs`,"
                + " which is not declared\n  in data source \"Tempo\" ("
                + TEMPO.place()
                + ")\n  hint: declare it with dataSources(..), or see that Grafana has it from"
                + " elsewhere");
  }
}
