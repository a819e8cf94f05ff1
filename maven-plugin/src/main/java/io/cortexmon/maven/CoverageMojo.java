package io.cortexmon.maven;

import io.cortexmon.render.RenderRun;
import io.cortexmon.testing.coverage.CoverageData;
import io.cortexmon.testing.coverage.CoverageReport;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tells which alerts the tests of this build have seen inactive, pending, firing and resolved, and
 * by which branches; writes {@code coverage.txt}, {@code coverage.json} and {@code coverage.html}.
 * Tests note what they see by themselves, wherever Maven runs them. Fails where the seen part of
 * all states and branches is less than {@code minimumCoverage}.
 *
 * <p>Where several modules have this goal, the last one also writes a report of all of them, in
 * which a rule counts as seen whichever module's tests saw it: {@code merged.txt}, {@code
 * merged.json} and {@code merged.html} in {@code target/cortex-mon-coverage} of the topmost module.
 */
@Mojo(
    name = "coverage",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class CoverageMojo extends DefinitionsMojo {

  private static final String OFF = "off";

  /**
   * The part of all states and branches of alerts that tests have to see, 0 to 1. By default
   * nothing is asked: the report shows where a project stands before a limit is chosen.
   */
  @Parameter(property = "cortex-mon.coverage.minimum", defaultValue = "0")
  private double minimumCoverage;

  /**
   * What is not asked of tests: names of alerts, or a name with a state or branch as the report
   * writes it, such as {@code OrdersDown: resolved}; {@code *} stands for any characters. The
   * report lists and counts them.
   */
  @Parameter(property = "cortex-mon.coverage.excludedAlerts")
  private List<String> excludedAlerts = List.of();

  /**
   * Asks the minimum once, when the last module with this goal has run its tests, of each module's
   * alerts with the tests of all: for modules whose alerts are tested in other modules.
   */
  @Parameter(property = "cortex-mon.coverage.merged", defaultValue = "false")
  private boolean mergedCoverage;

  /**
   * The folder in which tests left what they saw; {@code off} where they note nothing. It is the
   * system property of the same name that tells the tests.
   */
  @Parameter(
      property = "cortex-mon.coverage",
      defaultValue = "${project.basedir}/target/cortex-mon-coverage/tests",
      required = true)
  private String coverageData;

  /** The folder of the reports. */
  @Parameter(
      property = "cortex-mon.coverage.reportsDirectory",
      defaultValue = "${project.build.directory}/cortex-mon-coverage",
      required = true)
  private File coverageReports;

  /** Reports nothing; other goals go on. */
  @Parameter(property = "cortex-mon.coverage.skip", defaultValue = "false")
  private boolean skipCoverage;

  @Parameter(property = "skipTests", defaultValue = "false", readonly = true)
  private boolean skipTests;

  @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
  private boolean skipCompiledTests;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Reports, or fails with all that lacks a test. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    CoverageCheck check = new CoverageCheck(getLog(), report(), onlySomeTestsRan());
    CoverageModules modules = new CoverageModules(session, execution);
    if (skip || skipCoverage || coverageData.equals(OFF)) {
      getLog().info("Coverage is skipped.");
      modules.skip(project);
      modules.finish(check);
    } else if (skipTests || skipCompiledTests) {
      getLog().info("Tests are skipped, and so is their coverage.");
      modules.skip(project);
      modules.finish(check);
    } else {
      CoverageCheck.checkMinimum("cortex-mon.coverage.minimum", minimumCoverage);
      withSources(
          coverageReports.toPath(), (run, chosen, environments) -> report(run, check, modules));
    }
  }

  private void report(RenderRun run, CoverageCheck check, CoverageModules modules)
      throws MojoExecutionException, MojoFailureException {
    RenderRun.Declared declared = run.declare();
    check.declared(declared.problems());
    Path folder = project.getBasedir().toPath().resolve(coverageData);
    CoverageReport report =
        CoverageReport.of(declared.systems())
            .excluding(excludedAlerts)
            .with(CoverageData.in(List.of(folder)));
    Path reports = coverageReports.toPath();
    check.print(report, excludedAlerts, reports, "coverage");
    modules.add(project, report, folder, mergedCoverage ? minimumCoverage : 0);
    modules.finish(check);
    if (!mergedCoverage) {
      check.reaches(report, minimumCoverage, folder, reports.resolve("coverage.html"));
    }
  }

  /** One test is run again and again while it is written: the others are not missing then. */
  private boolean onlySomeTestsRan() {
    return session.getUserProperties().containsKey("test")
        || session.getUserProperties().containsKey("it.test");
  }
}
