package io.cortexmon.catalog.picture;

/** How wide texts are, near enough for any font that a reader may have. */
final class Words {

  private static final String NARROW = "ijltfrI.,:;'|!()[] ";
  private static final String WIDE = "mwMW@%";

  /** What a character of a monospace font takes, in font sizes. */
  static final double MONOSPACE = 0.605;

  private Words() {}

  /** What letters in bold take more. */
  private static final double BOLD = 1.1;

  static double boldWidth(String text, double size) {
    return width(text, size * BOLD);
  }

  static String fittingBold(String text, double size, double room) {
    return fitting(text, size * BOLD, room);
  }

  static double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NARROW.indexOf(c) >= 0) {
        width += 0.36;
      } else if (WIDE.indexOf(c) >= 0) {
        width += 0.92;
      } else {
        width += Character.isUpperCase(c) ? 0.7 : 0.6;
      }
    }
    return width * size;
  }

  /** Returns a text that fits, with an ellipsis where something of it is missing. */
  static String fitting(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
      end--;
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }

  /** Returns a text of a monospace font that fits. */
  static String fittingCode(String text, double size, double room) {
    int characters = (int) (room / (MONOSPACE * size));
    if (text.length() <= characters) {
      return text;
    }
    return characters < 2 ? "" : text.substring(0, characters - 1) + "…";
  }
}
