package io.cortexmon.promql.engine;

import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Where in a text of metrics the name and the labels of a series stand. */
final class SeriesText {

  private static final int FIRST_CAPACITY = 32;
  private static final String METRIC_NAME = "__name__";

  private int[] places = new int[FIRST_CAPACITY];
  private int size;
  private int start;
  private int end;
  private int nameStart;
  private int nameEnd;

  /** Begins with another series. */
  void begin(int position) {
    start = position;
    end = position;
    nameStart = -1;
    nameEnd = -1;
    size = 0;
  }

  void name(int from, int to) {
    nameStart = from;
    nameEnd = to;
  }

  boolean hasName() {
    return nameStart >= 0;
  }

  /** Adds the places of a label's name and value, without their quotes. */
  void label(int from, int to, int valueFrom, int valueTo) {
    if (size + 4 > places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size++] = from;
    places[size++] = to;
    places[size++] = valueFrom;
    places[size++] = valueTo;
  }

  void end(int position) {
    end = position;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * Returns the labels.
   *
   * @param type of the metric, for those labels that stand for numbers
   */
  Labels labels(String text, String type) throws ExpositionFault {
    Map<String, String> labels = new LinkedHashMap<>();
    String metric = unescaped(text, nameStart, nameEnd);
    if (metric.isEmpty()) {
      throw new ExpositionFault(nameStart, "the metric's name is empty");
    }
    labels.put(METRIC_NAME, metric);
    for (int i = 0; i < size; i += 4) {
      String name = unescaped(text, places[i], places[i + 1]);
      String value = normal(type, name, unescaped(text, places[i + 2], places[i + 3]));
      if (name.isEmpty()) {
        throw new ExpositionFault(places[i], "the label's name is empty");
      }
      if (labels.put(name, value) != null) {
        throw new ExpositionFault(places[i], "label `" + name + "` is given twice");
      }
    }
    Labels read = Labels.of(labels);
    if (!read.isValid(Labels.Naming.UTF8)) {
      throw new ExpositionFault(start, "names and values must be valid UTF-8");
    }
    return read;
  }

  static String unescaped(String text, int from, int to) {
    String written = text.substring(from, to);
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      char next = c == '\\' && i + 1 < written.length() ? written.charAt(i + 1) : ' ';
      if (next == '"' || next == '\\' || next == 'n') {
        out.append(next == 'n' ? '\n' : next);
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String normal(String type, String name, String value) {
    boolean number =
        (type.equals("histogram") && name.equals("le"))
            || (type.equals("summary") && name.equals("quantile"));
    OptionalDouble parsed = number ? FloatText.ofLabel(value) : OptionalDouble.empty();
    return parsed.isPresent() ? number(parsed.getAsDouble()) : value;
  }

  /** Returns a number as it stands in labels, with a point or an exponent. */
  static String number(double value) {
    String shortest = GoNumber.shortest(value == 0 ? 0 : value);
    boolean whole = shortest.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    return whole ? shortest + ".0" : shortest;
  }
}
