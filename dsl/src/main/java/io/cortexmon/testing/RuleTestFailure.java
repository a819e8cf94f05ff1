package io.cortexmon.testing;

/**
 * Something that is not as a test expects it.
 *
 * @param line of the test's file, from 1
 * @param text in promtool's words, which may be several lines
 * @param hint what to do about it; empty where the text says all
 */
public record RuleTestFailure(int line, String text, String hint) {}
