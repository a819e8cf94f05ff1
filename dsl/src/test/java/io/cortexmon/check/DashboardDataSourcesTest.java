package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data sources that dashboards name by a uid, or by a name. */
class DashboardDataSourcesTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");
  private static final PrometheusDataSource PROMETHEUS =
      PrometheusDataSource.named("Prometheus", "http://prometheus:9090").uid("prometheus");

  private static List<String> asking(DataSourceRef dataSource) {
    return Findings.of(
        Monitoring.named("orders")
            .dataSources(PROMETHEUS)
            .dashboard(
                Dashboard.titled("Orders")
                    .dataSource(dataSource)
                    .panel(TimeSeries.titled("Queue").query(QUEUE))
                    .panel(TimeSeries.titled("Again").query(QUEUE))));
  }

  private static Dashboard read(String panel, String fields) {
    return Dashboard.fromJson(
        "{\"title\": \"Read\", \"schemaVersion\": 42, \"panels\": [" + panel + "]" + fields + "}");
  }

  @Test
  void a_data_source_that_is_declared() {
    assertThat(asking(PROMETHEUS.ref())).isEmpty();
    assertThat(asking(DataSourceRef.DEFAULT)).isEmpty();
  }

  @Test
  void a_uid_that_nobody_declares() {
    assertThat(asking(new DataSourceRef("prometheus", "abc")))
        .containsExactly(
            """
            warning[dashboard/undeclared-data-source] no data source with the uid `abc` is declared
              in panel "Queue" of dashboard "Orders" (DashboardDataSourcesTest.java)
              hint: declare it with Monitoring.dataSources(..), let viewers choose by a \
            DataSourceVariable, or see that Grafana has it from elsewhere""");
  }

  @Test
  void a_uid_that_is_near_to_one() {
    assertThat(asking(new DataSourceRef("prometheus", "promethius")))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] no data source with the uid `promethius` is \
            declared
              in panel "Queue" of dashboard "Orders" (DashboardDataSourcesTest.java)
              hint: did you mean `prometheus`?""");
  }

  @Test
  void a_uid_of_another_type() {
    assertThat(asking(new DataSourceRef("loki", "prometheus")))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] data source `prometheus` is asked as loki, but \
            it is declared as prometheus
              in panel "Queue" of dashboard "Orders" (DashboardDataSourcesTest.java)
              hint: refer to it by .ref()""");
  }

  @Test
  void what_only_the_import_dialog_knows() {
    String panel =
        """
        {"type": "stat", "title": "Up", "datasource": {"type": "prometheus", "uid": "${DS_PROM}"},
          "targets": [{"refId": "A", "expr": "up"}]}""";

    assertThat(Findings.of(read(panel, ", \"__inputs\": [{\"name\": \"DS_PROM\"}]")))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] data source `${DS_PROM}` is known to Grafana's \
            import dialog only
              in panel "Up" of dashboard "Read" (DashboardDataSourcesTest.java)
              hint: a file has no dialog: put a data source variable in its place""");
  }

  @Test
  void a_data_source_that_is_named_or_left_out() {
    String panel =
        """
        {"type": "stat", "title": "Up", "datasource": %s,
          "targets": [{"refId": "A", "expr": "up"}]}""";
    String hint =
        """

          in dashboard "Read" (DashboardDataSourcesTest.java)
          hint: refer to it as {"type": .., "uid": ..}; the uid may be a variable of type \
        datasource""";

    assertThat(Findings.of(read(panel.formatted("\"Prometheus\""), "")))
        .containsExactly(
            "warning[dashboard/data-source-by-name] a data source `Prometheus` is named, and not"
                + " given by its uid"
                + hint);
    assertThat(Findings.of(read(panel.formatted("null"), "")))
        .containsExactly(
            "warning[dashboard/data-source-by-name] a data source is not given, so Grafana asks its"
                + " default one"
                + hint);
  }

  @Test
  void what_every_grafana_has() {
    String panel =
        """
        {"type": "stat", "title": "Up", "datasource": {"type": "datasource", "uid": "-- Mixed --"},
          "targets": [
            {"refId": "A", "datasource": {"type": "datasource", "uid": "-- Dashboard --"}},
            {"refId": "B", "datasource": {"type": "grafana", "uid": "grafana"}},
            {"refId": "C", "datasource": {"type": "__expr__", "uid": "__expr__"}}]}""";

    assertThat(Findings.of(read(panel, ""))).isEmpty();
  }
}
