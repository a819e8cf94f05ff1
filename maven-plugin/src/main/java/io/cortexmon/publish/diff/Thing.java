package io.cortexmon.publish.diff;

/**
 * One thing that a file holds.
 *
 * @param kind what it is
 * @param name identifies it among its kind in one system
 * @param shown how a report calls it
 * @param place where it stands, such as the group of an alert; empty where that means nothing
 * @param value all of it
 * @param path the file
 */
record Thing(Kind kind, String name, String shown, String place, Node value, String path) {

  /** Identifies it in its system, in whichever files it is written. */
  ThingKey key() {
    return new ThingKey(kind, name);
  }

  boolean isRule() {
    return kind == Kind.ALERT || kind == Kind.RECORDING_RULE;
  }

  /** Whether nothing but the file may differ. */
  boolean isSame(Thing other) {
    return place.equals(other.place) && value.equals(other.value) && shown.equals(other.shown);
  }
}
