package io.cortexmon.testing.mutation;

import io.cortexmon.testing.GroupDefinition;
import io.cortexmon.testing.Scenario;
import java.util.IdentityHashMap;
import java.util.List;

/** What the rules of scenarios read, worked out once for those that share their rules. */
final class ReadsOfScenarios {

  private static final int MOST = 100;

  private final IdentityHashMap<List<GroupDefinition>, RuleReads> known = new IdentityHashMap<>();

  synchronized RuleReads of(Scenario scenario) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(scenario.groups(), RuleReads::new);
  }
}
