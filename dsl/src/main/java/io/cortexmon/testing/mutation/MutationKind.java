package io.cortexmon.testing.mutation;

import java.util.Locale;

/** What is changed in a rule. */
public enum MutationKind {
  /** {@code >} becomes {@code >=} and {@code <}, {@code ==} becomes {@code !=}, and the like. */
  COMPARISON,
  /** A number that is compared with goes up and down. */
  THRESHOLD,
  /** {@code and}, {@code or} and {@code unless} are swapped. */
  SET_OPERATOR,
  /** {@code +} becomes {@code -}, {@code *} becomes {@code /}, and the other way round. */
  ARITHMETIC,
  /** Any other number goes up and down. */
  NUMBER,
  /** The quantile that is asked for goes half of the way up to 1 and down by as much. */
  QUANTILE,
  /** A matcher of a selector is dropped, or negated. */
  MATCHER,
  /** A label of {@code by} or {@code without} is dropped. */
  GROUPING,
  /** A label of {@code on}, {@code ignoring}, {@code group_left} or the like is dropped. */
  MATCHING,
  /** {@code increase} stands for {@code rate}, and the like. */
  FUNCTION,
  /** {@code max} stands for {@code sum}, and the like. */
  AGGREGATION,
  /** A range is doubled and halved. */
  RANGE,
  /** An offset is dropped and halved. */
  OFFSET,
  /** {@code for} is shorter, longer, and not there. */
  FOR,
  /** {@code keep_firing_for} is shorter, longer, and not there. */
  KEEP_FIRING_FOR,
  /** A label that the rule gives is dropped, and has another value. */
  LABEL,
  /** An annotation is dropped. */
  ANNOTATION;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the name in lower case with dashes, as it stands in the id of a mutant. */
  @Override
  public String toString() {
    return text;
  }
}
