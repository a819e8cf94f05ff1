package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files of rules that were read, and what is known of their rules: each is read once for many files
 * of tests. Not for use by several threads.
 */
final class KnownRules {

  /** How many files are remembered, so that memory does not grow with all files of a run. */
  private static final int MOST = 64;

  private final Path root;
  private final RuleFileOptions options;
  private final AlertTemplates templates = new AlertTemplates();
  private final QuietRules quiet = new QuietRules();
  private final UnseenAlerts unseen = new UnseenAlerts();
  private final RangeRules ranges = new RangeRules();
  private final Map<Path, RuleFile> read = new HashMap<>();
  private final boolean isStepwise;

  /**
   * Knows nothing yet.
   *
   * @param root the folder from which paths are seen
   */
  KnownRules(Path root, RuleTestOptions options) {
    this(root, options, false);
  }

  /**
   * Knows nothing yet.
   *
   * @param isStepwise whether each rule is asked for each time alone
   */
  KnownRules(Path root, RuleTestOptions options, boolean isStepwise) {
    this.root = root;
    this.isStepwise = isStepwise;
    this.options =
        new RuleFileOptions(
            options.parse(),
            Labels.Naming.UTF8,
            options.ignoresUnknownFields()
                ? YamlFields.Strictness.LENIENT
                : YamlFields.Strictness.STRICT,
            templates);
  }

  /** Returns whether it is better to begin anew than to read more. */
  boolean isFull() {
    return read.size() >= MOST;
  }

  /** Returns the files at some paths. A path that is there twice counts once. */
  List<RuleFile> files(List<Path> paths) {
    Map<Path, RuleFile> rules = new LinkedHashMap<>();
    for (Path path : paths) {
      rules.put(path, read.computeIfAbsent(path, this::file));
    }
    return List.copyOf(rules.values());
  }

  /** Returns a file of rules by its text; it is not remembered. */
  RuleFile read(String name, String text) {
    return RuleFile.of(name, text, options);
  }

  private RuleFile file(Path path) {
    return RuleFile.read(root.resolve(path), path.toString(), options);
  }

  AlertTemplates templates() {
    return templates;
  }

  /** Returns the groups with those rules only that can change what a test comes to. */
  List<GroupDefinition> needed(
      List<GroupDefinition> groups, RuleTestFile.Group test, InputSeries input) {
    return unseen.without(quiet.without(groups, input.metrics()), test, input);
  }

  /** Returns the rules that one range query can evaluate at all times of a test. */
  Set<RuleDefinition> ranges(List<GroupDefinition> groups, InputSeries input) {
    return isStepwise ? Set.of() : ranges.of(groups, input);
  }
}
