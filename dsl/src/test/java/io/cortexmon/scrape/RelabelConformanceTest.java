package io.cortexmon.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Prometheus's own relabelling tests, read in place. */
class RelabelConformanceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> relabels_as_prometheus_does() {
    return lines("relabel.jsonl")
        .map(line -> DynamicTest.dynamicTest(line.get("id").asText(), () -> check(line)));
  }

  private static void check(JsonNode line) {
    List<Relabeling> steps = new ArrayList<>();
    line.get("relabel").forEach(step -> steps.add(step(step)));

    var result = Relabelings.apply(steps, labels(line.get("input")));

    if (line.get("drop").asBoolean()) {
      assertThat(result).isEmpty();
    } else {
      assertThat(result).contains(labels(line.get("output")));
    }
  }

  @Test
  void takes_and_refuses_the_same_names_with_references() {
    lines("target-label-legacy.jsonl")
        .forEach(
            line -> {
              String name = line.get("targetLabel").asText();
              assertThat(isAccepted(name)).as(name).isEqualTo(line.get("valid").asBoolean());
            });
  }

  private static boolean isAccepted(String name) {
    try {
      TargetName.checkTemplate(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Relabeling step(JsonNode step) {
    List<String> names = new ArrayList<>();
    step.path("source_labels").forEach(name -> names.add(name.asText()));
    SourceLabels source =
        new SourceLabels(
            names, step.path("separator").asText(), Regex.of(step.path("regex").asText("(.*)")));
    String target = step.path("target_label").asText();
    String replacement = step.path("replacement").asText("$1");
    String action = step.get("action").asText();
    return switch (action) {
      case "replace" -> new Relabeling.Replace(source, target, replacement);
      case "keep" -> source.keep();
      case "drop" -> source.drop();
      case "keepequal" -> source.keepIfEqualTo(new Meta(target));
      case "dropequal" -> source.dropIfEqualTo(new Meta(target));
      case "hashmod" -> source.hashModulo(step.get("modulus").asLong(), new Meta(target));
      case "lowercase" -> new Relabeling.ChangeCase(source, target, false);
      case "uppercase" -> new Relabeling.ChangeCase(source, target, true);
      case "labelmap" -> new Relabeling.LabelMap(source.regex(), replacement);
      case "labeldrop" -> new Relabeling.FilterLabels(source.regex(), false);
      case "labelkeep" -> new Relabeling.FilterLabels(source.regex(), true);
      default -> throw new AssertionError("unknown action " + action);
    };
  }

  private static Map<String, String> labels(JsonNode node) {
    Map<String, String> labels = new TreeMap<>();
    node.properties().forEach(field -> labels.put(field.getKey(), field.getValue().asText()));
    return labels;
  }

  private static Stream<JsonNode> lines(String file) {
    Path path =
        Path.of(System.getProperty("cortex-mon.root", ".."))
            .resolve(System.getProperty("cortex-mon.conformance", "../shared/conformance"))
            .resolve("relabel")
            .resolve(file);
    if (!Files.exists(path)) {
      String reason = "skipped: Prometheus's relabelling tests are not at " + path;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    try {
      return Files.readAllLines(path).stream().map(RelabelConformanceTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
