package io.cortexmon.publish.diff;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing that changed, in the terms of the field.
 *
 * @param system the folder of the system that it belongs to, such as {@code production/orders};
 *     empty at the top
 * @param kind what it is: {@code alert}, {@code dashboard}, {@code scrape job}
 * @param name its name, or what else people call it; empty for the system itself, and for the
 *     configuration of a server
 * @param action what happened to it
 * @param parts what changed in it, or where it came to or went from
 * @param files the files that hold it, before or after
 */
public record Change(
    String system,
    String kind,
    String name,
    Action action,
    List<Part> parts,
    SortedSet<String> files) {

  /** What can happen to a thing. */
  public enum Action {
    /** It is new. */
    ADDED,
    /** Something in it, its name or its place is another. */
    CHANGED,
    /** It is gone. */
    REMOVED,
    /** The bytes of a file differ, but nothing that it says: spaces, comments, order of keys. */
    REFORMATTED;

    /** Returns it in lower case, as reports have it. */
    @Override
    public String toString() {
      return switch (this) {
        case ADDED -> "added";
        case CHANGED -> "changed";
        case REMOVED -> "removed";
        case REFORMATTED -> "reformatted";
      };
    }
  }

  /** Copies the lists. */
  public Change {
    parts = List.copyOf(parts);
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  /** Returns what it is and its name: {@code alert OrdersHighErrorRatio}. */
  public String subject() {
    return (kind + " " + name).strip();
  }

  /**
   * Returns one line: {@code alert OrdersHighErrorRatio: threshold 0.05 -> 0.02, for 5m -> 10m}.
   */
  public String text() {
    String words = String.join(", ", parts.stream().map(Part::text).toList());
    return subject() + ": " + (words.isEmpty() ? action.toString() : words);
  }
}
