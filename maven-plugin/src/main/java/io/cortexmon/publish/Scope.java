package io.cortexmon.publish;

import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.OwnerFile;
import java.util.Set;

/**
 * What a publish answers for: a folder of it that is no longer rendered is removed.
 *
 * @param folder the folder of the target that is looked at; empty for all of it
 * @param owners who publishes; the folders of others stay
 * @param leftOut the classes that exist, but are left out this time: their folders stay
 */
public record Scope(String folder, Set<Owner> owners, Set<String> leftOut) {

  /** Copies the sets. */
  public Scope {
    owners = Set.copyOf(owners);
    leftOut = Set.copyOf(leftOut);
  }

  boolean answersFor(OwnerFile file) {
    return owners.contains(file.owner()) && !leftOut.contains(file.sourceClass());
  }
}
