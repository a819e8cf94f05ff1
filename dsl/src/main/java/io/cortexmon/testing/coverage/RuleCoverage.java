package io.cortexmon.testing.coverage;

import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A rule and what of it tests have seen.
 *
 * @param key which rule it is
 * @param isAlert or a recording rule
 * @param place where it was declared
 * @param parts what can be seen of it, in a fixed order
 */
record RuleCoverage(RuleKey key, boolean isAlert, Place place, List<PartCoverage> parts) {

  /** What lacks most comes first. */
  static final Comparator<RuleCoverage> ORDER =
      Comparator.comparing((RuleCoverage rule) -> rule.share().isWhole())
          .thenComparing(RuleCoverage::name)
          .thenComparing(rule -> rule.place.toString())
          .thenComparing(RuleCoverage::key);

  RuleCoverage {
    parts = List.copyOf(parts);
  }

  static RuleCoverage of(DeclaredRule rule) {
    RuleParts parts = RuleParts.of(rule);
    return new RuleCoverage(
        parts.key(),
        rule.definition().isAlert(),
        rule.rule().place(),
        parts.parts().stream()
            .map(part -> new PartCoverage(part, false, new TreeSet<>()))
            .toList());
  }

  String name() {
    return key.name();
  }

  /** Returns how many of the parts that are asked were seen. */
  Share share() {
    List<PartCoverage> asked = parts.stream().filter(part -> !part.isExcluded()).toList();
    return new Share((int) asked.stream().filter(PartCoverage::isSeen).count(), asked.size());
  }

  Share branches() {
    List<PartCoverage> asked =
        parts.stream().filter(part -> part.part().isBranch() && !part.isExcluded()).toList();
    return new Share((int) asked.stream().filter(PartCoverage::isSeen).count(), asked.size());
  }

  int excluded() {
    return (int) parts.stream().filter(PartCoverage::isExcluded).count();
  }

  Optional<PartCoverage> part(String id) {
    return parts.stream().filter(part -> part.part().id().equals(id)).findFirst();
  }

  List<PartCoverage> missing() {
    return parts.stream().filter(PartCoverage::isMissing).toList();
  }

  RuleCoverage seen(Seen seen) {
    return parts(
        parts.stream().map(part -> part.seenBy(seen.tests(key, part.part().id()))).toList());
  }

  RuleCoverage excluding(Excludes excludes) {
    return parts(
        parts.stream()
            .map(part -> excludes.match(name(), part.part()) ? part.excluded() : part)
            .toList());
  }

  RuleCoverage parts(List<PartCoverage> changed) {
    return new RuleCoverage(key, isAlert, place, changed);
  }

  /** Returns both, of the same rule in two environments or modules, as one. */
  RuleCoverage and(RuleCoverage other) {
    Map<String, PartCoverage> all = new LinkedHashMap<>();
    parts.forEach(part -> all.put(part.part().id(), part));
    for (PartCoverage part : other.parts) {
      all.merge(
          part.part().id(),
          part,
          (one, two) ->
              new PartCoverage(one.part(), one.isExcluded() || two.isExcluded(), one.tests())
                  .seenBy(two.tests()));
    }
    return parts(new ArrayList<>(all.values()));
  }
}
