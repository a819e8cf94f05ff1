package io.cortexmon.rule.template;

/**
 * Words with a large first letter; the other letters stay.
 *
 * <p>A word ends at what is no letter, digit, underscore or mark. A single apostrophe, point or
 * colon in a word does not end it.
 */
final class TitleCase {

  private static final String INSIDE_WORDS = "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027";

  private TitleCase() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    boolean afterMiddle = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean middle = INSIDE_WORDS.indexOf(c) >= 0;
      if (middle && afterMiddle) {
        inWord = false;
      }
      if (isCased(c)) {
        out.append(inWord ? Character.toString(c) : titled(c));
        inWord = true;
      } else {
        out.appendCodePoint(c);
        inWord &= middle || isInWord(c);
      }
      afterMiddle = middle;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isCased(int c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
  }

  private static String titled(int c) {
    return c == '\u00df' ? "Ss" : Character.toString(Character.toTitleCase(c));
  }

  private static boolean isInWord(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_LETTER -> Character.isAlphabetic(c) && !Character.isIdeographic(c);
      case Character.MODIFIER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.CONNECTOR_PUNCTUATION,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
