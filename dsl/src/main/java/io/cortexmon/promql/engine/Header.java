package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import java.util.HashSet;
import java.util.Set;

/**
 * The series of a {@link Table}: labels by row, and whether the name is dropped from them in the
 * end.
 *
 * <p>A plan that gets the same header object again works out nothing anew, so tables of the same
 * series share one.
 */
final class Header {

  /** One series without labels, as a scalar is. */
  static final Header SCALAR = of(Labels.EMPTY);

  /** No series. */
  static final Header NONE = new Header(new Labels[0], new boolean[0]);

  private static final int UNKNOWN = 0;
  private static final int UNIQUE = 1;
  private static final int REPEATED = 2;

  final Labels[] labels;
  final boolean[] dropsName;
  private int uniqueness;

  Header(Labels[] labels, boolean[] dropsName) {
    this.labels = labels;
    this.dropsName = dropsName;
  }

  static Header of(Labels... labels) {
    return new Header(labels, new boolean[labels.length]);
  }

  int size() {
    return labels.length;
  }

  /** Returns whether two rows have the same labels. */
  boolean repeatsLabels() {
    if (uniqueness == UNKNOWN) {
      uniqueness = UNIQUE;
      if (labels.length > 1) {
        Set<Labels> seen = new HashSet<>(2 * labels.length);
        for (Labels row : labels) {
          if (!seen.add(row)) {
            uniqueness = REPEATED;
            break;
          }
        }
      }
    }
    return uniqueness == REPEATED;
  }
}
