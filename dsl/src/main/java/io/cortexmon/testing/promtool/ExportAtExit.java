package io.cortexmon.testing.promtool;

import io.cortexmon.testing.AlertLook;
import io.cortexmon.testing.TestWatcher;
import io.cortexmon.testing.ValueLook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes all that the tests of a JVM look at for promtool when the JVM ends: into the folder that
 * the system property {@code cortex-mon.export} names, or nothing where there is none.
 *
 * <pre>{@code
 * mvn test -Dcortex-mon.export=target/promtool
 * promtool test rules target/promtool/*.yaml
 * }</pre>
 */
public final class ExportAtExit implements TestWatcher {

  /** The system property that names the folder. */
  public static final String PROPERTY = "cortex-mon.export";

  private final ExportedTests tests = new ExportedTests();
  private final String folder = System.getProperty(PROPERTY, "");
  private final AtomicBoolean registered = new AtomicBoolean();

  /** Called by {@link java.util.ServiceLoader}. */
  public ExportAtExit() {}

  @Override
  public boolean isWatching() {
    return !folder.isEmpty();
  }

  @Override
  public void sawAlerts(AlertLook look) {
    register();
    tests.sawAlerts(look);
  }

  @Override
  public void sawValue(ValueLook look) {
    register();
    tests.sawValue(look);
  }

  private void register() {
    if (registered.compareAndSet(false, true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::write, PROPERTY));
    }
  }

  private void write() {
    Path path = Path.of(folder);
    try {
      PromtoolFolder files = tests.folder();
      files.writeTo(path);
      System.out.println(
          "cortex-mon: "
              + counted(files.tests().size(), "file")
              + " for promtool in "
              + path
              + "; "
              + counted(files.notExpressed().size(), "thing")
              + " not expressed");
    } catch (IOException e) {
      System.err.println("cortex-mon: no files for promtool in " + path + ": " + e);
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
