package io.cortexmon.testing.coverage;

/**
 * One thing of a rule that a test can see.
 *
 * @param id short and the same in every environment, such as {@code firing} or {@code or:2}
 * @param text what it is, for people, such as {@code firing by absent(up)}
 * @param hint what a test that sees it looks like
 */
record Part(String id, String text, String hint) {

  static final String INACTIVE = "inactive";
  static final String PENDING = "pending";
  static final String FIRING = "firing";
  static final String RESOLVED = "resolved";

  /** The only part of a recording rule. */
  static final String VALUE = "value";

  /** Returns whether this is a branch, and neither a state nor a value. */
  boolean isBranch() {
    return id.indexOf(':') >= 0;
  }
}
