package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules that are there more than once: of one name and with the same labels. */
final class DuplicateRules {

  /** A rule, by what must be its own. */
  record Duplicate(String metric, Labels labels) {}

  private static final Comparator<Duplicate> ORDER =
      Comparator.comparing(Duplicate::metric).thenComparing(Duplicate::labels);

  private DuplicateRules() {}

  /** Returns each rule that is there more than once, sorted by name and labels. */
  static List<Duplicate> in(List<GroupDefinition> groups) {
    List<Duplicate> all = new ArrayList<>();
    for (GroupDefinition group : groups) {
      group.rules().forEach(rule -> all.add(new Duplicate(rule.name(), Labels.of(rule.labels()))));
    }
    all.sort(ORDER);
    List<Duplicate> twice = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Duplicate one = all.get(i);
      if (one.equals(all.get(i - 1))
          && (twice.isEmpty() || !one.equals(twice.get(twice.size() - 1)))) {
        twice.add(one);
      }
    }
    return twice;
  }
}
