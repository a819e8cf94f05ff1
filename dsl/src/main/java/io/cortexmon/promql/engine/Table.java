package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.SeriesValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of some series at all steps: a float, a native histogram or nothing in each cell. A
 * row may have nothing at any step, and is then as good as not there.
 *
 * <p>Nothing is marked by the bits of the staleness marker, which is no result of any calculation;
 * a cell with a histogram is marked so, too.
 */
final class Table {

  /** The bits of an empty cell. */
  static final long ABSENT_BITS = SeriesValue.STALENESS_MARKER;

  static final double ABSENT = Double.longBitsToDouble(ABSENT_BITS);

  final Header header;
  final int steps;

  /** Floats, row by row. */
  final double[] values;

  /** Histograms, row by row; null as long as there is none. */
  @Nullable FloatHistogram @Nullable [] histograms;

  private Table(Header header, int steps, double[] values) {
    this.header = header;
    this.steps = steps;
    this.values = values;
  }

  /** Returns a table of empty cells. */
  static Table empty(Header header, int steps) {
    return new Table(header, steps, absent(Math.multiplyExact(header.size(), steps)));
  }

  /** Returns so many empty cells. */
  static double[] absent(int cells) {
    double[] values = new double[cells];
    Arrays.fill(values, ABSENT);
    return values;
  }

  /** Returns a table of one row with one value at all steps. */
  static Table scalar(double value, int steps) {
    double[] values = new double[steps];
    Arrays.fill(values, value);
    return new Table(Header.SCALAR, steps, values);
  }

  static Table of(Header header, int steps, double[] values) {
    return new Table(header, steps, values);
  }

  /** Returns the same cells for other series. */
  Table with(Header changed) {
    Table table = new Table(changed, steps, values);
    table.histograms = histograms;
    return table;
  }

  int rows() {
    return header.size();
  }

  static boolean isAbsent(double value) {
    return Double.doubleToRawLongBits(value) == ABSENT_BITS;
  }

  /** Returns whether a cell, counted row by row, has a value. */
  boolean has(int cell) {
    return !isAbsent(values[cell]) || (histograms != null && histograms[cell] != null);
  }

  boolean hasFloat(int cell) {
    return !isAbsent(values[cell]);
  }

  @Nullable FloatHistogram histogram(int cell) {
    return histograms == null ? null : histograms[cell];
  }

  /** Returns whether any cell has a histogram. */
  boolean hasHistograms() {
    if (histograms != null) {
      for (FloatHistogram histogram : histograms) {
        if (histogram != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a row has a value at any step. */
  boolean hasAny(int row) {
    for (int cell = row * steps; cell < (row + 1) * steps; cell++) {
      if (has(cell)) {
        return true;
      }
    }
    return false;
  }

  void set(int cell, FloatHistogram histogram) {
    if (histograms == null) {
      histograms = new FloatHistogram[values.length];
    }
    histograms[cell] = histogram;
    values[cell] = ABSENT;
  }

  void set(int cell, Cell result) {
    FloatHistogram histogram = result.histogram();
    if (histogram != null) {
      set(cell, histogram);
    } else if (result.isPresent()) {
      values[cell] = result.value();
    }
  }

  /** Copies a cell of another table. */
  void copy(int cell, Table other, int otherCell) {
    values[cell] = other.values[otherCell];
    FloatHistogram histogram = other.histogram(otherCell);
    if (histogram != null) {
      set(cell, histogram);
    }
  }

  /** Returns the value of a table that is a scalar. */
  double scalarAt(int step) {
    return values[step];
  }

  /** Returns how many samples the cells are, as {@link Budget} counts them. */
  long samples() {
    long samples = 0;
    for (double value : values) {
      if (!isAbsent(value)) {
        samples++;
      }
    }
    if (histograms != null) {
      for (FloatHistogram histogram : histograms) {
        samples += histogram == null ? 0 : Budget.samples(histogram);
      }
    }
    return samples;
  }
}
