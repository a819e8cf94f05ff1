package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A run of Maven that has ended.
 *
 * @param exit the exit code
 * @param output what it printed to both streams
 */
record MavenRun(int exit, String output) {

  /** Fails with all that Maven printed unless the build succeeded. */
  MavenRun succeeded() {
    assertThat(exit).as(output).isZero();
    return this;
  }

  /** Fails with all that Maven printed unless the build failed. */
  MavenRun failed() {
    assertThat(exit).as(output).isEqualTo(1);
    return this;
  }

  /** The lines of one level, without it: {@code INFO}, {@code WARNING} or {@code ERROR}. */
  List<String> lines(String level) {
    String start = "[" + level + "] ";
    return output
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
