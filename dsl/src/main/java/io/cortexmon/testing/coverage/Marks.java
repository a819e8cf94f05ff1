package io.cortexmon.testing.coverage;

import java.util.List;

/** How the two reports for people write what was seen. */
final class Marks {

  static final String SEEN = "yes";
  static final String MISSING = "NO";
  static final String EXCLUDED = "excluded";
  static final String NOT_ASKED = "-";

  static final List<String> STATES =
      List.of(Part.INACTIVE, Part.PENDING, Part.FIRING, Part.RESOLVED);

  private Marks() {}

  static String of(PartCoverage part) {
    if (part.isExcluded()) {
      return EXCLUDED;
    }
    return part.isSeen() ? SEEN : MISSING;
  }

  static String of(RuleCoverage rule, String part) {
    return rule.part(part).map(Marks::of).orElse(NOT_ASKED);
  }

  static String branches(RuleCoverage rule) {
    Share share = rule.branches();
    if (share.all() > 0) {
      return share.seen() + " of " + share.all();
    }
    boolean any = rule.parts().stream().anyMatch(part -> part.part().isBranch());
    return any ? EXCLUDED : NOT_ASKED;
  }
}
