package io.cortexmon.testing;

import java.util.List;

/**
 * The alerts of one rule at one time.
 *
 * @param rule the name of the rule
 * @param alerts those that are pending or firing
 */
record AlertsOfRule(String rule, List<Alert> alerts) {
  AlertsOfRule {
    alerts = List.copyOf(alerts);
  }
}
