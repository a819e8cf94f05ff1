package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RuleGroup;
import java.util.List;

/** Two rule groups of one name: Prometheus refuses them in a file. */
final class CollidingGroups implements Check {

  private static final Collisions COLLISIONS =
      new Collisions(
          "rule/colliding-groups", "rule groups", "rename one, or put their rules together");

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return COLLISIONS.among(
        monitoring.groups(), RuleGroup::name, RuleGroup::subject, RuleGroup::place);
  }
}
