package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.Rule;
import java.util.List;

/** Two alerts, or two recording rules, of one name: a rule's name is its identity. */
final class CollidingRules implements Check {

  private static final Collisions COLLISIONS =
      new Collisions(
          "rule/colliding-rules",
          "rules",
          "a rule's name is its identity: rename one, or put it into one group only");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return COLLISIONS.among(Contents.rules(monitoring), Rule::name, Rule::subject, Rule::place);
  }
}
