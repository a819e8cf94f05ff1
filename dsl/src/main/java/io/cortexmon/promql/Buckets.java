package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The buckets of one side of a native histogram: counts by index, in ascending order of the index.
 *
 * <p>The index grows with the distance from zero. A bucket that is there with a count of 0 means
 * the same as one that is not there, and two values are equal whether or not they hold such.
 */
public final class Buckets {

  /** The largest distance of an index from 0: no bucket of any schema lies further out. */
  public static final int MAX_INDEX = 1_000_000;

  /** No buckets. */
  public static final Buckets NONE = new Buckets(new int[0], new double[0]);

  private final int[] indices;
  private final double[] counts;

  private Buckets(int[] indices, double[] counts) {
    this.indices = indices;
    this.counts = counts;
  }

  /**
   * Returns buckets that follow each other.
   *
   * @param offset the index of the first
   */
  public static Buckets of(int offset, double... counts) {
    return of(List.of(new BucketSpan(offset, counts.length)), counts);
  }

  /**
   * Returns buckets in spans.
   *
   * @throws IllegalArgumentException where the lengths do not add up to the counts, a length or a
   *     later offset is negative, or an index is beyond {@link #MAX_INDEX}
   */
  public static Buckets of(List<BucketSpan> spans, double... counts) {
    int[] indices = new int[counts.length];
    long next = 0;
    int size = 0;
    for (BucketSpan span : spans) {
      next += span.offset();
      boolean fits = span.length() >= 0 && span.length() <= counts.length - size;
      if (!fits || (span.offset() < 0 && size > 0)) {
        throw new IllegalArgumentException("spans " + spans + " of " + counts.length + " buckets");
      }
      if (span.length() > 0) {
        checkIndex(next);
        checkIndex(next + span.length());
      }
      for (int i = 0; i < span.length(); i++) {
        indices[size++] = (int) next++;
      }
    }
    if (size != counts.length) {
      throw new IllegalArgumentException("spans " + spans + " of " + counts.length + " buckets");
    }
    return size == 0 ? NONE : new Buckets(indices, counts.clone());
  }

  /**
   * Returns buckets at these indices.
   *
   * @throws IllegalArgumentException where the arrays differ in length, the indices do not ascend,
   *     or one is beyond {@link #MAX_INDEX}
   */
  public static Buckets at(int[] indices, double[] counts) {
    if (indices.length != counts.length) {
      throw new IllegalArgumentException(
          indices.length + " indices of " + counts.length + " counts");
    }
    for (int i = 0; i < indices.length; i++) {
      checkIndex(indices[i]);
      if (i > 0 && indices[i] <= indices[i - 1]) {
        throw new IllegalArgumentException(
            "bucket index " + indices[i] + " after " + indices[i - 1] + ": must ascend");
      }
    }
    return indices.length == 0 ? NONE : new Buckets(indices.clone(), counts.clone());
  }

  private static void checkIndex(long index) {
    if (Math.abs(index) > MAX_INDEX) {
      throw new IllegalArgumentException(
          "bucket index " + index + ": must be between -" + MAX_INDEX + " and " + MAX_INDEX);
    }
  }

  /** Returns the number of buckets. */
  public int size() {
    return indices.length;
  }

  /** Returns the index of the i-th bucket, from 0. */
  public int index(int i) {
    return indices[i];
  }

  /** Returns the count of the i-th bucket, from 0. */
  public double count(int i) {
    return counts[i];
  }

  /** Returns all counts in order of their index. */
  public double[] counts() {
    return counts.clone();
  }

  /** Returns where the buckets are, in as few spans as possible. */
  public List<BucketSpan> spans() {
    List<BucketSpan> spans = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < indices.length; ) {
      int start = i;
      while (i < indices.length && indices[i] - indices[start] == i - start) {
        i++;
      }
      spans.add(new BucketSpan(indices[start] - end, i - start));
      end = indices[start] + i - start;
    }
    return spans;
  }

  /** Returns these buckets with other counts, each calculated from the one before. */
  public Buckets map(DoubleUnaryOperator change) {
    double[] changed = new double[counts.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.applyAsDouble(counts[i]);
    }
    return indices.length == 0 ? this : new Buckets(indices, changed);
  }

  /**
   * Returns whether there are the same buckets, those with a count of 0 included, and their counts
   * are equal to the last bit.
   */
  public boolean isSame(Buckets other) {
    if (!Arrays.equals(indices, other.indices)) {
      return false;
    }
    for (int i = 0; i < counts.length; i++) {
      if (Double.doubleToRawLongBits(counts[i]) != Double.doubleToRawLongBits(other.counts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the buckets that are not empty. */
  public Buckets populated() {
    Builder populated = new Builder(indices.length);
    for (int i = 0; i < indices.length; i++) {
      if (counts[i] != 0) {
        populated.add(indices[i], counts[i]);
      }
    }
    return populated.size == indices.length ? this : populated.build();
  }

  /** Returns the buckets from a position on, 0 for all of them. */
  public Buckets from(int first) {
    int size = indices.length;
    return first == 0
        ? this
        : new Buckets(
            Arrays.copyOfRange(indices, first, size), Arrays.copyOfRange(counts, first, size));
  }

  /**
   * Returns these counts and others added up.
   *
   * @param sign 1, or -1 to subtract the others
   */
  Buckets plus(Buckets other, int sign) {
    Builder sum = new Builder(indices.length + other.indices.length);
    int j = 0;
    for (int i = 0; i < indices.length; i++) {
      while (j < other.indices.length && other.indices[j] < indices[i]) {
        sum.add(other.indices[j], sign * other.counts[j++]);
      }
      boolean both = j < other.indices.length && other.indices[j] == indices[i];
      sum.add(indices[i], both ? counts[i] + sign * other.counts[j++] : counts[i]);
    }
    while (j < other.indices.length) {
      sum.add(other.indices[j], sign * other.counts[j++]);
    }
    return sum.build();
  }

  /**
   * Returns the buckets of a schema that is lower by so much, each of which holds two buckets of
   * the next higher one.
   */
  Buckets coarser(int levels) {
    if (levels == 0) {
      return this;
    }
    int shift = Math.min(levels, Integer.SIZE - 1);
    Builder merged = new Builder(indices.length);
    for (int i = 0; i < indices.length; i++) {
      merged.add(((indices[i] - 1) >> shift) + 1, counts[i]);
    }
    return merged.build();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Buckets buckets)) {
      return false;
    }
    Buckets a = populated();
    Buckets b = buckets.populated();
    return Arrays.equals(a.indices, b.indices) && Arrays.equals(a.counts, b.counts);
  }

  @Override
  public int hashCode() {
    Buckets populated = populated();
    return 31 * Arrays.hashCode(populated.indices) + Arrays.hashCode(populated.counts);
  }

  /** Returns the spans and the counts. */
  @Override
  public String toString() {
    return spans() + " " + Arrays.toString(counts);
  }

  /** Takes buckets in ascending order; counts of the same index add up. */
  static final class Builder {

    private final int[] indices;
    private final double[] counts;
    private int size;

    Builder(int capacity) {
      indices = new int[capacity];
      counts = new double[capacity];
    }

    void add(int index, double count) {
      if (size > 0 && indices[size - 1] == index) {
        counts[size - 1] += count;
      } else {
        indices[size] = index;
        counts[size++] = count;
      }
    }

    Buckets build() {
      return size == 0
          ? NONE
          : new Buckets(Arrays.copyOf(indices, size), Arrays.copyOf(counts, size));
    }
  }
}
