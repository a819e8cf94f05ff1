package io.cortexmon.testing.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What tests have seen, as their JVMs have left it in folders. */
public final class CoverageData {

  private final Seen seen;

  CoverageData(Seen seen) {
    this.seen = seen;
  }

  /**
   * Reads what is in these folders; one that does not exist has nothing.
   *
   * @throws UncheckedIOException where a file can not be read, or was not written by a test
   */
  public static CoverageData in(List<Path> folders) {
    Seen seen = new Seen();
    for (Path folder : folders) {
      try {
        new DataFolder(folder).read(seen);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
    return new CoverageData(seen);
  }

  /** Whether no test has seen any rule. */
  public boolean isEmpty() {
    return seen.isEmpty();
  }

  Seen seen() {
    return seen;
  }
}
