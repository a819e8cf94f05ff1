package io.cortexmon.testing;

import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Values of a series, one for each step of a scenario, from its start.
 *
 * <pre>{@code
 * Values.rising(60).times(30)               // 0 60 120 … 29 * 60
 *     .then(Values.missing(5))              // not scraped for 5 steps
 *     .then(Values.rising(60).times(10))    // the process is new: its counter starts at 0
 * }</pre>
 */
public final class Values {

  private final List<SeriesValue> values;

  private Values(List<SeriesValue> values) {
    if (values.size() > SeriesNotation.MAX_VALUES) {
      throw new IllegalArgumentException(
          "more than " + SeriesNotation.MAX_VALUES + " values of one series");
    }
    this.values = List.copyOf(values);
  }

  /** Makes values of a pattern. */
  public static final class Pattern {
    private final IntToDoubleFunction value;

    private Pattern(IntToDoubleFunction value) {
      this.value = value;
    }

    /** Returns so many values of the pattern. */
    public Values times(int count) {
      List<SeriesValue> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        values.add(SeriesValue.of(value.applyAsDouble(i)));
      }
      return new Values(values);
    }
  }

  /** Returns one value again and again. */
  public static Pattern constant(double value) {
    return new Pattern(i -> value);
  }

  /** Returns a counter from 0 that grows by so much at each step. */
  public static Pattern rising(double perStep) {
    return rising(0, perStep);
  }

  /** Returns a value that changes by so much at each step. */
  public static Pattern rising(double from, double perStep) {
    return new Pattern(i -> from + i * perStep);
  }

  /** Returns a counter that grows by so much at each step and starts at 0 again after some. */
  public static Pattern sawtooth(double perStep, int steps) {
    if (steps <= 0) {
      throw new IllegalArgumentException("sawtooth of " + steps + " steps: must be above zero");
    }
    return new Pattern(i -> i % steps * perStep);
  }

  /** Returns plain values. */
  public static Values of(double... values) {
    List<SeriesValue> list = new ArrayList<>();
    for (double value : values) {
      list.add(SeriesValue.of(value));
    }
    return new Values(list);
  }

  /** Returns steps without a sample, as when scrapes are late. */
  public static Values missing(int steps) {
    return new Values(Collections.nCopies(steps, SeriesValue.OMITTED));
  }

  /** Returns a staleness marker, with which the series ends, as when its target is gone. */
  public static Values stale() {
    return new Values(List.of(SeriesValue.STALE));
  }

  /** Returns the values of promtool's notation, such as {@code 0+60x30 _ stale}. */
  public static Values notation(String notation) {
    return new Values(SeriesNotation.parse("x " + notation).values());
  }

  static Values of(SeriesNotation notation) {
    return new Values(notation.values());
  }

  /** Returns these values and then others. */
  public Values then(Values more) {
    List<SeriesValue> all = new ArrayList<>(values);
    all.addAll(more.values);
    return new Values(all);
  }

  /** Returns these values with one of them replaced, as by a spike. */
  public Values with(int step, double value) {
    List<SeriesValue> changed = new ArrayList<>(values);
    changed.set(step, SeriesValue.of(value));
    return new Values(changed);
  }

  List<SeriesValue> list() {
    return values;
  }
}
