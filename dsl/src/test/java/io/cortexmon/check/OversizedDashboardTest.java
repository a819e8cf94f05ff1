package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;
import org.junit.jupiter.api.Test;

class OversizedDashboardTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");

  private static Dashboard withText(int kib) {
    return Dashboard.titled("Large")
        .description("x".repeat(kib << 10))
        .panel(TimeSeries.titled("Queue").query(QUEUE));
  }

  private static List<Finding> find(Monitoring monitoring) {
    return Checks.run(monitoring).findings();
  }

  @Test
  void a_dashboard_of_the_usual_size_is_fine() {
    assertThat(find(Monitoring.named("orders").dashboard(withText(200)))).isEmpty();
  }

  @Test
  void a_dashboard_beyond_what_kubernetes_stores_is_an_error() {
    Dashboard large = withText(2000);

    assertThat(find(Monitoring.named("orders").dashboard(large)))
        .singleElement()
        .asString()
        .startsWith("error[kubernetes/oversized-object] the dashboard has 200")
        .endsWith(
            " KiB, more than the 1024 KiB of a ConfigMap\n  in dashboard \"Large\" ("
                + large.place()
                + ")\n  hint: split it into several that link to each other, or read the plain files"
                + " outside Kubernetes (Kubernetes.NONE)");
  }

  @Test
  void a_dashboard_beyond_what_a_client_can_apply_is_a_warning() {
    Dashboard large = withText(500);

    assertThat(find(Monitoring.named("orders").dashboard(large)))
        .singleElement()
        .asString()
        .startsWith("warning[kubernetes/large-object] the dashboard has 50")
        .endsWith(
            " KiB, more than a client-side apply can take\n  in dashboard \"Large\" ("
                + large.place()
                + ")\n  hint: apply its ConfigMap with kubectl apply --server-side");
  }

  @Test
  void without_kubernetes_there_is_no_limit() {
    assertThat(
            find(Monitoring.named("orders").kubernetes(Kubernetes.NONE).dashboard(withText(2000))))
        .isEmpty();
  }
}
