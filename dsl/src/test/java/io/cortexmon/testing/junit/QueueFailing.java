package io.cortexmon.testing.junit;

import org.junit.jupiter.api.Test;

/** Tests that fail, which another test runs. */
class QueueFailing {

  @Test
  void fails() {
    throw new AssertionError("expected 1\nbut was 2");
  }
}
