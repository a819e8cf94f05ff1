package io.cortexmon.testing.mutation;

import io.cortexmon.testing.RuleDefinition;

/** What makes a rule the same one, whatever it evaluates: its kind and its name. */
record RuleKey(boolean isAlert, String name) {

  static RuleKey of(RuleDefinition rule) {
    return new RuleKey(rule.isAlert(), rule.name());
  }
}
