package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a vector are buckets of the same classic histogram.
 *
 * <p>Groups are numbered; a row that is a native histogram belongs to the group with its labels,
 * too, with which it is in conflict.
 */
final class BucketGroups {

  private static final String BUCKET = "le";
  private static final Set<String> BUCKETS = Set.of(BUCKET);

  /** The group of each row as a bucket; -1 where the row has no bound. */
  final int[] ofBucket;

  /** The group with exactly the labels of each row. */
  final int[] ofNative;

  /** The upper bound of each row. */
  final double[] bounds;

  /** One row a group, in which names are still. */
  final Header header;

  private BucketGroups(int[] ofBucket, int[] ofNative, double[] bounds, Header header) {
    this.ofBucket = ofBucket;
    this.ofNative = ofNative;
    this.bounds = bounds;
    this.header = header;
  }

  static BucketGroups of(Header in) {
    Map<Labels, Integer> numbers = new HashMap<>();
    List<Labels> groups = new ArrayList<>();
    List<Boolean> drops = new ArrayList<>();
    int[] ofBucket = new int[in.size()];
    int[] ofNative = new int[in.size()];
    double[] bounds = new double[in.size()];
    for (int row = 0; row < in.size(); row++) {
      Labels labels = in.labels[row];
      bounds[row] = FloatText.ofLabel(labels.value(BUCKET)).orElse(Table.ABSENT);
      ofNative[row] = number(labels, numbers, groups);
      ofBucket[row] =
          Table.isAbsent(bounds[row]) ? -1 : number(labels.without(BUCKETS), numbers, groups);
      while (drops.size() < groups.size()) {
        drops.add(in.dropsName[row]);
      }
    }
    boolean[] dropsName = new boolean[groups.size()];
    for (int i = 0; i < dropsName.length; i++) {
      dropsName[i] = drops.get(i);
    }
    Header header = new Header(groups.toArray(Labels[]::new), dropsName);
    return new BucketGroups(ofBucket, ofNative, bounds, header);
  }

  private static int number(Labels labels, Map<Labels, Integer> numbers, List<Labels> groups) {
    Integer known = numbers.putIfAbsent(labels, groups.size());
    if (known != null) {
      return known;
    }
    groups.add(labels);
    return groups.size() - 1;
  }

  static String bucketLabel(Labels labels) {
    return labels.value(BUCKET);
  }
}
