package io.cortexmon.maven;

import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishTree;
import java.nio.file.Path;
import java.util.List;

/**
 * What one module publishes.
 *
 * @param project {@code groupId:artifactId}
 * @param version the version of the module
 * @param buildFolder its {@code target}
 * @param tree what is rendered
 * @param owners one for each environment of this run
 * @param leftOut the classes that are left out of this run
 */
record PublishPart(
    String project,
    String version,
    Path buildFolder,
    PublishTree tree,
    List<Owner> owners,
    List<String> leftOut) {

  PublishPart {
    owners = List.copyOf(owners);
    leftOut = List.copyOf(leftOut);
  }
}
