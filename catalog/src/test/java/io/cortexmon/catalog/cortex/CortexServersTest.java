package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.cortexmon.catalog.Server;
import io.cortexmon.catalog.Specification;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered files in running servers. */
@Tag("external")
class CortexServersTest {

  private static final Environment PRODUCTION = Environment.named("production");

  private static final String RUNBOOKS = CortexSettings.from(PRODUCTION).runbooks();

  private final Path folder;

  CortexServersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void prometheus_evaluates_exactly_the_declared_rules() throws Exception {
    // Short intervals, so that all groups have been evaluated soon.
    Monitoring cortex =
        new CortexMonitoring()
            .define(
                PRODUCTION.values(
                    Map.of(
                        "cortex.interval.alerting", "1s",
                        "cortex.interval.resourceAlerting", "1s",
                        "cortex.interval.recording", "1s",
                        "cortex.interval.slowRecording", "1s")));
    write(cortex);
    Files.writeString(
        folder.resolve("prometheus.yml"),
        "rule_files: [prometheus/alerting-rules.yaml, prometheus/recording-rules.yaml]\n");

    JsonNode answer;
    try (Server prometheus =
        Server.start(
            folder, "prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=data")) {
      answer = prometheus.await("/api/v1/rules", CortexServersTest::allEvaluated);
    }

    assertSame(loadedGroups(answer), declaredGroups(cortex));
    assertThat(rules(answer))
        .hasSize(105)
        .allSatisfy(
            rule -> {
              assertThat(rule.path("health").asText()).as(rule.toString()).isEqualTo("ok");
              assertThat(rule.path("lastError").asText()).as(rule.toString()).isEmpty();
            });
  }

  /** Rule by rule first, so that a failure shows the one that differs. */
  private static void assertSame(List<LoadedGroup> loaded, List<LoadedGroup> declared) {
    assertThat(loaded)
        .extracting(LoadedGroup::name)
        .containsExactlyElementsOf(declared.stream().map(LoadedGroup::name).toList());
    assertThat(loaded)
        .zipSatisfy(
            declared,
            (is, should) -> {
              assertThat(is.rules())
                  .as(is.name())
                  .zipSatisfy(should.rules(), (a, b) -> assertThat(a).isEqualTo(b));
              assertThat(is).isEqualTo(should);
            });
  }

  private static boolean allEvaluated(JsonNode answer) {
    List<JsonNode> rules = rules(answer);
    return !rules.isEmpty()
        && rules.stream().noneMatch(rule -> rule.path("health").asText().equals("unknown"));
  }

  private static List<JsonNode> rules(JsonNode answer) {
    return elements(answer.at("/data/groups"))
        .flatMap(group -> elements(group.get("rules")))
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** What a rule is to Prometheus; times in seconds. */
  private record Loaded(
      String type,
      String name,
      String query,
      double duration,
      double keepFiringFor,
      Map<String, String> labels,
      Map<String, String> annotations) {}

  private record LoadedGroup(
      String file, String name, double interval, int limit, List<Loaded> rules) {}

  private static List<LoadedGroup> loadedGroups(JsonNode answer) {
    return elements(answer.at("/data/groups"))
        .map(CortexServersTest::loadedGroup)
        .sorted(Comparator.comparing(LoadedGroup::name))
        .toList();
  }

  private static LoadedGroup loadedGroup(JsonNode group) {
    return new LoadedGroup(
        Path.of(group.get("file").asText()).getFileName().toString(),
        group.get("name").asText(),
        group.get("interval").asDouble(),
        group.get("limit").asInt(),
        elements(group.get("rules")).map(CortexServersTest::loaded).toList());
  }

  private static Loaded loaded(JsonNode rule) {
    return new Loaded(
        rule.get("type").asText(),
        rule.get("name").asText(),
        rule.get("query").asText(),
        rule.path("duration").asDouble(),
        rule.path("keepFiringFor").asDouble(),
        Specification.texts(rule.path("labels")),
        Specification.texts(rule.path("annotations")));
  }

  private static List<LoadedGroup> declaredGroups(Monitoring monitoring) {
    return monitoring.groups().stream()
        .map(CortexServersTest::declaredGroup)
        .sorted(Comparator.comparing(LoadedGroup::name))
        .toList();
  }

  private static LoadedGroup declaredGroup(RuleGroup group) {
    return new LoadedGroup(
        group.hasAlerts() ? "alerting-rules.yaml" : "recording-rules.yaml",
        group.name(),
        seconds(group.interval()),
        group.limit(),
        group.rules().stream().map(rule -> declared(group, rule)).toList());
  }

  private static Loaded declared(RuleGroup group, Rule rule) {
    String query = rule.query().expr().text();
    if (rule instanceof AlertingRule alert) {
      return new Loaded(
          "alerting",
          alert.name(),
          query,
          seconds(alert.forDuration()),
          seconds(alert.keepFiringFor()),
          labels(group, alert.labels()),
          annotations(alert));
    }
    List<LabelValue> labels = ((RecordingRule) rule).labels();
    return new Loaded("recording", rule.name(), query, 0, 0, labels(group, labels), Map.of());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Map<String, String> labels(RuleGroup group, List<LabelValue> own) {
    Map<String, String> labels = new HashMap<>();
    Stream.concat(group.labels().stream(), own.stream())
        .forEach(label -> labels.put(label.label().name(), label.value()));
    return labels;
  }

  private static Map<String, String> annotations(AlertingRule alert) {
    Map<String, String> annotations = new HashMap<>();
    alert.annotations().forEach(text -> annotations.put(text.name(), text.text()));
    annotations.put(Annotation.RUNBOOK_URL, RUNBOOKS + alert.runbook());
    return annotations;
  }

  @Test
  void alertmanager_loads_the_routing_as_it_is_written() throws Exception {
    write(new CortexMonitoring().define(PRODUCTION));

    JsonNode status;
    try (Server alertmanager =
        Server.start(
            folder,
            "alertmanager",
            "--config.file=alertmanager/alertmanager.yaml",
            "--storage.path=data",
            "--cluster.listen-address=")) {
      status = alertmanager.await("/api/v2/status", answer -> answer.has("config"));
    }

    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    JsonNode loaded = yaml.readTree(status.at("/config/original").asText());
    assertThat(loaded.get("receivers")).hasSize(8);
    assertHolds(
        "alertmanager.yaml",
        loaded,
        yaml.readTree(folder.resolve("alertmanager/alertmanager.yaml").toFile()));
  }

  /** Alertmanager answers with its defaults filled in, so it may have more fields, but no less. */
  private static void assertHolds(String path, JsonNode loaded, JsonNode written) {
    if (written.isObject()) {
      written
          .properties()
          .forEach(
              field ->
                  assertHolds(
                      path + "." + field.getKey(), loaded.path(field.getKey()), field.getValue()));
    } else if (written.isArray()) {
      assertThat(loaded).as(path).hasSameSizeAs(written);
      for (int i = 0; i < written.size(); i++) {
        assertHolds(path + "[" + i + "]", loaded.get(i), written.get(i));
      }
    } else {
      assertThat(loaded).as(path).isEqualTo(written);
    }
  }

  private void write(Monitoring monitoring) throws IOException {
    for (RenderedTree.Entry file : Renderer.render(monitoring).entries()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }
}
