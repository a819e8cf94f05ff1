package io.cortexmon.publish.diff;

import java.util.Comparator;

/**
 * Identifies a thing in a system, in whichever files it is written.
 *
 * @param kind what it is
 * @param name what tells it from others of its kind
 */
record ThingKey(Kind kind, String name) implements Comparable<ThingKey> {

  private static final Comparator<ThingKey> ORDER =
      Comparator.comparing(ThingKey::kind).thenComparing(ThingKey::name);

  @Override
  public int compareTo(ThingKey other) {
    return ORDER.compare(this, other);
  }
}
