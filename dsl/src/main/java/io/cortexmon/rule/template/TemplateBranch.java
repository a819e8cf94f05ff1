package io.cortexmon.rule.template;

/**
 * One of the ways on from an {@code if}, {@code with} or {@code range}: into it, or past it.
 *
 * @param text the action, and {@code else} where it is the way that is taken otherwise, for example
 *     {@code else of {{if $labels.pod}}}
 * @param start where the action's pipeline stands: the index of a character in the template's text
 */
public record TemplateBranch(String text, int start) {}
