package io.cortexmon.publish.diff;

import java.util.Optional;

/**
 * A file that differs.
 *
 * @param path where it is: the new place of one that was moved
 * @param kind what happened to it
 * @param movedFrom where it was, for one that was moved with its bytes as they are; otherwise empty
 * @param added how many lines came; 0 for a binary file
 * @param removed how many lines went; 0 for a binary file
 * @param binary whether it is not a text
 */
public record FileChange(
    String path, Kind kind, Optional<String> movedFrom, int added, int removed, boolean binary) {

  /** What can happen to a file. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** Its bytes differ. */
    CHANGED,
    /** It is gone. */
    REMOVED,
    /** It has another path, and the same bytes. */
    MOVED;

    /** Returns it in lower case, as reports have it. */
    @Override
    public String toString() {
      return switch (this) {
        case ADDED -> "added";
        case CHANGED -> "changed";
        case REMOVED -> "removed";
        case MOVED -> "moved";
      };
    }
  }
}
