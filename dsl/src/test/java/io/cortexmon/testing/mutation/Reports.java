package io.cortexmon.testing.mutation;

import io.cortexmon.definition.Place;
import io.cortexmon.promql.PromQl;
import io.cortexmon.testing.RuleDefinition;
import java.util.List;
import java.util.Map;

/** Reports of a rule that is nowhere declared. */
final class Reports {

  private static final RuleDefinition RULE =
      new RuleDefinition("A", true, PromQl.parse("up"), 0, 0, Map.of(), Map.of());

  private Reports() {}

  static MutationReport of(MutationReport.Result... results) {
    return new MutationReport(
        List.of(
            new MutationReport.OfRule(
                true,
                "A",
                Place.of("Shop.java", 7),
                List.of("ShopTest.fires", "ShopTest.rests"),
                List.of(results))));
  }

  static MutationReport.Result result(String id, MutantStatus status) {
    MutationKind kind = id.contains("/for/") ? MutationKind.FOR : MutationKind.LABEL;
    Mutant mutant =
        new Mutant(id, kind, "a & b became \"c\"", "a < b", "a > b", "look at <it>", RULE);
    return new MutationReport.Result(mutant, status, "");
  }
}
