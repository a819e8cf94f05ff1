package io.cortexmon.testing.promtool;

/**
 * Something of a scenario that a file of tests is to hold. Times are milliseconds since its start.
 */
sealed interface Expectation {

  /** The alerts of a rule at one time. */
  record AlertsAt(String alert, long millis) implements Expectation {
    @Override
    public long last() {
      return millis;
    }

    @Override
    public String subject() {
      return alert;
    }
  }

  /** The alerts of a rule at every step between two times, both included. */
  record AlertsDuring(String alert, long first, long last) implements Expectation {
    @Override
    public String subject() {
      return alert;
    }
  }

  /** The value of a query at one time. */
  record ValueAt(String expr, long millis) implements Expectation {
    @Override
    public long last() {
      return millis;
    }

    @Override
    public String subject() {
      return expr;
    }
  }

  /** Returns until when the scenario has to be played. */
  long last();

  /** Returns the alert's name, or the query. */
  String subject();
}
