package io.cortexmon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.Conformance;
import io.cortexmon.promql.ConformanceTally;
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

/** Prometheus's own cases of files of rules, and of tests for them. */
final class RuleFileCases {

  private static final ParseOptions FLAGLESS = RuleTestOptions.DEFAULT.parse();

  private static RuleFileOptions reading(ParseOptions parse) {
    return new RuleFileOptions(
        parse, Labels.Naming.UTF8, YamlFields.Strictness.STRICT, new AlertTemplates());
  }

  private RuleFileCases() {}

  /** Runs the cases of {@code rulefmt}: which files Prometheus reads. */
  static void readFiles(ConformanceTally tally) throws IOException {
    Map<String, JsonNode> bad = new HashMap<>();
    for (Conformance.Case line : tally.cases("bad-files.jsonl")) {
      bad.put(line.json().path("file").asText(), line.json());
    }
    for (Path file : files(tally.file("testdata"))) {
      String name = String.valueOf(file.getFileName());
      JsonNode wanted = bad.get(name);
      Labels.Naming naming =
          name.startsWith("legacy") || (wanted != null && isLegacy(wanted))
              ? Labels.Naming.LEGACY
              : Labels.Naming.UTF8;
      String got = faults(RuleFile.read(file, name, reading(FLAGLESS).naming(naming)));
      String contained = wanted == null ? "" : wanted.path("errContains").asText();
      tally.add(name, wanted == null ? got.isEmpty() : got.contains(contained), got);
    }
    for (Conformance.Case line : tally.cases("template-rules.jsonl")) {
      RuleFile file =
          RuleFile.of("rules.yml", line.json().path("rules").asText(), reading(FLAGLESS));
      tally.add(line.id(), line.is("pass") == file.faults().isEmpty(), faults(file));
    }
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

  /** Runs the cases of {@code promtool}: its commands for rules. */
  static void runCommands(ConformanceTally tally) {
    for (Conformance.Case line : tally.cases("cases.jsonl")) {
      switch (line.json().path("command").asText()) {
        case "test rules" -> testRules(line, tally);
        case "check rules" -> checkRules(line, tally);
        default -> tally.skip(line.id(), "no such command here");
      }
    }
  }

  private static void testRules(Conformance.Case line, ConformanceTally tally) {
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
                options.path("negativeOffset").booleanValue(),
                false));
    List<RuleTestReport> reports = new ArrayList<>();
    for (JsonNode file : line.json().path("files")) {
      reports.add(tests.run(tally.file("testdata").resolve(file.asText())));
    }
    int status = reports.stream().allMatch(RuleTestReport::isPassed) ? 0 : 1;
    tally.add(line.id(), status == line.json().path("exit").intValue(), reports.toString());
  }

  private static void checkRules(Conformance.Case line, ConformanceTally tally) {
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
      Path path = tally.file("testdata").resolve(name.asText());
      RuleFile file = RuleFile.read(path, name.asText(), reading(parse));
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
