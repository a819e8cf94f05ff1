/**
 * The templates in labels and annotations of alerts: Go's text/template as Prometheus uses it, with
 * the same results and the same messages.
 *
 * <p>Start at {@link io.cortexmon.rule.template.Template}. It knows the whole language and all
 * functions of Prometheus 3, numbers and formats included, and the methods of times and durations.
 * What differs, and why:
 *
 * <ul>
 *   <li>All times are in UTC, also by {@code Local}; methods that give several results, locations
 *       or bytes are unknown.
 *   <li>A native histogram has all its fields, but of its methods only {@code String} and {@code
 *       TestExpression}.
 *   <li>Where Go prints the address of a pointer, that is always the same one.
 *   <li>Parentheses and blocks can be 250 deep, and templates can call each other 1,000 deep;
 *       Prometheus's limits are higher: its stack grows.
 *   <li>{@code title} knows the words of Unicode as nearly as Prometheus does, and special letters
 *       (such as ligatures) less.
 * </ul>
 */
@NullMarked
package io.cortexmon.rule.template;

import org.jspecify.annotations.NullMarked;
