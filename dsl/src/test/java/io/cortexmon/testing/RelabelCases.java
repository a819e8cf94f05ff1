package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cortexmon.promql.Conformance;
import io.cortexmon.promql.ConformanceTally;
import io.cortexmon.promql.Labels;
import io.cortexmon.scrape.RelabelConfig;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Relabelings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prometheus's own cases of relabelling. */
final class RelabelCases {

  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  /** A case of a table, which may fail in any way. */
  private interface Check {
    void run(Conformance.Case line) throws IOException;
  }

  private RelabelCases() {}

  /** Runs all cases. */
  static void run(ConformanceTally tally) {
    run(tally, "relabel.jsonl", RelabelCases::relabels);
    run(tally, "validate.jsonl", RelabelCases::validates);
    run(tally, "target-label-legacy.jsonl", RelabelCases::takesName);
    run(tally, "yaml-roundtrip.jsonl", RelabelCases::comesBack);
  }

  private static void run(ConformanceTally tally, String file, Check check) {
    for (Conformance.Case line : tally.cases(file)) {
      try {
        check.run(line);
        tally.add(line.id(), true, "");
      } catch (IOException | RuntimeException | AssertionError e) {
        tally.add(line.id(), false, e.toString());
      }
    }
  }

  private static void relabels(Conformance.Case line) {
    List<Relabeling> steps = new ArrayList<>();
    for (JsonNode entry : line.json().path("relabel")) {
      steps.add(RelabelConfig.of(fields(entry)).step());
    }

    Optional<Map<String, String>> result =
        Relabelings.apply(steps, labels(line.json().path("input")));

    assertThat(result)
        .isEqualTo(
            line.is("drop") ? Optional.empty() : Optional.of(labels(line.json().path("output"))));
  }

  private static void validates(Conformance.Case line) {
    JsonNode config = line.json().path("config");
    Labels.Naming naming =
        config.path("name_validation").asText().equals("legacy")
            ? Labels.Naming.LEGACY
            : Labels.Naming.UTF8;

    String fault = asItStands(config).fault(naming).orElse("");

    if (line.is("fail")) {
      assertThat(fault).contains(line.json().path("errContains").asText());
    } else {
      assertThat(fault).isEmpty();
    }
  }

  /** The table has fields as the program holds them, where none has a default. */
  private static RelabelConfig asItStands(JsonNode config) {
    Map<String, Object> fields = fields(config);
    fields.remove("name_validation");
    // The table has the name of the default replacement where it was left as it is.
    fields.computeIfPresent("replacement", (key, text) -> text.equals("Replacement") ? "$1" : text);
    RelabelConfig read = RelabelConfig.of(fields);
    return new RelabelConfig(
        read.sourceLabels(),
        config.path("separator").asText(),
        read.regex(),
        read.modulus(),
        read.targetLabel(),
        fields.containsKey("replacement") ? read.replacement() : "",
        config.path("action").asText());
  }

  private static void takesName(Conformance.Case line) {
    RelabelConfig step =
        RelabelConfig.of(
            Map.of("action", "labelmap", "replacement", line.json().path("targetLabel").asText()));

    assertThat(step.fault(Labels.Naming.LEGACY).isEmpty()).isEqualTo(line.is("valid"));
  }

  private static void comesBack(Conformance.Case line) throws IOException {
    String yaml = line.json().path("yaml").asText();
    Map<String, Object> entry = YAML.readValue(yaml, MAP);

    Map<String, Object> back = RelabelConfig.of(entry).toEntry();

    String expected = line.json().path("expectedYaml").asText("");
    Map<String, Object> wanted =
        expected.isEmpty() || expected.equals("null") ? entry : YAML.readValue(expected, MAP);
    assertThat(back).isEqualTo(wanted);
    assertThat(back.keySet()).containsExactlyElementsOf(wanted.keySet());
  }

  private static Map<String, Object> fields(JsonNode entry) {
    return JSON.convertValue(entry, MAP);
  }

  private static Map<String, String> labels(JsonNode node) {
    Map<String, String> labels = new TreeMap<>();
    node.properties().forEach(field -> labels.put(field.getKey(), field.getValue().asText()));
    return labels;
  }
}
