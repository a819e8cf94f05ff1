package io.cortexmon.maven;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.publish.diff.Differences;
import io.cortexmon.publish.diff.TreeOfFiles;
import io.cortexmon.render.RenderRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
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
 */
@Mojo(
    name = "diff",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class DiffMojo extends DefinitionsMojo {

  /**
   * A folder of rendered files to compare with, as {@code cortex-mon:render} writes them: {@code
   * <environment>/<system>/...}.
   */
  @Parameter(property = "cortex-mon.diff.folder")
  private @Nullable File folder;

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
    boolean inFolder = folder != null;
    boolean atRevision = !revision.isBlank();
    if (inFolder && atRevision) {
      throw new MojoFailureException(
          "cortex-mon.diff.folder and cortex-mon.diff.revision are both given: compare with one");
    }
    if (!inFolder && !atRevision) {
      throw new MojoFailureException(
          "there is nothing to compare with: give cortex-mon.diff.folder or"
              + " cortex-mon.diff.revision");
    }
  }

  private void compare(
      RenderRun run,
      Selection selection,
      Environments environments,
      DiffReport report,
      FailOnChange failing)
      throws MojoFailureException {
    RenderRun.Rendered rendered = run.render();
    rendered.warnings().forEach(getLog()::warn);
    report().failOn(rendered.problems(), "nothing was compared");
    RenderedTrees trees = new RenderedTrees(rendered.systems());
    try (DiffTarget target = target()) {
      TreeOfFiles before =
          trees.comparable(
              target.tree(),
              environments.chosen().stream().map(Environment::name).toList(),
              selection.leftOut().isEmpty());
      Differences differences = Differences.between(before, trees.files());
      report.report(
          target.words(), differences, Optional.ofNullable(output).map(File::toPath), report());
      failing.check(target.words(), differences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DiffTarget target() throws IOException, MojoFailureException {
    if (folder != null) {
      return DiffTarget.folder(folder.toPath(), report());
    }
    return DiffTarget.revision(
        project.getBasedir().toPath(), revision, path, outputDirectory.toPath());
  }
}
