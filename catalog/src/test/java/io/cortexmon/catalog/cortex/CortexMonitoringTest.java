package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.catalog.Constants;
import io.cortexmon.check.Checks;
import io.cortexmon.metric.Metric;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Scraped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CortexMonitoringTest {

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  @Test
  void gives_no_findings() {
    assertThat(Checks.run(CORTEX).findings()).isEmpty();
  }

  @Test
  void every_metric_is_exposed_by_a_job() {
    List<Metric> all =
        Constants.of(
            Metric.class, CortexMetrics.class, CortexServiceMetrics.class, ClusterMetrics.class);

    assertThat(CORTEX.scraped().stream().map(Scraped::exposes).flatMap(List::stream).toList())
        .containsAll(all);
  }

  @Test
  void the_server_scrapes_and_evaluates_as_specified() {
    PrometheusServer server = CORTEX.prometheus().get(0);

    assertThat(server.scrapeInterval()).isEqualTo(Duration.ofSeconds(15));
    assertThat(server.scrapeTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(server.evaluationInterval()).isEqualTo(Duration.ofSeconds(15));
    assertThat(server.externalLabels())
        .extracting(Object::toString)
        .containsExactly("cluster=\"cortex\"", "environment=\"production\"");
  }

  @Test
  void objects_are_found_where_the_operator_and_the_pods_look_for_them() {
    assertThat(CORTEX.kubernetes().namespace()).isEqualTo("cortex");
    assertThat(CORTEX.kubernetes().labels()).isEqualTo(Map.of("app", "cortex"));
    assertThat(CORTEX.kubernetes().ruleLabels()).isEqualTo(Map.of("prometheus", "kube-prometheus"));
    assertThat(CORTEX.kubernetes().configMapPrefix()).isEmpty();
    assertThat(CORTEX.kubernetes().prometheusConfigKey()).isEqualTo("prometheus-config.yaml");
    assertThat(CORTEX.kubernetes().networkPolicies())
        .containsExactly(
            NetworkPolicy.named("prometheus-ingress")
                .pods("app", "prometheus")
                .allow(9090, "app", "grafana"));
  }
}
