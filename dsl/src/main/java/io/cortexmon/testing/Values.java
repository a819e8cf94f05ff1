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
 *     .with(12, 9000)                       // a spike
 *     .without(20, 1)                       // a scrape that came too late
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

    /**
     * Returns so many values of the pattern.
     *
     * @throws IllegalArgumentException where the number is less than 0
     */
    public Values times(int count) {
      checked(count, "values of a pattern");
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

  /** Returns steps without a sample, as when scrapes fail. */
  public static Values missing(int steps) {
    checked(steps, "steps without a sample");
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

  /**
   * Returns these values with one of them replaced, as by a spike.
   *
   * @param step from 0
   * @throws IllegalArgumentException where there is no such step
   */
  public Values with(int step, double value) {
    checkStep(step);
    List<SeriesValue> changed = new ArrayList<>(values);
    changed.set(step, SeriesValue.of(value));
    return new Values(changed);
  }

  /**
   * Returns these values with none at some steps, as where scrapes are late or fail; those after
   * them stay at their time.
   *
   * @param first from 0
   * @throws IllegalArgumentException where there are no such steps
   */
  public Values without(int first, int steps) {
    checkStep(first);
    checkStep(first + checked(steps, "steps without a sample") - 1);
    List<SeriesValue> changed = new ArrayList<>(values);
    Collections.fill(changed.subList(first, first + steps), SeriesValue.OMITTED);
    return new Values(changed);
  }

  /**
   * Returns these values of a counter whose process starts anew: from one step on they count from
   * there.
   *
   * @param step from 0
   * @throws IllegalArgumentException where there is no such step, or no number at it or later
   */
  public Values restartingAt(int step) {
    checkStep(step);
    double before = number(step);
    List<SeriesValue> changed = new ArrayList<>(values);
    for (int i = step; i < changed.size(); i++) {
      if (!(changed.get(i) instanceof SeriesValue.Mark)) {
        changed.set(i, SeriesValue.of(number(i) - before));
      }
    }
    return new Values(changed);
  }

  private double number(int step) {
    if (values.get(step) instanceof SeriesValue.Sample sample) {
      return sample.value();
    }
    throw new IllegalArgumentException(
        "step " + step + " has no number to count from: " + values.get(step));
  }

  private void checkStep(int step) {
    if (step < 0 || step >= values.size()) {
      throw new IllegalArgumentException(
          "no step " + step + ": there are " + values.size() + " values, from step 0");
    }
  }

  private static int checked(int count, String what) {
    if (count < 0) {
      throw new IllegalArgumentException(count + " " + what + ": must not be negative");
    }
    return count;
  }

  List<SeriesValue> list() {
    return values;
  }
}
