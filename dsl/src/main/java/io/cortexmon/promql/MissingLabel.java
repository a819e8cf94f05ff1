package io.cortexmon.promql;

import java.util.List;

/**
 * A label that a part of an expression asks for, but its operand can not have.
 *
 * <p>Prometheus evaluates such a query; it groups by nothing, or finds no partner for series that
 * do have the label.
 *
 * @param label the label's name
 * @param use what asks for it
 * @param user the part that asks for it
 * @param operand the operand that never has it
 */
public record MissingLabel(String label, Use use, Expr user, Expr operand) {

  /** What a label is used for. */
  public enum Use {
    /** {@code by (label)}. */
    GROUPING,
    /** The label tells series of one side apart, and must be equal on the other. */
    MATCHING,
    /** {@code group_left (label)}, which takes it over from the operand. */
    INCLUDING,
    /** The source of {@code label_replace} or {@code label_join}. */
    SOURCE,
    /** {@code le}, which quantiles of classic histograms need. */
    BUCKETS
  }

  /**
   * Returns all uses of labels that can not be there, from the inside to the outside. What is
   * always empty has no labels to speak of, and is left out; so is {@code or}, whose sides may well
   * differ.
   */
  public static List<MissingLabel> in(Expr expr) {
    return MissingLabels.in(expr);
  }
}
