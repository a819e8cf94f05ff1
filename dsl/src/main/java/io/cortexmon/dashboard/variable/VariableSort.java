package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.Json;

/** The order in which values are offered. */
public enum VariableSort {
  /** As the data source gives them. */
  NONE(0),
  /** A before B. */
  ALPHABETICAL(1),
  /** B before A. */
  ALPHABETICAL_DESCENDING(2),
  /** By the first number in each value, smallest first. */
  NUMERICAL(3),
  /** By the first number in each value, largest first. */
  NUMERICAL_DESCENDING(4),
  /** A and a before B. */
  ALPHABETICAL_IGNORING_CASE(5),
  /** B before A and a. */
  ALPHABETICAL_IGNORING_CASE_DESCENDING(6),
  /** Numbers inside texts by their size: v2 before v10. */
  NATURAL(7),
  /** Numbers inside texts by their size: v10 before v2. */
  NATURAL_DESCENDING(8);

  private final int number;

  VariableSort(int number) {
    this.number = number;
  }

  Json json() {
    return Json.of(number);
  }
}
