package io.cortexmon.promql.engine;

import io.cortexmon.promql.Grouping;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which rows of a header an aggregation takes together. */
final class Groups {

  /** The group of each row; groups are numbered in the order of their first row. */
  final int[] ofRow;

  /** One row a group, without names to be dropped. */
  private final Header header;

  private Groups(int[] ofRow, Header header) {
    this.ofRow = ofRow;
    this.header = header;
  }

  static Groups of(Grouping grouping, Header header) {
    boolean by = grouping.kind() == Grouping.Kind.BY;
    Set<String> names = new HashSet<>(grouping.labels());
    if (!by) {
      names.add(Names.METRIC_NAME);
    }
    Map<Labels, Integer> numbers = new HashMap<>();
    int[] ofRow = new int[header.size()];
    Labels[] labels = new Labels[header.size()];
    for (int row = 0; row < ofRow.length; row++) {
      Labels all = header.labels[row];
      Labels key = by ? all.only(names) : all.without(names);
      Integer number = numbers.putIfAbsent(key, numbers.size());
      ofRow[row] = number == null ? numbers.size() - 1 : number;
      labels[ofRow[row]] = key;
    }
    return new Groups(ofRow, Header.of(Arrays.copyOf(labels, numbers.size())));
  }

  int count() {
    return header.size();
  }

  /** Returns the header of a result of one row a group; it drops a name that any row drops. */
  Header header(Table in) {
    boolean[] drops = new boolean[count()];
    boolean any = false;
    for (int row = 0; row < ofRow.length; row++) {
      if (in.header.dropsName[row] && !drops[ofRow[row]] && in.hasAny(row)) {
        drops[ofRow[row]] = true;
        any = true;
      }
    }
    return any ? new Header(header.labels, drops) : header;
  }
}
