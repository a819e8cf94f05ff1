package io.cortexmon.publish.git;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit sees of this machine while a target is worked on: no configuration of the system, the
 * user or JGit, and no environment variable of Git's. So no {@code core.hooksPath}, {@code
 * core.autocrlf}, {@code url.insteadOf} or {@code http.extraHeader} of a machine changes what is
 * published, or where to.
 *
 * <p>JGit has one reader for the whole process. This one answers for the threads inside {@link
 * #call} and those they start; all others get the answers of the reader that was there before.
 */
final class IsolatedSystem extends SystemReader {

  private static final Object LOCK = new Object();

  private static final InheritableThreadLocal<Boolean> INSIDE = new InheritableThreadLocal<>();

  private static int calls;

  private final SystemReader outside;

  private IsolatedSystem(SystemReader outside) {
    this.outside = outside;
    setPlatformChecker();
  }

  /** Runs work apart from the configuration of this machine. */
  static <T> T call(Callable<T> work) throws Exception {
    boolean nested = isInside();
    enter();
    INSIDE.set(true);
    try {
      return work.call();
    } finally {
      if (!nested) {
        INSIDE.remove();
      }
      leave();
    }
  }

  private static void enter() {
    synchronized (LOCK) {
      if (calls++ == 0) {
        SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
      }
    }
  }

  private static void leave() {
    synchronized (LOCK) {
      if (--calls == 0 && SystemReader.getInstance() instanceof IsolatedSystem ours) {
        SystemReader.setInstance(ours.outside);
      }
    }
  }

  private static boolean isInside() {
    return Boolean.TRUE.equals(INSIDE.get());
  }

  @Override
  public String getHostname() {
    return outside.getHostname();
  }

  @Override
  @SuppressWarnings("NullAway") // Like System.getenv, it answers null for what is not set.
  public String getenv(String variable) {
    return isInside() && variable.startsWith("GIT_") ? null : outside.getenv(variable);
  }

  @Override
  public String getProperty(String key) {
    return outside.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return isInside() ? new NoConfig(parent, fs) : outside.openUserConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return isInside() ? new NoConfig(parent, fs) : outside.openSystemConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return isInside() ? new NoConfig(parent, fs) : outside.openJGitConfig(parent, fs);
  }

  @Override
  public StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
    return isInside() ? new NoConfig(new Config(), FS.DETECTED) : outside.getUserConfig();
  }

  @Override
  public StoredConfig getSystemConfig() throws ConfigInvalidException, IOException {
    return isInside() ? new NoConfig(new Config(), FS.DETECTED) : outside.getSystemConfig();
  }

  @Override
  public StoredConfig getJGitConfig() throws ConfigInvalidException, IOException {
    return isInside() ? new NoConfig(new Config(), FS.DETECTED) : outside.getJGitConfig();
  }

  @Override
  @SuppressWarnings({"deprecation", "InlineMeSuggester"})
  public long getCurrentTime() {
    return outside.getCurrentTime();
  }

  @Override
  @SuppressWarnings({"deprecation", "InlineMeSuggester"})
  public int getTimezone(long when) {
    return outside.getTimezone(when);
  }

  /** A configuration that is empty, in no file, and forgets what is written to it. */
  private static final class NoConfig extends FileBasedConfig {

    NoConfig(Config parent, FS fs) {
      super(parent, new File("none"), fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // Nothing of what JGit measures on this machine is kept.
    }

    /**
     * Says that file systems keep times to two seconds, the coarsest that there are. JGit would
     * measure it in each process, which takes a second of computing.
     */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(2, TimeUnit.SECONDS)
          : otherwise;
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
