package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.ExponentialBuckets;
import java.util.Arrays;

/** One side of a native histogram that others are added to, with what rounding took. */
final class CompensatedBuckets {

  private int size;
  private int[] indices;
  private double[] values;
  private double[] compensations;

  private CompensatedBuckets(int capacity) {
    indices = new int[capacity];
    values = new double[capacity];
    compensations = new double[capacity];
  }

  CompensatedBuckets(Buckets buckets) {
    this(buckets.size());
    size = buckets.size();
    for (int i = 0; i < size; i++) {
      indices[i] = buckets.index(i);
      values[i] = buckets.count(i);
    }
  }

  /** Returns empty buckets from index 0 on. */
  static CompensatedBuckets zero(int size) {
    CompensatedBuckets zero = new CompensatedBuckets(size);
    zero.size = size;
    for (int i = 0; i < size; i++) {
      zero.indices[i] = i;
    }
    return zero;
  }

  CompensatedBuckets copy() {
    CompensatedBuckets copy = new CompensatedBuckets(0);
    copy.size = size;
    copy.indices = Arrays.copyOf(indices, size);
    copy.values = Arrays.copyOf(values, size);
    copy.compensations = Arrays.copyOf(compensations, size);
    return copy;
  }

  int size() {
    return size;
  }

  int index(int i) {
    return indices[i];
  }

  double value(int i) {
    return values[i];
  }

  double compensation(int i) {
    return compensations[i];
  }

  Buckets values() {
    return Buckets.at(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
  }

  Buckets compensations() {
    return Buckets.at(Arrays.copyOf(indices, size), Arrays.copyOf(compensations, size));
  }

  boolean isHuge() {
    for (int i = 0; i < size; i++) {
      if (Overflow.isNear(values[i])) {
        return true;
      }
    }
    return false;
  }

  boolean hasOverflow() {
    for (int i = 0; i < size; i++) {
      if (Double.isInfinite(values[i])) {
        return true;
      }
    }
    return false;
  }

  void times(double factor) {
    for (int i = 0; i < size; i++) {
      values[i] *= factor;
      compensations[i] *= factor;
    }
  }

  void divide(double divisor) {
    for (int i = 0; i < size; i++) {
      values[i] /= divisor;
      compensations[i] /= divisor;
    }
  }

  private void add(int i, double summand) {
    double total = values[i] + summand;
    compensations[i] = KahanSum.compensation(compensations[i], values[i], summand, total);
    values[i] = total;
  }

  private void append(int index, double value, double compensation) {
    indices[size] = index;
    values[size] = value;
    compensations[size++] = compensation;
  }

  /** Merges buckets until they are those of a schema that is lower by so much. */
  void coarsen(int levels) {
    int shift = Math.min(levels, Integer.SIZE - 1);
    int all = size;
    size = 0;
    for (int i = 0; i < all; i++) {
      int index = ((indices[i] - 1) >> shift) + 1;
      double value = values[i];
      double compensation = compensations[i];
      if (size > 0 && indices[size - 1] == index) {
        add(size - 1, value);
        add(size - 1, compensation);
      } else {
        append(index, value, compensation);
      }
    }
  }

  /**
   * Adds buckets.
   *
   * @param levels how many schemas lower they are to be made
   * @param schema the lower schema
   * @param threshold buckets that end here or below are left out
   */
  void add(Buckets others, int levels, int schema, double threshold) {
    if (others.size() == 0) {
      return;
    }
    if (levels == 0) {
      int first = 0;
      while (first < others.size()
          && ExponentialBuckets.upperBound(others.index(first), schema) <= threshold) {
        first++;
      }
      add(others, first);
      return;
    }
    CompensatedBuckets coarse = new CompensatedBuckets(others);
    coarse.coarsen(levels);
    int first = 0;
    while (first < coarse.size
        && ExponentialBuckets.upperBound(coarse.indices[first], schema) <= threshold) {
      first++;
    }
    merge(coarse, first);
  }

  /** Adds buckets from a position on. */
  void add(Buckets others, int first) {
    if (first > 0 || !hasSameIndices(others)) {
      merge(new CompensatedBuckets(others), first);
      return;
    }
    for (int i = 0; i < size; i++) {
      add(i, others.count(i));
    }
  }

  private boolean hasSameIndices(Buckets others) {
    if (others.size() != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (others.index(i) != indices[i]) {
        return false;
      }
    }
    return true;
  }

  private void merge(CompensatedBuckets others, int first) {
    CompensatedBuckets merged = new CompensatedBuckets(size + others.size);
    int j = first;
    for (int i = 0; i < size; i++) {
      while (j < others.size && others.indices[j] < indices[i]) {
        merged.append(others.indices[j], others.values[j], others.compensations[j++]);
      }
      merged.append(indices[i], values[i], compensations[i]);
      if (j < others.size && others.indices[j] == indices[i]) {
        merged.add(merged.size - 1, others.values[j]);
        if (others.compensations[j] != 0) {
          merged.add(merged.size - 1, others.compensations[j]);
        }
        j++;
      }
    }
    for (; j < others.size; j++) {
      merged.append(others.indices[j], others.values[j], others.compensations[j]);
    }
    take(merged);
  }

  private void take(CompensatedBuckets other) {
    size = other.size;
    indices = other.indices;
    values = other.values;
    compensations = other.compensations;
  }

  /** Adds each bucket, then what rounding took from it, to the one with the index given. */
  void addAll(CompensatedBuckets others, int[] targets) {
    for (int i = 0; i < others.size; i++) {
      add(targets[i], others.values[i]);
      add(targets[i], others.compensations[i]);
    }
  }

  /** Adds each bucket to the one with the index given. */
  void addAll(Buckets others, int[] targets) {
    for (int i = 0; i < targets.length; i++) {
      add(targets[i], others.count(i));
    }
  }

  /** Removes the buckets that begin below a zero threshold, and all that are empty. */
  void removeInside(int schema, double threshold) {
    int first = 0;
    while (first < size && ExponentialBuckets.upperBound(indices[first] - 1, schema) < threshold) {
      values[first] = 0;
      compensations[first++] = 0;
    }
    removeEmpty();
  }

  /** Removes buckets with nothing in them, and nothing taken by rounding. */
  void removeEmpty() {
    int all = size;
    size = 0;
    for (int i = 0; i < all; i++) {
      if (values[i] != 0 || compensations[i] != 0) {
        append(indices[i], values[i], compensations[i]);
      }
    }
  }
}
