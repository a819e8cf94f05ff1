package io.cortexmon.promql;

/** What an expression evaluates to. */
public enum ValueType {
  SCALAR("scalar", "scalar"),
  STRING("string", "string"),
  /** An instant vector: series with one sample each. */
  VECTOR("instant vector", "vector"),
  /** A range vector: series with the samples of a time range. */
  MATRIX("range vector", "matrix"),
  /** A Grafana variable on its own: it may become a number, a string or a selector. */
  UNKNOWN("unknown", "unknown");

  private final String words;
  private final String shortName;

  ValueType(String words, String shortName) {
    this.words = words;
    this.shortName = shortName;
  }

  /** Returns Prometheus's short name, for example {@code matrix}. */
  public String shortName() {
    return shortName;
  }

  /** Returns the name as Prometheus's documentation writes it, for example {@code range vector}. */
  @Override
  public String toString() {
    return words;
  }
}
