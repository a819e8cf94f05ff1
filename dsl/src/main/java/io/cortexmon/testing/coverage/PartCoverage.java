package io.cortexmon.testing.coverage;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One part of a rule and who saw it.
 *
 * @param isExcluded whether it is asked of nobody
 * @param tests those that saw it; may be one empty text where a test's name is not known
 */
record PartCoverage(Part part, boolean isExcluded, SortedSet<String> tests) {

  PartCoverage {
    tests = Collections.unmodifiableSortedSet(new TreeSet<>(tests));
  }

  boolean isSeen() {
    return !tests.isEmpty();
  }

  boolean isMissing() {
    return !isSeen() && !isExcluded;
  }

  PartCoverage excluded() {
    return new PartCoverage(part, true, tests);
  }

  PartCoverage seenBy(SortedSet<String> more) {
    SortedSet<String> all = new TreeSet<>(tests);
    all.addAll(more);
    return new PartCoverage(part, isExcluded, all);
  }
}
