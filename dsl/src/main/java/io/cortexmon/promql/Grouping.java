package io.cortexmon.promql;

import java.util.List;

/**
 * The labels an aggregation keeps or drops.
 *
 * @param kind whether there is a clause, and which
 * @param labels the labels of the clause, in the order written
 */
public record Grouping(Kind kind, List<String> labels) {

  /** The three forms of an aggregation. */
  public enum Kind {
    /** {@code sum(x)}: one series. */
    ALL,
    /** {@code sum by (a) (x)}: only these labels are kept. */
    BY,
    /** {@code sum without (a) (x)}: all labels but these are kept. */
    WITHOUT
  }

  /** No clause: everything becomes one series. */
  public static final Grouping ALL = new Grouping(Kind.ALL, List.of());

  public Grouping {
    labels = List.copyOf(labels);
  }

  /** Returns {@code by (labels)}. */
  public static Grouping by(List<String> labels) {
    return new Grouping(Kind.BY, labels);
  }

  /** Returns {@code without (labels)}. */
  public static Grouping without(List<String> labels) {
    return new Grouping(Kind.WITHOUT, labels);
  }
}
