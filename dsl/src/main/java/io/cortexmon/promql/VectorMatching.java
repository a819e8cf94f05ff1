package io.cortexmon.promql;

import java.util.List;

/**
 * Which series of the two sides of a binary operator belong together.
 *
 * @param kind whether {@code labels} are the ones that must be equal, or all the others
 * @param labels the labels of the {@code on} or {@code ignoring} clause
 * @param group which side, if any, may have many series for one of the other
 * @param include labels that the side of many takes over from the side of one
 * @param fill values for series that have no partner
 * @param variables the names of the Grafana variables that the labels refer to
 */
public record VectorMatching(
    Kind kind,
    List<String> labels,
    Group group,
    List<String> include,
    Fill fill,
    List<String> variables) {

  /** The form of the matching clause. */
  public enum Kind {
    ON,
    /** Without labels this is the same as no clause: all labels must be equal. */
    IGNORING
  }

  /** The grouping of many series to one. */
  public enum Group {
    ONE_TO_ONE,
    LEFT,
    RIGHT
  }

  /**
   * Values for series without a partner on the other side; experimental in Prometheus 3 ({@code
   * --enable-feature=promql-binop-fill-modifiers}).
   *
   * @param left what a missing series of the left side counts as; empty for none
   * @param right what a missing series of the right side counts as; empty for none
   */
  public record Fill(List<Double> left, List<Double> right) {

    /** A series without a partner gives nothing. */
    public static final Fill NONE = new Fill(List.of(), List.of());

    public Fill {
      left = List.copyOf(left);
      right = List.copyOf(right);
      if (left.size() > 1 || right.size() > 1) {
        throw new IllegalArgumentException("a side is filled with one value");
      }
    }
  }

  /** No clause: all labels must be equal. */
  public static final VectorMatching ALL_LABELS = ignoring(List.of());

  public VectorMatching {
    labels = List.copyOf(labels);
    include = List.copyOf(include);
    variables = List.copyOf(variables);
  }

  /** Returns {@code on (labels)}. */
  public static VectorMatching on(List<String> labels) {
    return of(Kind.ON, labels);
  }

  /** Returns {@code ignoring (labels)}. */
  public static VectorMatching ignoring(List<String> labels) {
    return of(Kind.IGNORING, labels);
  }

  private static VectorMatching of(Kind kind, List<String> labels) {
    return new VectorMatching(
        kind, labels, Group.ONE_TO_ONE, List.of(), new Fill(List.of(), List.of()), List.of());
  }

  /** Returns this clause with {@code group_left} or {@code group_right}. */
  public VectorMatching group(Group changed, List<String> included) {
    return new VectorMatching(kind, labels, changed, included, fill, variables);
  }

  /** Returns this clause with values for series without a partner. */
  public VectorMatching fill(Fill changed) {
    return new VectorMatching(kind, labels, group, include, changed, variables);
  }
}
