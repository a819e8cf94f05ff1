package io.cortexmon.metric;

/** Two vectors, an operator and the labels to match by. */
public interface Matched extends Fillable {

  /**
   * Returns the operation in which many series of the left side may match one of the right ({@code
   * group_left}). The result has the labels of the left side and those given from the right.
   */
  Fillable groupLeft(Label... included);

  /**
   * Returns the operation in which many series of the right side may match one of the left ({@code
   * group_right}). The result has the labels of the right side and those given from the left.
   */
  Fillable groupRight(Label... included);
}
