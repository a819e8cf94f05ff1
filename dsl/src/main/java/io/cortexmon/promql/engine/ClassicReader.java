package io.cortexmon.promql.engine;

import java.util.OptionalLong;
import java.util.Set;

/** Reads Prometheus's own text format. */
final class ClassicReader extends ExpositionReader {

  private static final Set<String> TYPES =
      Set.of("counter", "gauge", "histogram", "summary", "untyped");

  private static final int LAST_ASCII = 0x7f;

  private final SeriesText series = new SeriesText();

  ClassicReader(String text) {
    super(text + "\n");
  }

  @Override
  boolean statement() throws ExpositionFault {
    int start = at;
    skipSpaces();
    if (at >= text.length()) {
      return false;
    }
    char first = current();
    if (first == '#') {
      at++;
      comment();
    } else if (first == '{') {
      series.begin(at++);
      labels();
      sample();
    } else if (isNamePart(first, false, true)) {
      if (at > start) {
        throw new ExpositionFault(
            start, "spaces before a metric's name would be part of it; remove them");
      }
      series.begin(at);
      skipName(true);
      series.name(start, at);
      series.end(at);
      skipSpaces();
      if (skip('{')) {
        labels();
      }
      sample();
    } else if (!skip('\n')) {
      throw expected("a metric's name, `{` or `#`");
    }
    return true;
  }

  private boolean skipSpaces() {
    int start = at;
    while (current() == ' ' || current() == '\t') {
      at++;
    }
    return at > start;
  }

  private void comment() throws ExpositionFault {
    boolean spaces = skipSpaces();
    boolean types = text.startsWith("TYPE", at);
    int word = at;
    at += 4;
    boolean metadata = spaces && (types || text.startsWith("HELP", word)) && skipSpaces();
    if (!metadata) {
      at = text.indexOf('\n', word) + 1;
      return;
    }
    String metric = metricName();
    int after = Math.min(at + 1, text.indexOf('\n', at));
    if (current() > LAST_ASCII) {
      throw expected("a space after the metric's name");
    }
    at = text.indexOf('\n', at);
    if (types) {
      String name = text.substring(after, at);
      if (!TYPES.contains(name)) {
        at = after;
        throw expected("one of counter, gauge, histogram, summary and untyped");
      }
      type(name, metric);
    }
    at++;
  }

  /** Reads the rest of what is in braces, commas between labels or not. */
  private void labels() throws ExpositionFault {
    skipSpaces();
    while (!skip('}')) {
      int start = at;
      boolean quoted = current() == '"';
      if (quoted) {
        skipQuoted(true);
      } else if (!skipName(false)) {
        throw expected("a label's name or `}`");
      }
      int end = at;
      skipSpaces();
      if (quoted && (current() == ',' || current() == '}')) {
        if (series.hasName()) {
          throw new ExpositionFault(start, "the metric has a name already");
        }
        series.name(start + 1, end - 1);
      } else {
        value(quoted ? start + 1 : start, quoted ? end - 1 : end);
        skipSpaces();
      }
      if (skip(',')) {
        skipSpaces();
      }
    }
    series.end(at);
  }

  private void value(int start, int end) throws ExpositionFault {
    if (!skip('=')) {
      throw expected("`=` after the label's name");
    }
    skipSpaces();
    if (current() != '"') {
      throw expected("a label's value in double quotes");
    }
    int value = at;
    skipQuoted(true);
    series.label(start, end, value + 1, at - 1);
  }

  private void sample() throws ExpositionFault {
    if (!series.hasName()) {
      throw new ExpositionFault(series.start(), "the metric has no name");
    }
    skipSpaces();
    int start = at;
    if (!skipWord('{', '\t')) {
      throw expected("a number after the series");
    }
    double number = number(start, at);
    skipSpaces();
    OptionalLong time = OptionalLong.empty();
    if (current() != '\n') {
      time = OptionalLong.of(time());
      skipSpaces();
      if (current() != '\n') {
        throw expected("the end of the line");
      }
    }
    addSample(series, number, time);
    at++;
  }

  private long time() throws ExpositionFault {
    int start = at;
    while (current() >= '0' && current() <= '9') {
      at++;
    }
    if (at == start) {
      throw expected("a timestamp in milliseconds or the end of the line");
    }
    try {
      return Long.parseLong(text, start, at, 10);
    } catch (NumberFormatException e) {
      throw new ExpositionFault(start, "the timestamp is too large");
    }
  }
}
