package io.cortexmon.testing;

import java.util.List;

/** Two texts as one: the lines of both, and those of one with a mark. */
final class LineDifference {

  private LineDifference() {}

  /**
   * Returns the lines of both texts; {@code -} marks what is expected only, {@code +} what is there
   * only.
   *
   * @param indent what stands before the mark
   */
  static String between(String expected, String got, String indent) {
    List<String> before = expected.lines().map(line -> bare(line, indent)).toList();
    List<String> after = got.lines().map(line -> bare(line, indent)).toList();
    int[][] common = common(before, after);
    StringBuilder text = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      text.append('\n').append(indent);
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        text.append("  ").append(before.get(i++));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        text.append("- ").append(before.get(i++));
      } else {
        text.append("+ ").append(after.get(j++));
      }
    }
    return text.toString();
  }

  private static String bare(String line, String indent) {
    return line.startsWith(indent) ? line.substring(indent.length()) : line;
  }

  /** Returns how many lines the rests of both have in common, by where the rests begin. */
  private static int[][] common(List<String> before, List<String> after) {
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
}
