package io.cortexmon.metric;

/** Two vectors and an operator; says, if need be, which series of the two belong together. */
public interface Joined extends Fillable {

  /**
   * Returns the operation on series that are equal in these labels alone. The result has just these
   * labels, unless one side is grouped.
   *
   * @throws IllegalArgumentException if one of the sides can not have a label
   */
  Matched on(Label... labels);

  /** Returns the operation on series that are equal in all labels but these. */
  Matched ignoring(Label... labels);
}
