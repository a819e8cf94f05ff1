package io.cortexmon.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A pattern of paths, name by name, as a regular expression. */
final class PathPattern {

  static final String ANY_FOLDERS = "**";
  private static final String NOT_HIDDEN = "(?!\\.)";

  private PathPattern() {}

  /** Returns patterns that are written with commas between them; those in braces are their own. */
  static List<String> separate(String patterns) {
    List<String> separate = new ArrayList<>();
    int start = 0;
    int open = 0;
    for (int i = 0; i <= patterns.length(); i++) {
      char c = i < patterns.length() ? patterns.charAt(i) : ',';
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && (open <= 0 || i == patterns.length())) {
        String pattern = patterns.substring(start, i).strip();
        start = i + 1;
        if (!pattern.isEmpty()) {
          separate.add(pattern);
        }
      }
    }
    return separate;
  }

  /** Returns the names between the slashes; the first is empty in an absolute path. */
  static List<String> names(String pattern) {
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int end = pattern.indexOf('/'); end >= 0; end = pattern.indexOf('/', start)) {
      addName(names, pattern.substring(start, end));
      start = end + 1;
    }
    addName(names, pattern.substring(start));
    return names;
  }

  private static void addName(List<String> names, String name) {
    if (!name.equals(".") && (names.isEmpty() || !name.isEmpty())) {
      names.add(name);
    }
  }

  /** Returns whether a name stands for more than itself. */
  static boolean isPattern(String name) {
    return name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /** Returns a path as patterns write it. */
  static String text(Path path) {
    StringJoiner text = new StringJoiner("/");
    path.forEach(name -> text.add(name.toString()));
    return text.toString();
  }

  /**
   * Returns an expression for whole paths.
   *
   * @throws IllegalArgumentException where brackets or braces are not closed
   */
  static Pattern regex(List<String> names) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean isLast = i == names.size() - 1;
      if (names.get(i).equals(ANY_FOLDERS)) {
        String folder = NOT_HIDDEN + "[^/]+";
        regex.append(isLast ? "(?:" + folder + "/)*" + folder : "(?:" + folder + "/)*");
      } else {
        name(names.get(i), regex);
        regex.append(isLast ? "" : "/");
      }
    }
    return Pattern.compile(regex.toString());
  }

  private static void name(String name, StringBuilder regex) {
    if (isPattern(name) && !name.startsWith(".")) {
      regex.append(NOT_HIDDEN);
    }
    boolean isChoice = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> {
          int end = closing(name, i + 2, ']');
          String inner = name.substring(i + 1, end).replace("[", "\\[").replace("&&", "&\\&");
          regex.append('[').append(inner.replaceFirst("^!", "^")).append(']');
          i = end;
        }
        case '{' -> {
          closing(name, i + 1, '}');
          regex.append("(?:");
          isChoice = true;
        }
        case '}' -> {
          regex.append(isChoice ? ")" : "\\}");
          isChoice = false;
        }
        case ',' -> regex.append(isChoice ? '|' : ',');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
  }

  private static int closing(String name, int from, char bracket) {
    int end = name.indexOf(bracket, from);
    if (end < 0) {
      throw new IllegalArgumentException("a " + bracket + " is missing");
    }
    return end;
  }
}
