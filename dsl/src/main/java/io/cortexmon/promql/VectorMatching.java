package io.cortexmon.promql;

import java.util.List;

/**
 * Which series of the two sides of a binary operator belong together.
 *
 * @param kind whether there is an {@code on} or {@code ignoring} clause
 * @param labels the labels of that clause
 * @param group which side, if any, may have many series for one of the other
 * @param include labels that the side of many takes over from the side of one
 */
public record VectorMatching(Kind kind, List<String> labels, Group group, List<String> include) {

  /** The form of the matching clause. */
  public enum Kind {
    ALL_LABELS,
    ON,
    IGNORING
  }

  /** The grouping of many series to one. */
  public enum Group {
    ONE_TO_ONE,
    LEFT,
    RIGHT
  }

  /** No clause: all labels must be equal. */
  public static final VectorMatching ALL_LABELS =
      new VectorMatching(Kind.ALL_LABELS, List.of(), Group.ONE_TO_ONE, List.of());

  public VectorMatching {
    labels = List.copyOf(labels);
    include = List.copyOf(include);
  }

  /** Returns {@code on (labels)}. */
  public static VectorMatching on(List<String> labels) {
    return new VectorMatching(Kind.ON, labels, Group.ONE_TO_ONE, List.of());
  }

  /** Returns {@code ignoring (labels)}. */
  public static VectorMatching ignoring(List<String> labels) {
    return new VectorMatching(Kind.IGNORING, labels, Group.ONE_TO_ONE, List.of());
  }

  /** Returns this clause with {@code group_left} or {@code group_right}. */
  public VectorMatching group(Group changed, List<String> included) {
    return new VectorMatching(kind, labels, changed, included);
  }
}
