package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.Conformance;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prometheus's own data of rules, read where it stands: {@code -Dcortex-mon.conformance=FOLDER}.
 */
class RuleConformanceTest {

  /** What there is to say of the cases of one folder. */
  private static final class Tally {
    private final String name;
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int passed;

    Tally(String name) {
      this.name = name;
    }

    void add(String id, boolean isPassed, String got) {
      if (isPassed) {
        passed++;
      } else {
        failed.add(id + ": " + got);
      }
    }

    void skip(String id, String reason) {
      skipped.add(id + ": " + reason);
    }

    void print() {
      System.out.printf(
          "%s: %d passed, %d failed, %d skipped%n", name, passed, failed.size(), skipped.size());
      failed.forEach(text -> System.out.println("  failed: " + text));
      skipped.forEach(text -> System.out.println("  skipped: " + text));
      assertThat(failed).isEmpty();
    }
  }

  private static final ParseOptions FLAGLESS = RuleTestOptions.DEFAULT.parse();

  private static RuleFileOptions reading(ParseOptions parse) {
    return new RuleFileOptions(
        parse, Labels.Naming.UTF8, YamlFields.Strictness.STRICT, new AlertTemplates());
  }

  @Test
  void rulefmt() throws IOException {
    Path folder = Conformance.folder().resolve("rulefmt");
    Tally tally = new Tally("rulefmt");
    Map<String, JsonNode> bad = new HashMap<>();
    for (Conformance.Case line : Conformance.cases(folder.resolve("bad-files.jsonl"))) {
      bad.put(line.json().path("file").asText(), line.json());
    }
    for (Path file : files(folder.resolve("testdata"))) {
      String name = String.valueOf(file.getFileName());
      JsonNode wanted = bad.get(name);
      Labels.Naming naming =
          name.startsWith("legacy") || (wanted != null && isLegacy(wanted))
              ? Labels.Naming.LEGACY
              : Labels.Naming.UTF8;
      String got = faults(RuleFile.read(file.toString(), reading(FLAGLESS).naming(naming)));
      String contained = wanted == null ? "" : wanted.path("errContains").asText();
      tally.add(name, wanted == null ? got.isEmpty() : got.contains(contained), got);
    }
    for (Conformance.Case line : Conformance.cases(folder.resolve("template-rules.jsonl"))) {
      RuleFile file =
          RuleFile.of("rules.yml", line.json().path("rules").asText(), reading(FLAGLESS));
      tally.add(line.id(), line.is("pass") == file.faults().isEmpty(), faults(file));
    }
    tally.print();
  }

  private static boolean isLegacy(JsonNode wanted) {
    return wanted.path("nameValidation").asText().equals("legacy");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String faults(RuleFile file) {
    return String.join("\n", file.faults().stream().map(FileFault::toString).toList());
  }

  @Test
  void promtool() {
    Path folder = Conformance.folder().resolve("promtool");
    Tally tally = new Tally("promtool");
    for (Conformance.Case line : Conformance.cases(folder.resolve("cases.jsonl"))) {
      switch (line.json().path("command").asText()) {
        case "test rules" -> testRules(line, folder.resolve("testdata"), tally);
        case "check rules" -> checkRules(line, folder.resolve("testdata"), tally);
        default -> tally.skip(line.id(), "no such command here");
      }
    }
    tally.print();
  }

  private static void testRules(Conformance.Case line, Path folder, Tally tally) {
    JsonNode options = line.json().path("options");
    List<String> run = new ArrayList<>();
    line.json().path("run").forEach(pattern -> run.add(pattern.asText()));
    RuleTests tests =
        new RuleTests(
            new RuleTestOptions(
                run.isEmpty() ? Optional.empty() : Optional.of(String.join("|", run)),
                FLAGLESS,
                false,
                options.path("ignoreUnknownFields").booleanValue(),
                options.path("atModifier").booleanValue(),
                options.path("negativeOffset").booleanValue()));
    List<RuleTestReport> reports = new ArrayList<>();
    for (JsonNode file : line.json().path("files")) {
      reports.add(tests.run(folder.resolve(file.asText())));
    }
    int status = reports.stream().allMatch(RuleTestReport::isPassed) ? 0 : 1;
    tally.add(line.id(), status == line.json().path("exit").intValue(), reports.toString());
  }

  private static void checkRules(Conformance.Case line, Path folder, Tally tally) {
    JsonNode flags = line.json().path("options");
    ParseOptions parse =
        new ParseOptions(
            flags.path("experimentalFunctions").booleanValue(),
            true,
            flags.path("extendedRangeSelectors").booleanValue(),
            flags.path("binopFill").booleanValue(),
            false);
    int status = 0;
    List<String> got = new ArrayList<>();
    List<String> duplicates = new ArrayList<>();
    for (JsonNode name : line.json().path("files")) {
      RuleFile file = RuleFile.read(folder.resolve(name.asText()).toString(), reading(parse));
      List<DuplicateRules.Duplicate> found = DuplicateRules.in(file.groups());
      found.forEach(one -> duplicates.add(one.metric() + one.labels()));
      got.add(faults(file) + found);
      if (!file.faults().isEmpty()) {
        status = 1;
      } else if (!found.isEmpty() && line.is("lintFatal") && status == 0) {
        status = 3;
      }
    }
    List<String> wanted = new ArrayList<>();
    for (JsonNode duplicate : line.json().path("duplicates")) {
      Map<String, String> labels = new HashMap<>();
      duplicate
          .path("labels")
          .properties()
          .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
      wanted.add(duplicate.path("metric").asText() + Labels.of(labels));
    }
    boolean isPassed =
        line.json().path("exit").intValue() == status
            && (wanted.isEmpty() || wanted.equals(duplicates));
    tally.add(line.id(), isPassed, got.toString());
  }
}
