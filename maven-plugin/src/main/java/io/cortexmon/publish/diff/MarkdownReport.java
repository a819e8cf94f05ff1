package io.cortexmon.publish.diff;

import java.util.List;

/**
 * Writes the changes for a comment on a pull request, within the size that the host takes: the list
 * comes first, then as much of the unified text as there is room for.
 */
final class MarkdownReport {

  /** GitHub takes 65,536 characters; some room is left for a line around it. */
  static final int GITHUB = 65_000;

  private static final int SMALLEST = 1_000;
  private static final int NOTE = 200;

  private final int limit;
  private final StringBuilder out = new StringBuilder();

  MarkdownReport(int limit) {
    if (limit < SMALLEST) {
      throw new IllegalArgumentException(
          "a limit of " + limit + " characters: must be at least " + SMALLEST);
    }
    this.limit = limit;
  }

  String of(Differences differences, List<FilePair> pairs) {
    if (differences.isEmpty()) {
      return "### Monitoring: nothing changes\n";
    }
    out.append("### Monitoring: ").append(differences.headline()).append('\n');
    if (list(differences)) {
      unified(differences, pairs);
    }
    return out.toString();
  }

  /** Returns whether all changes found room. */
  private boolean list(Differences differences) {
    for (Sections.Section section : Sections.of(differences.changes())) {
      if (!section.title().isEmpty()) {
        out.append("\n**").append(escaped(section.title())).append("**\n");
      }
      out.append('\n');
      for (Change change : section.changes()) {
        String item = item(change);
        if (out.length() + item.length() + NOTE > limit) {
          out.append("\n_The list is cut here: the whole does not fit in a comment._\n");
          return false;
        }
        out.append(item);
      }
    }
    return true;
  }

  private static String item(Change change) {
    StringBuilder item = new StringBuilder("- ");
    item.append(change.subject().equals(change.kind()) ? "" : escaped(change.kind()) + " ");
    item.append("**").append(name(change)).append("**: ");
    List<String> words = change.parts().stream().map(part -> code(part.text())).toList();
    item.append(String.join(", ", words)).append('\n');
    List<Part> blocks = change.parts().stream().filter(Part::block).toList();
    for (Part part : blocks) {
      Excerpt values = Excerpt.of(part.before().orElse(""), part.after().orElse(""));
      String of = blocks.size() > 1 ? "@@ " + part.field() + " @@\n" : "";
      String text = of + "- " + values.before() + "\n+ " + values.after() + "\n";
      item.append(fenced(text).indent(2));
    }
    return item.toString();
  }

  private void unified(Differences differences, List<FilePair> pairs) {
    String start = "\n<details><summary>" + differences.total() + "</summary>\n\n";
    String end = "\n</details>\n";
    int room = limit - out.length() - start.length() - end.length() - NOTE;
    if (room <= 0) {
      return;
    }
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (FilePair pair : pairs) {
      String file = pair.text();
      if (text.length() + file.length() > room) {
        break;
      }
      text.append(file);
      shown++;
    }
    out.append(start);
    if (shown > 0) {
      out.append(fenced(text.toString()));
    }
    if (shown < pairs.size()) {
      out.append("\n_")
          .append(pairs.size() - shown)
          .append(" of ")
          .append(pairs.size())
          .append(" files are not shown: the whole does not fit in a comment._\n");
    }
    out.append(end);
  }

  /** A fence is longer than any in the text. */
  private static String fenced(String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + "diff\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** As code, whatever is in it has no meaning: nobody is called by an at sign. */
  private static String code(String text) {
    String ticks = "`".repeat(longestRun(text) + 1);
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return ticks + space + text + space + ticks;
  }

  private static String name(Change change) {
    String name = change.name().isEmpty() ? change.kind() : change.name();
    return name.contains("@") || name.contains("#") ? code(name) : escaped(name);
  }

  /** Keeps what has a meaning in Markdown or HTML from having it. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '|', '~', '$' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
