package io.cortexmon.dashboard.field;

/** Among which data a matcher looks for fields. */
public enum MatcherScope {
  /** The data that the panel shows, as by default. */
  SERIES("series"),

  /** Tables inside the rows of a table. */
  NESTED("nested"),

  /** Annotations. */
  ANNOTATION("annotation"),

  /** Exemplars. */
  EXEMPLAR("exemplar");

  private final String id;

  MatcherScope(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
