package io.cortexmon.publish.diff;

import java.util.List;
import java.util.Locale;

/** Counts lines as {@code git diff --stat} does. */
final class Stat {

  private static final int WIDEST = 40;

  private Stat() {}

  /** Returns a line for each file, aligned. */
  static List<String> of(List<FileChange> files) {
    int names = 1;
    int most = 1;
    for (FileChange file : files) {
      names = Math.max(names, name(file).length());
      most = Math.max(most, file.added() + file.removed());
    }
    int width = Math.max(1, String.valueOf(most).length());
    String format = "%-" + names + "s | %" + width + "s %s";
    int largest = most;
    return files.stream()
        .map(
            file ->
                String.format(Locale.ROOT, format, name(file), count(file), bars(file, largest))
                    .stripTrailing())
        .toList();
  }

  private static String name(FileChange file) {
    return file.movedFrom().map(from -> from + " => " + file.path()).orElse(file.path());
  }

  private static String count(FileChange file) {
    return file.binary() ? "Bin" : String.valueOf(file.added() + file.removed());
  }

  private static String bars(FileChange file, int most) {
    return "+".repeat(bar(file.added(), most)) + "-".repeat(bar(file.removed(), most));
  }

  private static int bar(int lines, int most) {
    if (most <= WIDEST || lines == 0) {
      return lines;
    }
    return (int) Math.max(1, (long) lines * WIDEST / most);
  }

  /** Returns {@code 3 lines added, 1 removed}. */
  static String lines(FileChange file) {
    if (file.binary()) {
      return "binary";
    }
    return lines(file.added(), file.removed());
  }

  static String lines(int added, int removed) {
    if (removed == 0) {
      return count(added) + " added";
    }
    return added == 0
        ? count(removed) + " removed"
        : count(added) + " added, " + removed + " removed";
  }

  private static String count(int lines) {
    return lines + (lines == 1 ? " line" : " lines");
  }

  /** Returns {@code 12 files changed, 40 lines added, 12 removed}. */
  static String total(List<FileChange> files) {
    int added = files.stream().mapToInt(FileChange::added).sum();
    int removed = files.stream().mapToInt(FileChange::removed).sum();
    String lines = added + removed == 0 ? "" : ", " + lines(added, removed);
    return files.size() + (files.size() == 1 ? " file" : " files") + " changed" + lines;
  }
}
