package io.cortexmon.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Which boundaries of a rule hold in a scenario, and which it does not have.
 *
 * @param alert the rule's name
 * @param held one text for each threshold and for {@code for}, such as {@code threshold 50 of
 *     alerting rule Deep (QueueRules.java:41): not firing with 55}
 * @param missing one text for each kind of boundary that the rule does not have
 */
public record BoundaryReport(String alert, List<String> held, List<String> missing) {

  public BoundaryReport {
    held = List.copyOf(held);
    missing = List.copyOf(missing);
  }

  /** Returns all texts, one a line. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>(held);
    lines.addAll(missing);
    return String.join("\n", lines);
  }
}
