package io.cortexmon.promql.engine;

import java.util.OptionalLong;
import java.util.Set;

/** Reads OpenMetrics 1.0, in which there is one space between two things and nowhere else. */
final class OpenMetricsReader extends ExpositionReader {

  private static final String END = "# EOF";
  private static final String NO_END = "expected `# EOF` at the end of the text";
  private static final String EXEMPLAR = " # {";
  private static final double MILLIS = 1000;
  private static final double LARGEST = 0x1p63;
  private static final Set<String> TYPES =
      Set.of(
          "counter",
          "gauge",
          "histogram",
          "gaugehistogram",
          "summary",
          "info",
          "stateset",
          "unknown");

  private final SeriesText series = new SeriesText();

  OpenMetricsReader(String text) {
    super(text);
  }

  @Override
  boolean statement() throws ExpositionFault {
    if (at >= text.length()) {
      throw new ExpositionFault(at, NO_END);
    }
    if (text.startsWith(END, at)) {
      at += END.length();
      skip('\n');
      if (at < text.length()) {
        addFault(at, "nothing may follow `# EOF`");
      }
      return false;
    }
    int start = at;
    series.begin(start);
    if (current() == '#') {
      metadata();
    } else if (skip('{')) {
      labels(false);
      sample();
    } else if (skipName(true)) {
      series.name(start, at);
      series.end(at);
      if (skip('{')) {
        labels(false);
      }
      sample();
    } else {
      throw expected("a metric's name, `{`, `# HELP`, `# TYPE`, `# UNIT` or `# EOF`");
    }
    return true;
  }

  private void metadata() throws ExpositionFault {
    int start = at;
    at += 2;
    String word = text.substring(Math.min(at, text.length()), Math.min(at + 5, text.length()));
    boolean known = word.equals("HELP ") || word.equals("TYPE ") || word.equals("UNIT ");
    if (!text.startsWith("# ", start) || !known) {
      at = start;
      throw expected("`# HELP`, `# TYPE`, `# UNIT` or `# EOF`, for there are no other comments");
    }
    at += word.length();
    String metric = metricName();
    if (!skip(' ')) {
      throw expected("a space after the metric's name");
    }
    int to = text.indexOf('\n', at);
    if (to < 0) {
      throw new ExpositionFault(text.length(), NO_END);
    }
    describe(metric, word, text.substring(at, to));
    at = to + 1;
  }

  private void describe(String metric, String word, String value) throws ExpositionFault {
    if (word.equals("TYPE ") && !TYPES.contains(value)) {
      throw expected(
          "one of counter, gauge, histogram, gaugehistogram, summary, info, stateset and unknown");
    }
    if (word.equals("UNIT ") && !value.isEmpty() && !metric.endsWith("_" + value)) {
      throw new ExpositionFault(
          at, "the name of metric `" + metric + "` must end with `_" + value + "`");
    }
    type(word.equals("TYPE ") ? value : type, metric);
  }

  private void labels(boolean exemplar) throws ExpositionFault {
    while (!skip('}')) {
      int start = at;
      boolean quoted = current() == '"';
      if (quoted) {
        skipQuoted(!exemplar);
      } else if (!skipName(false)) {
        throw expected("a label's name or `}`");
      }
      if (quoted && !exemplar && (current() == ',' || current() == '}')) {
        if (series.hasName()) {
          throw new ExpositionFault(start, "the metric has a name already");
        }
        series.name(start + 1, at - 1);
        skip(',');
        continue;
      }
      value(quoted ? start + 1 : start, quoted ? at - 1 : at, exemplar);
      if (!skip(',') && current() != '}') {
        throw expected("`,` or `}` after the label's value");
      }
    }
    if (!exemplar) {
      series.end(at);
    }
  }

  private void value(int start, int end, boolean exemplar) throws ExpositionFault {
    if (!skip('=')) {
      throw expected("`=` after the label's name");
    }
    if (current() != '"') {
      throw expected("a label's value in double quotes");
    }
    int value = at;
    skipQuoted(false);
    if (!exemplar) {
      series.label(start, end, value + 1, at - 1);
    }
  }

  private void sample() throws ExpositionFault {
    if (!series.hasName()) {
      throw new ExpositionFault(series.start(), "the metric has no name");
    }
    double number = spacedNumber("a space and a number after the series");
    OptionalLong time = OptionalLong.empty();
    if (current() != '\n' && !text.startsWith(EXEMPLAR, at)) {
      time = OptionalLong.of(time());
    }
    if (text.startsWith(EXEMPLAR, at)) {
      at += EXEMPLAR.length();
      exemplar();
    }
    if (current() != '\n') {
      throw expected("the end of the line");
    }
    addSample(series, number, time);
    at++;
  }

  private void exemplar() throws ExpositionFault {
    labels(true);
    spacedNumber("a space and a number after the exemplar's labels");
    if (current() != '\n') {
      time();
    }
  }

  private double spacedNumber(String what) throws ExpositionFault {
    int start = at + 1;
    if (!skip(' ') || !skipWord(' ', '\n')) {
      throw expected(what);
    }
    return number(start, at);
  }

  /** Reads a timestamp, which has its exact milliseconds cut off, as Prometheus does. */
  private long time() throws ExpositionFault {
    int start = at + 1;
    double millis = MILLIS * spacedNumber("a timestamp in seconds or the end of the line");
    if (!(Math.abs(millis) < LARGEST)) {
      throw new ExpositionFault(start, "the timestamp must be finite and fit into 64 bits");
    }
    return (long) millis;
  }
}
