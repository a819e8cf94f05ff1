package io.cortexmon.metric;

/** {@code and}, {@code or} or {@code unless} of two vectors. */
public interface SetOperation extends Vector {

  /**
   * Returns the operation on series that are equal in these labels; the result keeps all labels.
   */
  Vector on(Label... labels);

  /** Returns the operation on series that are equal in all labels but these. */
  Vector ignoring(Label... labels);
}
