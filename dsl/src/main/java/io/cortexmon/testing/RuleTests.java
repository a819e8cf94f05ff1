package io.cortexmon.testing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs files of tests for rules, written for {@code promtool test rules}, with promtool's verdicts.
 *
 * <p>A run remembers the files of rules that it has read last: use one for many files of tests. Not
 * for use by several threads; {@link RuleTestBatch} runs many files in some.
 */
public final class RuleTests {

  /** Told of each test that has been run, because some files take long. */
  @FunctionalInterface
  public interface Watcher {

    /**
     * Is told of a test.
     *
     * @param file of tests
     * @param run how many of its tests have been run
     * @param tests how many tests it has
     */
    void ran(String file, int run, int tests);
  }

  private final RuleTestOptions options;
  private final Path root;
  private final Watcher watcher;
  private final Optional<Pattern> only;
  private KnownRules known;

  /**
   * Makes a run of files whose paths are seen from the folder of the process.
   *
   * @throws IllegalArgumentException where the pattern of names is none
   */
  public RuleTests(RuleTestOptions options) {
    this(options, Path.of(""), (file, run, tests) -> {});
  }

  /**
   * Makes a run.
   *
   * @param root the folder from which paths are seen; reports name files as they are seen from it
   * @param watcher is told of each test
   * @throws IllegalArgumentException where the pattern of names is none
   */
  public RuleTests(RuleTestOptions options, Path root, Watcher watcher) {
    this.options = options;
    this.root = root;
    this.watcher = watcher;
    this.only = options.only().map(RuleTests::compiled);
    this.known = new KnownRules(root, options);
  }

  /** Returns a run that asks each rule for each time alone. */
  static RuleTests stepwise(RuleTestOptions options) {
    RuleTests tests = new RuleTests(options);
    tests.known = new KnownRules(tests.root, options, true);
    return tests;
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
    if (known.isFull()) {
      known = new KnownRules(root, options);
    }
    FaultLog faults = new FaultLog(file.toString());
    FaultLog warnings = new FaultLog(file.toString());
    Optional<RuleTestFile> tests =
        RuleFile.text(root.resolve(file), faults)
            .map(text -> new RuleTestFileReader(faults).read(text));
    List<Path> paths = new ArrayList<>();
    tests.ifPresent(read -> paths.addAll(paths(file, read, faults, warnings)));
    if (tests.isEmpty() || faults.size() > 0) {
      return new RuleTestReport(file.toString(), List.of(), faults.all(), warnings.all());
    }
    return report(file.toString(), tests.get(), known.files(paths), warnings);
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
    rules.forEach((path, text) -> files.add(known.read(path, text)));
    return report(name, file, files, warnings);
  }

  private RuleTestReport report(
      String name, RuleTestFile tests, List<RuleFile> rules, FaultLog warnings) {
    UnknownNames.warn(tests, rules, warnings);
    TestedRules tested = TestedRules.of(rules, tests, known);
    List<RuleTestResult> results = new ArrayList<>();
    int number = 0;
    for (RuleTestFile.Group group : tests.tests()) {
      String shown = group.name().isEmpty() ? "unnamed#" + number : group.name();
      if (only.isEmpty() || only.get().matcher(group.name()).find()) {
        results.add(result(shown, tests, group, tested, warnings));
      }
      number++;
      watcher.ran(name, number, tests.tests().size());
    }
    return new RuleTestReport(name, results, List.of(), warnings.all());
  }

  private RuleTestResult result(
      String name,
      RuleTestFile file,
      RuleTestFile.Group group,
      TestedRules rules,
      FaultLog warnings) {
    long start = System.nanoTime();
    RuleTestRun run = new RuleTestRun(file, group, options, rules, warnings);
    List<RuleTestFailure> failures = run.failures();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new RuleTestResult(name, group.at().line(), run.expectations(), failures, time);
  }

  private List<Path> paths(Path file, RuleTestFile tests, FaultLog faults, FaultLog warnings) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    List<Path> paths = new ArrayList<>();
    for (RuleTestFile.Named pattern : tests.rules()) {
      Path path = folder.resolve(pattern.text()).normalize();
      try {
        List<Path> found =
            pattern.text().isEmpty() ? List.of() : FileWildcards.find(root.resolve(path));
        if (found.isEmpty()) {
          warnings.add(
              pattern.at(),
              "no file match pattern " + path,
              "paths are relative to the folder of this file");
        }
        found.forEach(one -> paths.add(path.isAbsolute() ? one : root.relativize(one)));
      } catch (IllegalArgumentException e) {
        faults.add(pattern.at(), String.valueOf(e.getMessage()));
      }
    }
    return paths;
  }
}
