package io.cortexmon.dashboard.variable;

/** Where the values stand that are always offered. */
public enum StaticOptionsOrder {
  /** Above those that the data source finds. */
  BEFORE,
  /** Below them. */
  AFTER,
  /** Among them, by the variable's order. */
  SORTED
}
