package io.cortexmon.promql;

import java.util.List;
import java.util.StringJoiner;

/** Writes a series so that it can be read again, with runs of values as one. */
final class SeriesText {

  /** Fewer than this many numbers that grow by the same amount are written one by one. */
  private static final int SHORTEST_RUN = 3;

  private final List<SeriesValue> values;
  private final StringJoiner out = new StringJoiner(" ");

  private SeriesText(List<SeriesValue> values) {
    this.values = values;
  }

  static String of(SeriesNotation series) {
    SeriesText text = new SeriesText(series.values());
    text.out.add(series.labels().text());
    int next = 0;
    while (next < text.values.size()) {
      next = text.run(next);
    }
    return text.out.toString();
  }

  /** Writes the values from here that belong together; returns where they end. */
  private int run(int start) {
    int same = sameUntil(start);
    if (same == start + 1 && values.get(start) instanceof SeriesValue.Sample first) {
      return growing(start, first.value());
    }
    repeated(values.get(start), same - start);
    return same;
  }

  private int sameUntil(int start) {
    int end = start + 1;
    while (end < values.size() && values.get(end).equals(values.get(start))) {
      end++;
    }
    return end;
  }

  /** A word and the x of a repetition would be one word. */
  private void repeated(SeriesValue value, int count) {
    boolean word =
        value == SeriesValue.STALE
            || (value instanceof SeriesValue.Sample sample && !Double.isFinite(sample.value()));
    if (value == SeriesValue.OMITTED && count > 1) {
      out.add("_x" + count);
    } else if (count > 1 && !word) {
      out.add(text(value) + "x" + (count - 1));
    } else if (count > 1 && value != SeriesValue.STALE) {
      out.add(text(value) + "+0x" + (count - 1));
    } else {
      for (int i = 0; i < count; i++) {
        out.add(text(value));
      }
    }
  }

  private int growing(int start, double first) {
    int end = start + 1;
    double step = end < values.size() ? number(end) - first : Double.NaN;
    double next = first + step;
    while (Double.isFinite(step) && end < values.size() && isNumber(end, next)) {
      next += step;
      end++;
    }
    if (end - start < SHORTEST_RUN) {
      out.add(GoNumber.shortest(first));
      return start + 1;
    }
    String sign = step < 0 ? "-" : "+";
    String amount = GoNumber.shortest(Math.abs(step));
    out.add(GoNumber.shortest(first) + sign + amount + "x" + (end - start - 1));
    return end;
  }

  private double number(int index) {
    return values.get(index) instanceof SeriesValue.Sample sample ? sample.value() : Double.NaN;
  }

  private boolean isNumber(int index, double value) {
    return values.get(index).equals(SeriesValue.of(value));
  }

  private static String text(SeriesValue value) {
    if (value instanceof SeriesValue.Sample sample) {
      return GoNumber.shortest(sample.value());
    }
    return value instanceof SeriesValue.Histogram histogram
        ? HistogramText.written(histogram)
        : value.toString();
  }
}
