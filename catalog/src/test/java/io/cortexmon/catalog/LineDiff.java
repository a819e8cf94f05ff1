package io.cortexmon.catalog;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, as {@code diff -u} shows them. */
final class LineDiff {

  private static final int CONTEXT = 3;

  /** Above this many pairs of lines the middle is shown as replaced: a table would be too large. */
  private static final int MAX_PAIRS = 4_000_000;

  /** A line of either text or of both, marked by {@code -}, {@code +} or a space. */
  private record Line(char mark, String text) {
    boolean isChange() {
      return mark != ' ';
    }
  }

  private final List<Line> lines = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    add(' ', before.subList(0, head));
    middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    add(' ', before.subList(before.size() - tail, before.size()));
  }

  /**
   * Returns the differing lines with some lines around them, each run of them under a heading that
   * says where it stands; empty if the texts are equal. A missing final newline shows as a changed
   * last line, a carriage return as {@code \r}.
   */
  static List<String> of(String before, String after) {
    return new LineDiff(split(before), split(after)).hunks();
  }

  private static List<String> split(String text) {
    String marked = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + "\\EOF";
    return List.of(marked.replace("\r", "\\r").split("\n", -1));
  }

  private void add(char mark, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(mark, text)));
  }

  /** Keeps the longest sequence of lines that both have. */
  private void middle(List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > MAX_PAIRS) {
      add('-', before);
      add('+', after);
      return;
    }
    int[][] common = commonFrom(before, after);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add(new Line(' ', before.get(i++)));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', before.get(i++)));
      } else {
        lines.add(new Line('+', after.get(j++)));
      }
    }
  }

  /** How many lines the texts have in common from each pair of lines on. */
  private static int[][] commonFrom(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private List<String> hunks() {
    List<String> shown = new ArrayList<>();
    int old = 1;
    int now = 1;
    boolean inHunk = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean near = isNearChange(i);
      if (near && !inHunk) {
        shown.add("@@ -" + old + " +" + now + " @@");
      }
      if (near) {
        shown.add(line.mark() + line.text());
      }
      inHunk = near;
      old += line.mark() == '+' ? 0 : 1;
      now += line.mark() == '-' ? 0 : 1;
    }
    return shown;
  }

  private boolean isNearChange(int index) {
    return lines
        .subList(Math.max(0, index - CONTEXT), Math.min(lines.size(), index + CONTEXT + 1))
        .stream()
        .anyMatch(Line::isChange);
  }
}
