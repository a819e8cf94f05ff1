package io.cortexmon.testing.coverage;

import io.cortexmon.testing.Alert;
import java.util.List;
import java.util.Set;

/** Ways in which an alert comes by its series, labels or texts. */
interface Branches {

  /** Returns the ways, in a fixed order. */
  List<Part> parts();

  /** Adds the ids of those ways by which a firing alert came. */
  void find(Alert alert, StepResults step, Set<String> seen);
}
