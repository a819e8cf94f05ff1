package io.cortexmon.publish.tree;

import io.cortexmon.render.SystemId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one system, and the folder of the target that they are published to.
 *
 * @param path the folder, from the root of the target: {@code clusters/production/orders}
 * @param owner who publishes it
 * @param system the environment and the name of the system
 * @param sourceClass the full name of the class that defines it
 * @param files path in the folder to content, sorted; the owner file is not one of them
 */
public record PublishFolder(
    String path,
    Owner owner,
    SystemId system,
    String sourceClass,
    SortedMap<String, Content> files) {

  /** Copies the files. */
  public PublishFolder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
