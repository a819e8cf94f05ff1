package io.cortexmon.testing.mutation;

import java.util.Optional;

/** The tests of a project, and what runs them; one after the other. */
public interface ProjectTests {

  /** Told of the tests as they run. */
  interface Listener {

    /**
     * A test begins, or what holds tests.
     *
     * @param id the same at each run
     * @param name for people, such as {@code OrdersAlertsTest.fires_after_five_minutes}
     */
    void begins(String id, String name, boolean isTest);

    /**
     * What began last, and has not ended yet, ends.
     *
     * @param failure what it failed with; nothing where it did not
     */
    void ends(String id, Optional<String> failure);
  }

  /** Runs all tests. */
  void runAll(Listener listener);

  /** Runs one test; returns whether it fails. */
  boolean fails(String id);
}
