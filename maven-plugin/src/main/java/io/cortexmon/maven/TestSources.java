package io.cortexmon.maven;

import io.cortexmon.testing.TestFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Where files of tests for rules are looked for, and reports are written.
 *
 * @param root the folder from which their paths are seen
 * @param target where reports go, unless a folder is given
 * @param modules the folders of the modules whose tests run where no files are named; none where
 *     there is no project
 */
record TestSources(Path root, Path target, List<Path> modules) {

  /** What runs of a module where no files are named. */
  static final String DEFAULT = "src/test/prometheus/**/*{test,tests}.{yml,yaml}";

  private static final String TESTS = "cortex-mon.tests";
  private static final String REPORTS = "cortex-mon-reports";
  private static final String CURRENT_FOLDER = "user.dir";

  TestSources {
    modules = List.copyOf(modules);
  }

  /**
   * Returns the folders of a run.
   *
   * @param source whether the goal is named on the command line, or by a pom
   */
  static TestSources of(MavenSession session, MojoExecution.Source source) {
    boolean isCommandLine = source == MojoExecution.Source.CLI;
    Path current = Path.of(session.getSystemProperties().getProperty(CURRENT_FOLDER));
    MavenProject project = session.getCurrentProject();
    List<MavenProject> chosen = isCommandLine ? session.getProjects() : List.of(project);
    List<Path> modules = new ArrayList<>();
    chosen.forEach(one -> folder(one).ifPresent(modules::add));
    boolean isNamed = session.getUserProperties().containsKey(TESTS);
    Path root = isNamed ? current : folder(project).orElse(current);
    Path target =
        folder(project)
            .map(folder -> Path.of(project.getBuild().getDirectory()))
            .orElse(current.resolve("target"));
    return new TestSources(root, target, modules);
  }

  private static Optional<Path> folder(MavenProject project) {
    return Optional.ofNullable(project.getBasedir()).map(File::toPath);
  }

  /**
   * Returns the files that patterns name.
   *
   * @throws IllegalArgumentException where there are none of one
   */
  List<Path> files(String patterns) {
    return TestFiles.matching(root, patterns);
  }

  /**
   * Returns the files of all modules.
   *
   * @throws IllegalArgumentException where there is no project
   */
  List<Path> files() {
    if (modules.isEmpty()) {
      throw new IllegalArgumentException(
          "name the files of tests: -Dcortex-mon.tests=rules/*_test.yml,more/**/*_test.yml");
    }
    List<Path> files = new ArrayList<>();
    for (Path module : modules) {
      TestFiles.found(module, DEFAULT)
          .forEach(file -> files.add(root.relativize(module.resolve(file))));
    }
    return files;
  }

  /** Returns where reports go; a folder that is given is seen from the root. */
  Path reports(String given) {
    return given.isEmpty() ? target.resolve(REPORTS) : root.resolve(given);
  }
}
