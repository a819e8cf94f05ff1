package io.cortexmon.maven;

import io.cortexmon.publish.diff.TreeOfFiles;
import io.cortexmon.publish.git.SourceRepository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What is compared with. Must be closed: open, it may hold a repository.
 *
 * @param words names it in messages
 * @param tree the rendered files that it holds
 * @param open what is to be closed
 */
record DiffTarget(String words, TreeOfFiles tree, Optional<SourceRepository> open)
    implements AutoCloseable {

  /**
   * Returns a folder.
   *
   * @throws MojoFailureException where there is none
   */
  static DiffTarget folder(Path folder, RunReport report) throws MojoFailureException {
    if (!Files.isDirectory(folder)) {
      throw new MojoFailureException(
          "cortex-mon.diff.folder: there is no folder " + report.relative(folder));
    }
    return new DiffTarget(report.relative(folder), TreeOfFiles.in(folder), Optional.empty());
  }

  /**
   * Returns a folder of a revision.
   *
   * @param project a folder in the work tree
   * @param revision as Git takes it
   * @param path the folder from the root of the work tree; empty for that of the rendered files
   * @param rendered where files are rendered to
   * @throws MojoFailureException where one of these does not exist
   */
  static DiffTarget revision(Path project, String revision, String path, Path rendered)
      throws IOException, MojoFailureException {
    SourceRepository repository =
        SourceRepository.around(project)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "cortex-mon.diff.revision: " + project + " is not in a Git work tree"));
    try {
      String folder = path.isEmpty() ? inWorkTree(repository.root(), rendered) : stripped(path);
      TreeOfFiles all =
          repository
              .tree(revision)
              .map(tree -> TreeOfFiles.of(tree, folder).folder(folder))
              .orElseThrow(() -> noRevision(revision, repository.root()));
      if (all.paths().isEmpty()) {
        throw noFolder(revision, folder);
      }
      String words = folder.isEmpty() ? revision : folder + " of " + revision;
      return new DiffTarget(words, all, Optional.of(repository));
    } catch (IOException | MojoFailureException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static String inWorkTree(Path root, Path rendered) throws MojoFailureException {
    Path absolute = rendered.toAbsolutePath().normalize();
    if (!absolute.startsWith(root)) {
      throw new MojoFailureException(
          "cortex-mon.diff.path: name the folder of the rendered files in the repository;"
              + " the output folder "
              + absolute
              + " is not in it");
    }
    return root.relativize(absolute).toString().replace(File.separatorChar, '/');
  }

  private static String stripped(String path) {
    return path.replaceAll("^(\\./+|/+)+|/+$", "").replaceAll("^\\.$", "");
  }

  private static MojoFailureException noRevision(String revision, Path root) {
    return new MojoFailureException(
        "cortex-mon.diff.revision: "
            + root
            + " has no revision \""
            + revision
            + "\"; git fetch brings those of a remote, and a shallow clone has few");
  }

  private static MojoFailureException noFolder(String revision, String folder) {
    return new MojoFailureException(
        "cortex-mon.diff.revision: no file is committed in \""
            + folder
            + "\" of "
            + revision
            + ". Name the folder of the rendered files with cortex-mon.diff.path. If only Java is"
            + " committed, render the other revision into a folder (git worktree add, mvn"
            + " process-classes cortex-mon:render) and give that as cortex-mon.diff.folder");
  }

  @Override
  public void close() {
    open.ifPresent(SourceRepository::close);
  }
}
