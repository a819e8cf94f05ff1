package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.Content;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A commit to be built: the parent's tree with some files written and some removed, all else as it
 * is there, byte for byte and mode for mode.
 *
 * @param parent the tip it is built on; one that does not exist gives a commit without parents
 * @param written path from the root of the repository to content
 * @param removed paths of files to be removed
 * @param message subject, body and trailers
 * @param author who made the change
 * @param committer who commits it
 * @param time when
 */
public record NewCommit(
    Tip parent,
    SortedMap<String, Content> written,
    Set<String> removed,
    String message,
    Person author,
    Person committer,
    Instant time) {

  /** Copies the files. */
  public NewCommit {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    removed = Collections.unmodifiableSortedSet(sorted(removed));
  }

  private static SortedSet<String> sorted(Set<String> paths) {
    return new TreeSet<>(paths);
  }
}
