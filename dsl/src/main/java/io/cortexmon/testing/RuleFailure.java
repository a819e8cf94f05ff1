package io.cortexmon.testing;

/**
 * An evaluation of a rule that failed; it gave nothing, and the rule is as it was before.
 *
 * @param rule the name of the rule
 * @param time in milliseconds since 1970-01-01
 * @param message Prometheus's
 */
record RuleFailure(String rule, long time, String message) {}
