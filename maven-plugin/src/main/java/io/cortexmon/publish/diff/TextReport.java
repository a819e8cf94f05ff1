package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.List;

/** Writes the changes for a console: sections, with the values of long changes under them. */
final class TextReport {

  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String CYAN = "\u001b[36m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean coloured;

  TextReport(boolean coloured) {
    this.coloured = coloured;
  }

  /** Returns the lines of the summary. */
  List<String> summary(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    for (Sections.Section section : Sections.of(changes)) {
      String indent = section.title().isEmpty() ? "" : "  ";
      if (!section.title().isEmpty()) {
        lines.add(paint(BOLD, section.title() + ":"));
      }
      for (Change change : section.changes()) {
        lines.add(indent + change.text());
        List<Part> blocks = change.parts().stream().filter(Part::block).toList();
        blocks.forEach(part -> values(part, blocks.size() > 1, indent + "  ", lines));
      }
    }
    return lines;
  }

  private void values(Part part, boolean named, String indent, List<String> lines) {
    if (named) {
      lines.add(indent + part.field() + ":");
    }
    Excerpt values = Excerpt.of(part.before().orElse(""), part.after().orElse(""));
    lines.add(paint(RED, indent + "- " + values.before()));
    lines.add(paint(GREEN, indent + "+ " + values.after()));
  }

  /** Returns a unified text with the colours that Git gives it. */
  String unified(String text) {
    if (!coloured) {
      return text;
    }
    StringBuilder painted = new StringBuilder();
    text.lines().forEach(line -> painted.append(paint(colour(line), line)).append('\n'));
    return painted.toString();
  }

  private static String colour(String line) {
    if (line.startsWith("diff ") || line.startsWith("--- ") || line.startsWith("+++ ")) {
      return BOLD;
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> GREEN;
      case '-' -> RED;
      case '@' -> CYAN;
      default -> "";
    };
  }

  private String paint(String colour, String line) {
    return coloured && !colour.isEmpty() ? colour + line + PLAIN : line;
  }
}
