package io.cortexmon.promql;

import java.util.List;

/**
 * The labels an aggregation keeps or drops.
 *
 * @param kind whether the labels are kept or dropped
 * @param labels the labels of the clause, in the order written
 * @param variables the names of the Grafana variables that the labels refer to; a dollar sign in a
 *     label of a clause without variables is just a dollar sign
 */
public record Grouping(Kind kind, List<String> labels, List<String> variables) {

  /** The two forms of the clause. */
  public enum Kind {
    /** {@code sum by (a) (x)}: only these labels are kept; without labels it is {@code sum(x)}. */
    BY,
    /** {@code sum without (a) (x)}: all labels but these are kept. */
    WITHOUT
  }

  /** No clause: everything becomes one series. */
  public static final Grouping ALL = by(List.of());

  public Grouping {
    labels = List.copyOf(labels);
    variables = List.copyOf(variables);
  }

  /** Returns {@code by (labels)}. */
  public static Grouping by(List<String> labels) {
    return new Grouping(Kind.BY, labels, List.of());
  }

  /** Returns {@code without (labels)}. */
  public static Grouping without(List<String> labels) {
    return new Grouping(Kind.WITHOUT, labels, List.of());
  }
}
