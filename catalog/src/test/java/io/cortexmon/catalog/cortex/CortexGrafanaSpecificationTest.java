package io.cortexmon.catalog.cortex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.catalog.Specification;
import io.cortexmon.catalog.StrictObjects;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.DurationText;
import io.cortexmon.render.Renderer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Data sources and provider against what the specification's text says of them. */
class CortexGrafanaSpecificationTest {

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  private final Specification specification = Specification.of("cortex");
  private final Map<String, JsonNode> dataSources = dataSources();

  private static Map<String, JsonNode> dataSources() {
    String yaml = new String(Renderer.render(CORTEX).bytes("grafana/datasources.yaml"), UTF_8);
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    try {
      for (JsonNode source : StrictObjects.documents(yaml).get(0).get("datasources")) {
        byName.put(source.get("name").asText(), source);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return byName;
  }

  private JsonNode dataSource(String name) {
    assertThat(dataSources).containsKey(name);
    return requireNonNull(dataSources.get(name));
  }

  private String artefact(String name) {
    return specification.rows("Artefact").stream()
        .filter(row -> row.cell("Artefact").equals(name))
        .map(row -> row.cell("Facts"))
        .findFirst()
        .orElseThrow();
  }

  /** What the text says in the brackets behind a name. */
  private String facts(String name) {
    return first("(?:^|; )" + name + " \\((.*?)\\)(?:;|\\.|$)", artefact("Grafana datasources"));
  }

  private static String first(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    assertThat(matcher.find()).as("%s in: %s", regex, text).isTrue();
    return matcher.group(1);
  }

  @Test
  void prometheus_is_as_the_text_says() {
    String facts = facts("Prometheus");
    JsonNode prometheus = dataSource("Prometheus");
    JsonNode settings = prometheus.get("jsonData");
    JsonNode exemplars = settings.at("/exemplarTraceIdDestinations/0");

    assertThat(prometheus.get("type").asText()).isEqualTo("prometheus");
    assertThat(prometheus.get("uid").asText()).isEqualTo(first("uid (\\w+)", facts));
    assertThat(prometheus.get("url").asText()).isEqualTo(first("(http://[^,]+)", facts));
    assertThat(prometheus.get("isDefault").asBoolean()).isEqualTo(facts.contains("default"));
    assertThat(settings.get("httpMethod").asText()).isEqualTo(first("(POST|GET)", facts));
    assertSameTime(settings.get("timeInterval"), first("timeInterval (\\w+)", facts));
    assertSameTime(settings.get("queryTimeout"), first("queryTimeout (\\w+)", facts));
    assertThat(exemplars.get("name").asText()).isEqualTo(first("exemplars (\\w+)→", facts));
    assertThat(exemplars.get("datasourceUid").asText()).isEqualTo(first("→uid (\\w+)", facts));
  }

  private static void assertSameTime(JsonNode actual, String specified) {
    assertThat(DurationText.parse(actual.asText())).isEqualTo(DurationText.parse(specified));
  }

  @Test
  void loki_is_as_the_text_says() {
    String facts = facts("Loki");
    JsonNode loki = dataSource("Loki");
    JsonNode field = loki.at("/jsonData/derivedFields/0");

    assertThat(loki.get("type").asText()).isEqualTo("loki");
    assertThat(loki.get("uid").asText()).isEqualTo(first("uid (\\w+)", facts));
    assertThat(loki.get("url").asText()).isEqualTo("http://loki" + first("(:\\d+)", facts));
    assertThat(loki.at("/jsonData/maxLines").asText()).isEqualTo(first("maxLines (\\d+)", facts));
    assertThat(field.get("name").asText()).isEqualTo(first("derived field (\\w+)", facts));
    assertThat(field.get("matcherRegex").asText()).isEqualTo(first("from (\\S+)", facts));
    assertThat(field.get("datasourceUid").asText()).isEqualTo(first("→(\\w+)", facts));
    assertThat(field.get("url").asText()).isEqualTo("$${__value.raw}");
  }

  @Test
  void tempo_is_as_the_text_says() {
    String facts = facts("Tempo");
    JsonNode tempo = dataSource("Tempo");
    JsonNode logs = tempo.at("/jsonData/tracesToLogsV2");
    JsonNode metrics = tempo.at("/jsonData/tracesToMetrics");
    String around = first("±(\\w+)", facts);

    assertThat(tempo.get("type").asText()).isEqualTo("tempo");
    assertThat(tempo.get("uid").asText()).isEqualTo(first("uid (\\w+)", facts));
    assertThat(tempo.get("url").asText()).isEqualTo("http://tempo" + first("(:\\d+)", facts));
    assertThat(logs.get("datasourceUid").asText()).isEqualTo(first("Logs→(\\w+)", facts));
    assertThat(logs.get("tags"))
        .extracting(tag -> tag.get("key").asText())
        .containsExactly(first("tags ([\\w, ]+), ±", facts).split(", "));
    assertThat(logs.get("spanStartTimeShift").asText()).isEqualTo("-" + around);
    assertThat(logs.get("spanEndTimeShift").asText()).isEqualTo(around);
    assertThat(logs.get("filterByTraceID").asBoolean())
        .isEqualTo(facts.contains("filter by trace id"));
    assertThat(metrics.get("datasourceUid").asText()).isEqualTo(first("Metrics→(\\w+)", facts));
    assertThat(metrics.at("/queries/0/query").asText()).isEqualTo(first("`(.+?)`", facts));
    assertThat(tempo.at("/jsonData/serviceMap/datasourceUid").asText())
        .isEqualTo(first("service map→(\\w+)", facts));
  }

  @Test
  void alertmanager_is_as_the_text_says() {
    String facts = facts("Alertmanager");
    JsonNode alertmanager = dataSource("Alertmanager");

    assertThat(alertmanager.get("type").asText()).isEqualTo("alertmanager");
    assertThat(alertmanager.get("url").asText()).isEqualTo(first("(http://[^,]+)", facts));
    assertThat(alertmanager.at("/jsonData/implementation").asText())
        .isEqualTo(first("implementation (\\w+)", facts));
  }

  @Test
  void there_are_no_others_and_each_has_a_uid() {
    assertThat(dataSources.keySet()).containsExactly("Prometheus", "Loki", "Tempo", "Alertmanager");
    assertThat(dataSources.values()).allMatch(source -> !source.get("uid").asText().isEmpty());
  }

  @Test
  void the_password_is_that_of_the_secret() {
    String secret = artefact("Secret prometheus-auth");
    JsonNode prometheus = dataSource("Prometheus");
    String folder = "$__file{/etc/grafana/secrets/prometheus-auth/";

    assertThat(secret).contains("used as basic auth by the Grafana datasource");
    assertThat(prometheus.get("basicAuth").asBoolean()).isTrue();
    assertThat(prometheus.get("basicAuthUser").asText())
        .isEqualTo(folder + first("keys (\\w+)", secret) + "}");
    assertThat(prometheus.at("/secureJsonData/basicAuthPassword").asText())
        .isEqualTo(folder + first(", (\\w+) \\(placeholder", secret) + "}");
  }

  @Test
  void the_provider_is_as_the_text_says() {
    String facts = artefact("Dashboard provider");
    DashboardProvider provider = CORTEX.dashboardProvider();

    assertThat(provider.name()).isEqualTo(first("name ([^,]+)", facts));
    assertThat(provider.folder()).isEqualTo(first("folder (\\w+)", facts));
    assertThat(provider.fields().text("type")).contains(first("type (\\w+)", facts));
    assertThat(provider.fields().isTrue("allowUiUpdates"))
        .isEqualTo(facts.contains("UI updates allowed"));
    assertThat(provider.path()).isEqualTo(first("(/var/\\S+)", facts));
  }
}
