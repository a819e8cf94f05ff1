package io.cortexmon.testing.coverage;

import io.cortexmon.definition.Arguments;

/** What a missing test would look like. */
final class Hints {

  private Hints() {}

  /** Returns for example {@code .at(..).alert("OrdersDown").isFiring()}. */
  static String look(String alert, String expectation) {
    return ".at(..).alert(" + Arguments.quoted(alert) + ")" + expectation;
  }
}
