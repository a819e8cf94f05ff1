package io.cortexmon.maven;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.publish.Scope;
import io.cortexmon.publish.diff.Differences;
import io.cortexmon.publish.diff.TreeOfFiles;
import io.cortexmon.publish.git.GitFault;
import io.cortexmon.publish.tree.Layout;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.render.RenderRun;
import io.cortexmon.render.SystemTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Says what differs between the monitoring that the project's classes define now and what was
 * rendered or published before: as unified text, and as changes of alerts, routes, dashboards.
 * Renders anew, in memory; writes nothing but the report, if one is asked for.
 *
 * <p>Compares with the repository of {@code cortex-mon.publish.url} unless a folder or a revision
 * is given; that needs no right to write there.
 */
@Mojo(
    name = "diff",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class DiffMojo extends TargetMojo {

  /**
   * A folder of rendered files to compare with, as {@code cortex-mon:render} writes them: {@code
   * <environment>/<system>/...}.
   */
  @Parameter(property = "cortex-mon.diff.folder")
  private @Nullable File againstFolder;

  /**
   * A revision of the Git repository that the project is in, such as {@code HEAD~1} or {@code
   * origin/main}, to compare with the rendered files that are committed there.
   */
  @Parameter(property = "cortex-mon.diff.revision")
  private String revision = "";

  /**
   * The folder of the rendered files in that revision, from the root of the repository. If it is
   * not given, the place of the output folder of {@code cortex-mon:render}.
   */
  @Parameter(property = "cortex-mon.diff.path")
  private String path = "";

  /** The folder of the rendered files, in folders by environment and system. */
  @Parameter(
      property = "cortex-mon.outputDirectory",
      defaultValue = "${project.build.directory}/cortex-mon",
      required = true)
  private File outputDirectory;

  /** {@code text} for a console, {@code markdown} for a pull request, {@code json} for programs. */
  @Parameter(property = "cortex-mon.diff.format", defaultValue = "text")
  private String format;

  /** The file to write, in the format; it is printed if no file is given. */
  @Parameter(property = "cortex-mon.diff.output")
  private @Nullable File output;

  /** How many lines of the unified text are printed at most; 0 for none. A file gets all. */
  @Parameter(property = "cortex-mon.diff.lines", defaultValue = "200")
  private int lines;

  /**
   * How many characters of Markdown there are at most, at least 1000. GitHub takes 65536 in a
   * comment, GitLab 1000000, Bitbucket 32768.
   */
  @Parameter(property = "cortex-mon.diff.limit", defaultValue = "65000")
  private int limit;

  /**
   * Which differences fail the build: {@code false} for none, {@code true} for any, {@code meaning}
   * for more than spaces, comments and the order of keys, {@code removal} where an alert, a
   * dashboard, a file goes.
   */
  @Parameter(property = "cortex-mon.diff.failOnChange", defaultValue = "false")
  private String failOnChange;

  /** Compares nothing; other goals go on. */
  @Parameter(property = "cortex-mon.diff.skip", defaultValue = "false")
  private boolean skipDiff;

  /** Compares and reports, or fails with all problems that were found in the definitions. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipDiff) {
      getLog().info("Comparing is skipped.");
      return;
    }
    DiffReport report =
        new DiffReport(DiffReport.Format.named(format), lines, limit, Colours.areWanted(session));
    FailOnChange failing = FailOnChange.named(failOnChange);
    checkTarget();
    withSources(
        outputDirectory.toPath(),
        (run, selection, environments) -> compare(run, selection, environments, report, failing));
  }

  private void checkTarget() throws MojoFailureException {
    if (limit < 1000) {
      throw new MojoFailureException("cortex-mon.diff.limit: " + limit + " must be at least 1000");
    }
    boolean inFolder = againstFolder != null;
    boolean atRevision = !revision.isBlank();
    if (inFolder && atRevision) {
      throw new MojoFailureException(
          "cortex-mon.diff.folder and cortex-mon.diff.revision are both given: compare with one");
    }
    if (!inFolder && !atRevision && !hasTarget()) {
      throw new MojoFailureException(
          "there is nothing to compare with: give cortex-mon.diff.folder, cortex-mon.diff.revision"
              + " or cortex-mon.publish.url");
    }
  }

  private void compare(
      RenderRun run,
      Selection selection,
      Environments environments,
      DiffReport report,
      FailOnChange failing)
      throws MojoExecutionException, MojoFailureException {
    RenderRun.Rendered rendered = run.render();
    rendered.warnings().forEach(getLog()::warn);
    report().failOn(rendered.problems(), "nothing was compared");
    Compared compared =
        againstFolder == null && revision.isBlank()
            ? withTarget(rendered.systems(), selection, environments)
            : withFiles(rendered.systems(), selection, environments);
    try {
      report.report(
          compared.words(),
          compared.differences(),
          Optional.ofNullable(output).map(File::toPath),
          report());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    failing.check(compared.words(), compared.differences());
  }

  private record Compared(String words, Differences differences) {}

  private Compared withFiles(
      List<SystemTree> systems, Selection selection, Environments environments)
      throws MojoFailureException {
    RenderedTrees trees = new RenderedTrees(systems);
    try (DiffTarget target = target()) {
      TreeOfFiles before =
          trees.comparable(
              target.tree(),
              environments.chosen().stream().map(Environment::name).toList(),
              selection.leftOut().isEmpty());
      return new Compared(target.words(), Differences.between(before, trees.files()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compared withTarget(
      List<SystemTree> systems, Selection selection, Environments environments)
      throws MojoExecutionException, MojoFailureException {
    PublishDiff diff =
        new PublishDiff(
            repository(),
            branch(),
            ServerCredentials.of(serverId(), session.getSettings(), decrypter(), System.getenv()),
            Path.of(project.getBuild().getDirectory()).resolve("cortex-mon-publish"),
            timeout());
    String id = project.getGroupId() + ":" + project.getArtifactId();
    Set<Owner> owners =
        environments.chosen().stream()
            .map(one -> new Owner(id, one.name()))
            .collect(Collectors.toSet());
    try {
      Layout places = layout();
      Differences differences =
          diff.differences(
              places.tree(id, systems),
              new Scope(places.folder(), owners, Set.copyOf(selection.leftOut())),
              getLog());
      return new Compared(diff.words(), differences);
    } catch (IllegalArgumentException | GitFault e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private DiffTarget target() throws IOException, MojoFailureException {
    if (againstFolder != null) {
      return DiffTarget.folder(againstFolder.toPath(), report());
    }
    return DiffTarget.revision(
        project.getBasedir().toPath(), revision, path, outputDirectory.toPath());
  }
}
