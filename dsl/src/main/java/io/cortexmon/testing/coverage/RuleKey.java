package io.cortexmon.testing.coverage;

import io.cortexmon.rule.Rule;
import io.cortexmon.testing.RuleDefinition;
import java.util.Comparator;

/**
 * What makes a rule the same one in a test, in each environment and in a report.
 *
 * @param name of the alert or of the recorded series
 * @param file in which it is declared, without its folder
 * @param shape see {@link Shape}
 */
record RuleKey(String name, String file, String shape) implements Comparable<RuleKey> {

  private static final Comparator<RuleKey> ORDER =
      Comparator.comparing(RuleKey::name)
          .thenComparing(RuleKey::file)
          .thenComparing(RuleKey::shape);

  static RuleKey of(Rule rule, RuleDefinition definition) {
    return new RuleKey(rule.name(), rule.place().file(), Shape.of(rule, definition));
  }

  @Override
  public int compareTo(RuleKey other) {
    return ORDER.compare(this, other);
  }
}
