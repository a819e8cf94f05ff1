package io.cortexmon.rule.template;

/** What is space, as Unicode and Go see it. */
final class Spaces {

  private static final int NEXT_LINE = 0x85;

  private Spaces() {}

  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(c -> (c >= '\t' && c <= '\r') || c == NEXT_LINE || Character.isSpaceChar(c));
  }
}
