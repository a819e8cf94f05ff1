package io.cortexmon.publish.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * Hooks and checked-out files of a repository in a folder of this machine. JGit asks no hook there
 * and would move a branch under its user; so such a push is given to Git's own {@code
 * receive-pack}, without the configuration of the machine and without our secrets.
 */
final class FolderHooks {

  private static final List<String> NAMES =
      List.of(
          "pre-receive",
          "update",
          "post-receive",
          "post-update",
          "proc-receive",
          "reference-transaction",
          "push-to-checkout");

  private FolderHooks() {}

  /**
   * Returns the command that receives a push into a folder with hooks, or with files that are
   * checked out; empty where it has neither.
   *
   * @throws GitFault where it has, and there is no Git that could run the command
   */
  static Optional<String> receivePack(Path gitDirectory) throws IOException {
    FileBasedConfig config = config(gitDirectory);
    Optional<String> why = hook(gitDirectory, config);
    if (why.isEmpty() && !config.getBoolean("core", "bare", true)) {
      why = Optional.of("files that are checked out");
    }
    if (why.isEmpty()) {
      return Optional.empty();
    }
    boolean windows = File.separatorChar == '\\';
    if (!isOnPath(windows ? "git.exe" : "git")) {
      throw new GitFault(
          GitFault.Kind.REJECTED,
          "the repository "
              + gitDirectory
              + " has "
              + why.get()
              + ", which only git can handle, and git is not on the PATH: install it, or publish"
              + " through the server of the repository");
    }
    return Optional.of(
        windows
            ? "git.exe receive-pack"
            : "unset "
                + GitCredentials.TOKEN
                + " "
                + GitCredentials.PASSPHRASE
                + "; GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null git receive-pack");
  }

  private static FileBasedConfig config(Path gitDirectory) throws IOException {
    FileBasedConfig config =
        new FileBasedConfig(gitDirectory.resolve("config").toFile(), FS.DETECTED);
    try {
      config.load();
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
    return config;
  }

  private static Optional<String> hook(Path gitDirectory, Config config) {
    String path = config.getString("core", null, "hooksPath");
    Path hooks = gitDirectory.resolve(path == null ? "hooks" : path);
    return NAMES.stream()
        .filter(name -> Files.isExecutable(hooks.resolve(name)))
        .findFirst()
        .map(name -> "the hook " + name);
  }

  /** Whether a program is found. */
  static boolean isOnPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder).resolve(program))) {
        return true;
      }
    }
    return false;
  }
}
