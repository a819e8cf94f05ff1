package io.cortexmon.publish.git;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** File systems that only a started process sees, by {@code unshare}. */
public final class Mounts {

  private Mounts() {}

  /** Skips a test, and says so, where none can be mounted. */
  public static void assumePossible() throws IOException, InterruptedException {
    if (!arePossible()) {
      System.out.println("skipped: no file system can be mounted here");
      assumeTrue(false, "no file system can be mounted here");
    }
  }

  private static boolean arePossible() throws IOException, InterruptedException {
    if (!FolderHooks.isOnPath("unshare")) {
      return false;
    }
    return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
