package io.cortexmon.publish.diff;

import io.cortexmon.definition.Arguments;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as a summary shows them: short, and on one line. */
final class Shown {

  private static final int LONGEST = 60;
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.:/@%+*=~$-]+");

  private Shown() {}

  /** Returns a value: plain where it is one word, quoted where it is a text. */
  static String value(Node node) {
    if (node instanceof Node.Leaf leaf) {
      boolean plain = !leaf.quoted() || PLAIN.matcher(leaf.text()).matches();
      return plain ? shortened(leaf.text()) : quoted(leaf.text());
    }
    return shortened(json(node));
  }

  /** Returns a text in quotes. */
  static String quoted(String text) {
    return Arguments.quoted(shortened(text));
  }

  private static String json(Node node) {
    if (node instanceof Node.Fields object) {
      return object.fields().entrySet().stream()
          .map(field -> field.getKey() + ": " + value(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Items list) {
      return list.items().stream().map(Shown::value).collect(Collectors.joining(", ", "[", "]"));
    }
    return value(node);
  }

  private static String shortened(String text) {
    int end = Math.min(text.length(), LONGEST);
    if (end == text.length()) {
      return text;
    }
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end) + "...";
  }
}
