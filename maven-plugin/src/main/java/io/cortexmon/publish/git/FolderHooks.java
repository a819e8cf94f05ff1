package io.cortexmon.publish.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * Hooks of a repository in a folder of this machine. JGit runs none of them there; but whoever put
 * them there wants them to be asked, so such a push is given to Git's own {@code receive-pack}.
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
   * Returns the command that receives a push into a folder with hooks; empty where it has none.
   *
   * @throws GitFault where it has hooks and there is no Git that could run them
   */
  static Optional<String> receivePack(Path gitDirectory) throws IOException {
    Path hooks = folder(gitDirectory);
    Optional<String> hook =
        NAMES.stream().filter(name -> Files.isExecutable(hooks.resolve(name))).findFirst();
    if (hook.isEmpty()) {
      return Optional.empty();
    }
    boolean windows = File.separatorChar == '\\';
    String git = windows ? "git.exe" : "git";
    if (!isOnPath(git)) {
      throw new GitFault(
          GitFault.Kind.REJECTED,
          "the repository "
              + gitDirectory
              + " has the hook "
              + hook.get()
              + ", which only git can run, and git is not on the PATH: install it, or publish"
              + " through the server of the repository");
    }
    return Optional.of(
        windows
            ? "git.exe receive-pack"
            : "GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null git receive-pack");
  }

  private static Path folder(Path gitDirectory) throws IOException {
    FileBasedConfig config =
        new FileBasedConfig(gitDirectory.resolve("config").toFile(), FS.DETECTED);
    try {
      config.load();
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
    String path = config.getString("core", null, "hooksPath");
    return path == null ? gitDirectory.resolve("hooks") : gitDirectory.resolve(path);
  }

  private static boolean isOnPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder).resolve(program))) {
        return true;
      }
    }
    return false;
  }
}
