package io.cortexmon.testing.coverage;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Names of this JVM and of the build that started it, by processes and when they began. */
final class ThisJvm {

  private ThisJvm() {}

  /**
   * Returns the same for all JVMs that one build starts: the nearest Java process above, which is
   * Maven's also where a shell stands between; the parent where there is none.
   */
  static String build() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    Optional<ProcessHandle> above = parent;
    while (above.isPresent() && !isJava(above.get())) {
      above = above.get().parent();
    }
    return above.or(() -> parent).map(ThisJvm::name).orElse("0");
  }

  /** Returns what no other JVM, and no other class loader of this one, has. */
  static String own() {
    return name(ProcessHandle.current()) + "-" + Long.toHexString(System.nanoTime());
  }

  private static boolean isJava(ProcessHandle process) {
    String command = process.info().command().orElse("").toLowerCase(Locale.ROOT);
    return command.endsWith("java")
        || command.endsWith("java.exe")
        || command.endsWith("javaw.exe");
  }

  private static String name(ProcessHandle process) {
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return Long.toHexString(start) + "." + process.pid();
  }
}
