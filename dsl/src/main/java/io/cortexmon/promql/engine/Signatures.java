package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.VectorMatching;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which rows of two tables match each other: those of the same number. */
final class Signatures {

  /** The number of each left row. */
  final int[] left;

  /** The number of each right row. */
  final int[] right;

  /** How many numbers there are. */
  final int count;

  private Signatures(int[] left, int[] right, int count) {
    this.left = left;
    this.right = right;
    this.count = count;
  }

  static Signatures of(VectorMatching matching, Header left, Header right) {
    Map<Labels, Integer> numbers = new HashMap<>();
    int[] ofLeft = numbers(matching, left, numbers);
    int[] ofRight = left == right ? ofLeft : numbers(matching, right, numbers);
    return new Signatures(ofLeft, ofRight, numbers.size());
  }

  private static int[] numbers(
      VectorMatching matching, Header header, Map<Labels, Integer> numbers) {
    int[] ofRow = new int[header.size()];
    for (int row = 0; row < ofRow.length; row++) {
      Labels signature = labels(matching, header.labels[row]);
      Integer number = numbers.putIfAbsent(signature, numbers.size());
      ofRow[row] = number == null ? numbers.size() - 1 : number;
    }
    return ofRow;
  }

  /** Returns the labels that must be equal, without the name unless it is asked for. */
  static Labels labels(VectorMatching matching, Labels labels) {
    if (matching.kind() == VectorMatching.Kind.ON) {
      return labels.only(matching.labels());
    }
    Set<String> ignored = new HashSet<>(matching.labels());
    ignored.add(Names.METRIC_NAME);
    return labels.without(ignored);
  }
}
