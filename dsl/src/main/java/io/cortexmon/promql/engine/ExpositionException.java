package io.cortexmon.promql.engine;

import java.util.List;

/** A text of metrics that Prometheus would refuse, with everything that is wrong with it. */
public final class ExpositionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  /** Of a longer line only so many characters before and after the place are shown. */
  private static final int AROUND = 60;

  private final transient List<Fault> faults;

  /**
   * One thing that is wrong.
   *
   * @param line from 1
   * @param column from 1, in characters
   * @param message what was expected, or what is wrong
   */
  public record Fault(int line, int column, String message) {

    /** Returns the place and the message. */
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": " + message;
    }
  }

  ExpositionException(String text, List<Fault> faults) {
    super(message(text, faults));
    this.faults = List.copyOf(faults);
  }

  /** Returns what is wrong, at most one thing of a line, in the order of the text; never empty. */
  public List<Fault> faults() {
    return faults;
  }

  private static String message(String text, List<Fault> faults) {
    StringBuilder out = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (Fault fault : faults.subList(0, Math.min(MOST, faults.size()))) {
      out.append(out.length() == 0 ? "" : "\n").append(fault);
      String line = fault.line > lines.size() ? "" : lines.get(fault.line - 1);
      if (!line.isEmpty()) {
        source(out, line, fault.column - 1);
      }
    }
    int more = faults.size() - MOST;
    if (more > 0) {
      out.append("\nand ").append(more).append(more == 1 ? " more error" : " more errors");
    }
    return out.toString();
  }

  private static void source(StringBuilder out, String line, int column) {
    int[] characters = line.replace('\t', ' ').codePoints().toArray();
    int from = Math.max(0, Math.min(column, characters.length) - AROUND);
    int to = Math.min(characters.length, column + AROUND);
    String before = from > 0 ? "… " : "";
    out.append("\n  ").append(before).append(new String(characters, from, to - from));
    out.append(to < characters.length ? " …" : "");
    out.append("\n  ").append(" ".repeat(before.length() + column - from)).append('^');
  }
}
