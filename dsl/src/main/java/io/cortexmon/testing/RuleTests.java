package io.cortexmon.testing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.cortexmon.promql.Labels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs files of tests for rules, written for {@code promtool test rules}, with promtool's verdicts.
 *
 * <p>A run remembers the files of rules that it has read: use one for many files of tests. Not for
 * use by several threads.
 */
public final class RuleTests {

  private final RuleTestOptions options;
  private final AlertTemplates templates = new AlertTemplates();
  private final QuietRules quiet = new QuietRules();
  private final Optional<Pattern> only;
  private final RuleFileOptions ruleFileOptions;
  private final Map<Path, RuleFile> read = new HashMap<>();

  /**
   * Makes a run.
   *
   * @throws IllegalArgumentException where the pattern of names is none
   */
  public RuleTests(RuleTestOptions options) {
    this.options = options;
    this.only = options.only().map(RuleTests::compiled);
    this.ruleFileOptions =
        new RuleFileOptions(
            options.parse(),
            Labels.Naming.UTF8,
            options.ignoresUnknownFields()
                ? YamlFields.Strictness.LENIENT
                : YamlFields.Strictness.STRICT,
            templates);
  }

  private static Pattern compiled(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Runs the tests of a file. One that can not be read is a fault in the report. */
  public RuleTestReport run(Path file) {
    FaultLog faults = new FaultLog(file.toString());
    FaultLog warnings = new FaultLog(file.toString());
    Optional<RuleTestFile> tests =
        RuleFile.text(file, faults).map(text -> new RuleTestFileReader(faults).read(text));
    List<Path> paths = new ArrayList<>();
    tests.ifPresent(read -> paths.addAll(paths(file, read, faults, warnings)));
    if (tests.isEmpty() || faults.size() > 0) {
      return new RuleTestReport(file.toString(), List.of(), faults.all(), warnings.all());
    }
    return report(file.toString(), tests.get(), rules(paths), warnings);
  }

  /**
   * Runs the tests of a text. Whatever files of rules it names, these are read.
   *
   * @param name stands for the path of the file
   * @param rules texts of files of rules by name, in the order in which they are read
   */
  public RuleTestReport run(String name, String tests, Map<String, String> rules) {
    FaultLog faults = new FaultLog(name);
    RuleTestFile file = new RuleTestFileReader(faults).read(tests);
    FaultLog warnings = new FaultLog(name);
    if (faults.size() > 0) {
      return new RuleTestReport(name, List.of(), faults.all(), warnings.all());
    }
    List<RuleFile> files = new ArrayList<>();
    rules.forEach((path, text) -> files.add(RuleFile.of(path, text, ruleFileOptions)));
    return report(name, file, files, warnings);
  }

  private RuleTestReport report(
      String name, RuleTestFile tests, List<RuleFile> rules, FaultLog warnings) {
    UnknownNames.warn(tests, rules, warnings);
    List<RuleTestResult> results = new ArrayList<>();
    int number = 0;
    for (RuleTestFile.Group group : tests.tests()) {
      String shown = group.name().isEmpty() ? "unnamed#" + number : group.name();
      if (only.isEmpty() || only.get().matcher(group.name()).find()) {
        results.add(result(shown, tests, group, rules, warnings));
      }
      number++;
    }
    return new RuleTestReport(name, results, List.of(), warnings.all());
  }

  private RuleTestResult result(
      String name,
      RuleTestFile file,
      RuleTestFile.Group group,
      List<RuleFile> rules,
      FaultLog warnings) {
    long start = System.nanoTime();
    List<RuleTestFailure> failures =
        new RuleTestRun(file, group, options, templates, quiet, warnings).failures(rules);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new RuleTestResult(name, group.at().line(), failures, time);
  }

  private static List<Path> paths(
      Path file, RuleTestFile tests, FaultLog faults, FaultLog warnings) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    List<Path> paths = new ArrayList<>();
    for (RuleTestFile.Named pattern : tests.rules()) {
      try {
        List<Path> found =
            pattern.text().isEmpty()
                ? List.of()
                : FileWildcards.find(folder.resolve(pattern.text()).normalize());
        if (found.isEmpty()) {
          warnings.add(
              pattern.at(),
              "no file match pattern " + folder.resolve(pattern.text()).normalize(),
              "paths are relative to the folder of this file");
        }
        paths.addAll(found);
      } catch (IllegalArgumentException e) {
        faults.add(pattern.at(), String.valueOf(e.getMessage()));
      }
    }
    return paths;
  }

  /** A file that is named twice counts once. */
  private List<RuleFile> rules(List<Path> paths) {
    Map<Path, RuleFile> rules = new LinkedHashMap<>();
    for (Path path : paths) {
      rules.put(
          path, read.computeIfAbsent(path, key -> RuleFile.read(key.toString(), ruleFileOptions)));
    }
    return List.copyOf(rules.values());
  }
}
