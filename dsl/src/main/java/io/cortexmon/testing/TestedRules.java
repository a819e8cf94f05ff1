package io.cortexmon.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a file of tests names.
 *
 * @param files as they were read, in the order in which they are named
 * @param groups of all files, in the order of their evaluation
 * @param known what is known of them
 */
record TestedRules(List<RuleFile> files, List<GroupDefinition> groups, KnownRules known) {

  /**
   * Returns the rules of files. Groups that have no place in the order are as early as the first.
   */
  static TestedRules of(List<RuleFile> files, RuleTestFile tests, KnownRules known) {
    Map<String, Integer> places = new HashMap<>();
    tests.order().forEach(name -> places.put(name.text(), places.size()));
    List<GroupDefinition> groups = new ArrayList<>();
    files.forEach(rules -> groups.addAll(rules.groups()));
    groups.sort(Comparator.comparingInt(one -> places.getOrDefault(one.name(), 0)));
    return new TestedRules(files, List.copyOf(groups), known);
  }

  /** Returns the first file that can not be read, which is the only one that promtool reports. */
  Optional<RuleFile> unreadable() {
    return files.stream().filter(file -> !file.faults().isEmpty()).findFirst();
  }

  /** Returns the groups with those rules only that can change what a test comes to. */
  List<GroupDefinition> needed(RuleTestFile.Group test, InputSeries input) {
    return known.needed(groups, test, input);
  }
}
