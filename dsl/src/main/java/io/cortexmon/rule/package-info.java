/**
 * Alerting and recording rules, and the groups that evaluate them.
 *
 * <p>Start at {@link io.cortexmon.rule.AlertingRule}. A rule's identity is its name: a specialised
 * copy of a constant is still the rule that queries written with the constant mean.
 */
@NullMarked
package io.cortexmon.rule;

import org.jspecify.annotations.NullMarked;
