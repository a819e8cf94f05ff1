package io.cortexmon.publish.git;

/** Is told how far a fetch or push is that takes longer than a second. */
@FunctionalInterface
public interface GitProgress {

  /** Tells nobody. */
  GitProgress NONE = line -> {};

  /**
   * One line, at most one a second, such as {@code Receiving objects: 40% (4000/10000)}.
   *
   * @param line without a line end
   */
  void say(String line);
}
