package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.check.Checks;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.PromQl;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrdersMonitoringTest {

  private final Monitoring monitoring =
      new OrdersMonitoring().define(Environment.named("production"));

  @Test
  void the_definitions_fit_together() {
    assertThat(Checks.run(monitoring).findings()).isEmpty();
  }

  @Test
  void too_many_failed_orders_page_someone_after_five_minutes() {
    var alert = OrdersMonitoring.highErrors(Threshold.of(0.05, Unit.RATIO));

    assertThat(alert.query().expr().text()).isEqualTo("orders:errors:ratio_rate5m > 0.05");
    assertThat(alert.forDuration()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void every_rule_is_the_promql_that_prometheus_reads() {
    assertThat(monitoring.groups().stream().flatMap(group -> group.rules().stream()))
        .isNotEmpty()
        .map(rule -> rule.query().expr())
        .allSatisfy(expr -> assertThat(PromQl.parse(expr.text())).isEqualTo(expr));
  }

  @Test
  void staging_takes_more_failures() {
    Environment staging = Environment.named("staging").value("orders.errorLimit", "0.2");
    RenderedTree tree = Renderer.render(new OrdersMonitoring().define(staging));

    assertThat(new String(tree.bytes("prometheus/alerting-rules.yaml"), StandardCharsets.UTF_8))
        .contains("orders:errors:ratio_rate5m > 0.2")
        .contains("summary: More than 20% of all orders fail.");
  }

  @Test
  void the_panel_draws_the_limit_that_the_alert_compares_with() {
    String json = OrdersMonitoring.dashboard(Threshold.of(0.2, Unit.RATIO)).toJson();

    assertThat(json).contains("\"title\": \"Error ratio\"").contains("\"value\": 0.2");
  }
}
