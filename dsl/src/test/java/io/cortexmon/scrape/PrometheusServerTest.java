package io.cortexmon.scrape;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.metric.Label;
import org.junit.jupiter.api.Test;

class PrometheusServerTest {

  private static final String CREDENTIAL =
      ": holds a credential; keep it in a file or a Kubernetes secret and say where with a"
          + " SecretRef, as in authorization(..)";

  private static final Label CLUSTER = Label.named("cluster");

  private final PrometheusServer server = PrometheusServer.scrapingEvery(seconds(15));

  @Test
  void evaluates_as_often_as_it_scrapes_unless_told_otherwise() {
    assertThat(server.evaluationInterval()).isEqualTo(seconds(15));
    assertThat(server.evaluatingEvery(minutes(1)).evaluationInterval()).isEqualTo(minutes(1));
    assertThat(server.place().file()).isEqualTo("PrometheusServerTest.java");
  }

  @Test
  void bad_settings_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrometheusServer.scrapingEvery(seconds(0)))
        .withMessage("scrape interval 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.timeout(seconds(20)))
        .withMessage("scrape timeout 20s: must not be longer than the interval of 15s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.externalLabels(CLUSTER.is("a")).externalLabels(CLUSTER.is("b")))
        .withMessage("external label cluster is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.ruleFiles("a.yaml").ruleFiles("a.yaml"))
        .withMessage("rule file a.yaml is given twice");
  }

  @Test
  void bad_alertmanagers_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Alertmanagers::discoveredBy)
        .withMessage("Alertmanagers: at least one target is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alertmanagers.at("http://alertmanager:9093"))
        .withMessage(
            "target \"http://alertmanager:9093\": must be host:port; say scheme(..) and path(..) on"
                + " the job");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alertmanagers.at("alertmanager:9093").pathPrefix("alerts"))
        .withMessage("path prefix \"alerts\": must start with /");
  }

  @Test
  void bad_remote_stores_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RemoteWrite.to("https://me:hunter2@store/write"))
        .withMessage("remote write URL" + CREDENTIAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RemoteWrite.to("https://store/write").shards(5, 2))
        .withMessage("shards 5 to 2: the first must not be the larger");
  }
}
