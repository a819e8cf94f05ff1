package io.cortexmon.promql;

import java.util.List;

/** Errors for people: the line, carets under the place, and what to do. */
final class Diagnosis {

  private static final int MOST = 10;

  /** Of a longer line only this many characters around the place are shown. */
  private static final int WIDTH = 120;

  private static final int BEFORE = 60;

  private Diagnosis() {}

  static String of(String query, List<ParseError> errors) {
    StringBuilder out = new StringBuilder(128);
    List<ParseError> own = errors.stream().filter(error -> !error.isConsequence()).toList();
    int shown = Math.min(MOST, own.size());
    Text text = new Text(query);
    for (ParseError error : own.subList(0, shown)) {
      out.append(out.length() == 0 ? "" : "\n").append(place(query, error.span()));
      out.append(": ").append(error.message());
      source(out, query, text, error.span());
      error.hint().ifPresent(hint -> out.append("\n  hint: ").append(hint));
    }
    int more = own.size() - shown;
    return more == 0
        ? out.toString()
        : out.append("\nand ")
            .append(more)
            .append(more == 1 ? " more error" : " more errors")
            .toString();
  }

  /** Returns line and column in bytes, both from 1, as Prometheus does. */
  static String place(String query, Span span) {
    if (query.isEmpty()) {
      return "unknown position";
    }
    int line = 1;
    int lineStart = 0;
    Text text = new Text(query);
    for (int i = query.indexOf('\n'); i >= 0; i = query.indexOf('\n', i + 1)) {
      int after = text.bytes(i) + 1;
      if (after > span.start()) {
        break;
      }
      line++;
      lineStart = after;
    }
    return line + ":" + (span.start() - lineStart + 1);
  }

  private static void source(StringBuilder out, String query, Text text, Span span) {
    if (query.isEmpty()) {
      return;
    }
    int start = text.character(span.start());
    int end = Math.max(start, text.character(span.end()));
    int lineStart = query.lastIndexOf('\n', start - 1) + 1;
    int newline = query.indexOf('\n', start);
    int lineEnd = newline < 0 ? query.length() : newline;
    int from = Math.max(lineStart, lineEnd - lineStart > WIDTH ? start - BEFORE : lineStart);
    int to = Math.min(lineEnd, from + WIDTH);
    out.append("\n  ").append(from > lineStart ? "… " : "");
    out.append(visible(query.substring(from, to))).append(to < lineEnd ? " …" : "");
    out.append("\n  ").append(from > lineStart ? "  " : "");
    out.append(" ".repeat(columns(query, from, Math.min(start, to))));
    out.append("^".repeat(Math.max(1, columns(query, start, Math.min(end, to)))));
  }

  private static int columns(String query, int from, int to) {
    return from >= to ? 0 : query.codePointCount(from, to);
  }

  private static String visible(String line) {
    return line.replace('\t', ' ').replace('\r', ' ');
  }
}
