package io.cortexmon.testing.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The rules of one system.
 *
 * @param name of the system
 * @param rules those that lack something first, then by name
 */
record SystemCoverage(String name, List<RuleCoverage> rules) {

  SystemCoverage {
    rules = rules.stream().sorted(RuleCoverage.ORDER).toList();
  }

  List<RuleCoverage> alerts() {
    return rules.stream().filter(RuleCoverage::isAlert).toList();
  }

  List<RuleCoverage> recordings() {
    return rules.stream().filter(rule -> !rule.isAlert()).toList();
  }

  Share ofAlerts() {
    return alerts().stream().map(RuleCoverage::share).reduce(Share.NONE, Share::plus);
  }

  Share ofRecordings() {
    return recordings().stream().map(RuleCoverage::share).reduce(Share.NONE, Share::plus);
  }

  SystemCoverage rules(UnaryOperator<RuleCoverage> change) {
    return new SystemCoverage(name, rules.stream().map(change).toList());
  }

  /** Returns the rules of both; one that is in both is there once. */
  SystemCoverage and(SystemCoverage other) {
    Map<RuleKey, RuleCoverage> all = new TreeMap<>();
    rules.forEach(rule -> all.merge(rule.key(), rule, RuleCoverage::and));
    other.rules.forEach(rule -> all.merge(rule.key(), rule, RuleCoverage::and));
    return new SystemCoverage(name, new ArrayList<>(all.values()));
  }
}
