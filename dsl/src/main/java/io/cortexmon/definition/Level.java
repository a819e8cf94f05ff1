package io.cortexmon.definition;

/** How bad a {@link Finding} is. */
public enum Level {
  /** The build fails and nothing is written. */
  ERROR("error"),
  /** The build goes on; the text says what may go wrong. */
  WARNING("warning");

  private final String text;

  Level(String text) {
    this.text = text;
  }

  /** Returns {@code error} or {@code warning}. */
  @Override
  public String toString() {
    return text;
  }
}
