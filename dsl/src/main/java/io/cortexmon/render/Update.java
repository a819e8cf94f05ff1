package io.cortexmon.render;

import java.util.List;

/**
 * What {@link OutputFolder#update} did.
 *
 * @param systems one summary for each system that was given, in the order of their names
 * @param removedSystems the systems that were in the folder and are no longer defined
 */
public record Update(List<SystemSummary> systems, List<SystemId> removedSystems) {

  /** Copies the lists. */
  public Update {
    systems = List.copyOf(systems);
    removedSystems = List.copyOf(removedSystems);
  }
}
