package io.cortexmon.testing;

import io.cortexmon.promql.engine.QueryValue;
import java.util.ArrayList;
import java.util.List;

/** What a rule's query gives at each of its times, from one range query. */
final class RangeResults {

  private final List<QueryValue.Series> series;
  private final int[] next;

  RangeResults(QueryValue.RangeVector vector) {
    this.series = vector.series();
    this.next = new int[series.size()];
  }

  /** Returns the results at a time, in the order of their labels. Times must rise. */
  List<QueryValue.Sample> at(long time) {
    List<QueryValue.Sample> samples = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      QueryValue.Series one = series.get(i);
      while (next[i] < one.size() && one.time(next[i]) < time) {
        next[i]++;
      }
      if (next[i] < one.size() && one.time(next[i]) == time) {
        int at = next[i]++;
        samples.add(new QueryValue.Sample(one.labels(), time, one.value(at), one.histogram(at)));
      }
    }
    return samples;
  }
}
