package io.cortexmon.testing.mutation;

import java.util.List;

/**
 * Tests fail with the rules as they are, so that they can not tell whether a changed one is wrong.
 */
public final class FailingTestsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Makes one that names all that failed. */
  FailingTestsException(List<String> failures) {
    super(
        (failures.size() == 1 ? "1 test fails" : failures.size() + " tests fail")
            + " with the rules as they are; mutants are tried with tests that pass:\n  "
            + String.join("\n  ", failures));
  }
}
