package io.cortexmon.promql.engine;

import java.util.ArrayList;
import java.util.List;

/** The lines of a script, trimmed, one after the other; a comment is an empty line. */
final class ScriptLines {

  private final String name;
  private final List<String> lines = new ArrayList<>();
  private int next;

  ScriptLines(String name, String text) {
    this.name = name;
    for (String line : text.lines().toList()) {
      String trimmed = line.strip();
      lines.add(trimmed.startsWith("#") ? "" : trimmed);
    }
  }

  /** Goes to the next line that is not empty, and returns whether there is one. */
  boolean findCommand() {
    while (next < lines.size() && lines.get(next).isEmpty()) {
      next++;
    }
    return next < lines.size();
  }

  /** Returns whether the block goes on. */
  boolean inBlock() {
    return next < lines.size() && !lines.get(next).isEmpty();
  }

  String take() {
    return lines.get(next++);
  }

  /** Returns the number of the line that was taken last, from 1. */
  int number() {
    return next;
  }

  String name() {
    return name;
  }

  /** Returns what is wrong with the line that was taken last. */
  IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(name + ":" + next + ": " + what);
  }

  /** Returns what is wrong with the line that was taken last. */
  IllegalArgumentException fault(RuntimeException cause) {
    return new IllegalArgumentException(name + ":" + next + ": " + cause.getMessage(), cause);
  }
}
