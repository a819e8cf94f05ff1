package io.cortexmon.testing;

import java.util.List;

/**
 * A group of rules as it is evaluated, wherever it was written.
 *
 * @param name of the group
 * @param limit the most alerts or series that a rule may give; 0 for any number
 * @param queryOffsetMillis how far in the past its rules are evaluated
 * @param rules in the order of their evaluation
 */
public record GroupDefinition(
    String name, int limit, long queryOffsetMillis, List<RuleDefinition> rules) {

  public GroupDefinition {
    rules = List.copyOf(rules);
  }
}
