package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads a text of metrics statement by statement; what both formats have in common. */
abstract class ExpositionReader {

  private static final int LONGEST_FOUND = 20;

  final String text;

  /** Where to read next. */
  int at;

  /** The type in the last line of types; it holds for all samples until the next such line. */
  String type = "";

  /** The metric that the last line of a type, a unit or a help text named. */
  String family = "";

  private final List<Exposition.Sample> samples = new ArrayList<>();
  private final List<ExpositionException.Fault> faults = new ArrayList<>();
  private final CreatedTimes starts = new CreatedTimes();
  private final Map<String, Labels> known = new HashMap<>();

  /** The line that was asked for last, and where it begins. */
  private int line = 1;

  private int counted;

  /** The first quote of the statement whose text goes on on the next line; -1 for none. */
  private int longQuote = -1;

  ExpositionReader(String text) {
    this.text = text;
  }

  /** Reads everything. */
  final List<Exposition.Sample> read() {
    boolean more = true;
    while (more) {
      longQuote = -1;
      try {
        more = statement();
      } catch (ExpositionFault fault) {
        boolean unclosed = longQuote >= 0 && fault.position() > longQuote;
        int from = unclosed ? longQuote : Math.min(fault.position(), text.length());
        addFault(from, unclosed ? "this quote is not closed on its line" : fault.what());
        at = text.indexOf('\n', from) + 1;
        more = at > 0;
      }
    }
    if (!faults.isEmpty()) {
      throw new ExpositionException(text, faults);
    }
    return starts.applied(samples);
  }

  /** Reads a line, or more where a quoted text goes on; returns whether there may be more. */
  abstract boolean statement() throws ExpositionFault;

  final void addFault(int position, String message) {
    int start = text.lastIndexOf('\n', position - 1) + 1;
    int column = text.codePointCount(start, position) + 1;
    faults.add(new ExpositionException.Fault(lineOf(position), column, message));
  }

  private int lineOf(int position) {
    for (int end = text.indexOf('\n', counted); end >= 0 && end < position; ) {
      line++;
      counted = end + 1;
      end = text.indexOf('\n', counted);
    }
    return line;
  }

  final void type(String name, String metric) {
    if (!name.equals(type)) {
      known.clear();
    }
    type = name;
    family = metric;
  }

  final void addSample(SeriesText series, double value, OptionalLong time) throws ExpositionFault {
    String written = text.substring(series.start(), series.end());
    Labels labels = known.get(written);
    if (labels == null) {
      labels = series.labels(text, type);
      known.put(written, labels);
    }
    SeriesValue number = SeriesValue.of(value);
    samples.add(new Exposition.Sample(lineOf(series.start()), labels, number, time, 0));
    starts.add(family, type, labels, value);
  }

  /** Reads a number that a token of the text stands for. */
  final double number(int from, int to) throws ExpositionFault {
    String token = text.substring(from, to);
    OptionalDouble number = FloatText.number(token);
    if (number.isEmpty()) {
      String message = "expected a number, found " + found(from);
      if (token.endsWith("\r")) {
        message += "; lines must end with \\n, not with \\r\\n";
      }
      throw new ExpositionFault(from, message);
    }
    return number.getAsDouble();
  }

  final char current() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  final boolean skip(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** Skips up to a space, the end of the line or another end; returns whether there was any. */
  final boolean skipWord(char end, char orEnd) {
    int start = at;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == end || c == orEnd) {
        break;
      }
    }
    return at > start;
  }

  /** Skips the name of a metric or of a label; returns whether there was one. */
  final boolean skipName(boolean colons) {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at), at > start, colons)) {
      at++;
    }
    return at > start;
  }

  /** Reads the name of a metric, in quotes or not. */
  final String metricName() throws ExpositionFault {
    int start = at;
    if (current() == '"') {
      skipQuoted(true);
      return SeriesText.unescaped(text, start + 1, at - 1);
    }
    if (!skipName(true)) {
      throw expected("a metric's name");
    }
    return text.substring(start, at);
  }

  static boolean isNamePart(char c, boolean digits, boolean colons) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (digits && c >= '0' && c <= '9')
        || (colons && c == ':');
  }

  /**
   * Skips a text in double quotes; the next character is the first quote.
   *
   * @param lines whether it may go on on the next line
   */
  final void skipQuoted(boolean lines) throws ExpositionFault {
    int quote = at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c == '\n' && longQuote < 0) {
        longQuote = quote;
      }
      boolean escape = c == '\\';
      if ((c == '\n' && !lines) || (escape && current() == '\n')) {
        break;
      }
      at += escape ? 1 : 0;
    }
    throw new ExpositionFault(quote, "this quote is not closed");
  }

  final ExpositionFault expected(String what) {
    return new ExpositionFault(at, "expected " + what + ", found " + found(at));
  }

  private String found(int from) {
    if (from >= text.length()) {
      return "the end of the text";
    }
    if (text.charAt(from) == '\n') {
      return "the end of the line";
    }
    if (Character.isWhitespace(text.charAt(from))) {
      return "a space";
    }
    int end = text.offsetByCodePoints(from, 1);
    int longest = Math.min(text.length(), from + LONGEST_FOUND);
    while (end < longest && " \t\r\n".indexOf(text.charAt(end)) < 0) {
      end = text.offsetByCodePoints(end, 1);
    }
    return "`" + text.substring(from, end) + "`";
  }
}
