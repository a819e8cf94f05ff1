package io.cortexmon.maven;

import io.cortexmon.testing.JUnitReports;
import io.cortexmon.testing.RuleTestBatch;
import io.cortexmon.testing.RuleTestOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs files of tests for rules, written for {@code promtool test rules}, with promtool's verdicts,
 * and writes JUnit XML. Needs neither promtool nor a pom: it runs in any folder.
 */
@Mojo(
    name = "test",
    defaultPhase = LifecyclePhase.TEST,
    requiresProject = false,
    aggregator = true,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields.
public final class TestMojo extends AbstractMojo {

  /**
   * The files of tests, separated by commas: paths in which <code>*</code> stands for any
   * characters of a name, <code>?</code> for one, <code>{a,b}</code> for one of these texts, and
   * <code>**</code> for any folders. On the command line they are seen from the current folder, in
   * a pom from the folder of that module. One that no file matches is an error.
   *
   * <p>Where it is not given, the files below <code>src/test/prometheus</code> whose names end in
   * <code>test.yml</code>, <code>test.yaml</code>, <code>tests.yml</code> or <code>tests.yaml
   * </code>: those of this module, or on the command line those of all modules.
   */
  @Parameter(property = "cortex-mon.tests")
  private String tests = "";

  /**
   * Which tests run: a regular expression (RE2), as promtool's <code>--run</code>, that is found in
   * their names. All run where it is not given.
   */
  @Parameter(property = "cortex-mon.tests.run")
  private String run = "";

  /** Shows of an alert that is not as expected the lines that differ, in place of all. */
  @Parameter(property = "cortex-mon.tests.diff", defaultValue = "false")
  private boolean diff;

  /** Ignores unknown keys in files of rules, as promtool's flag of this name. */
  @Parameter(property = "cortex-mon.tests.ignoreUnknownFields", defaultValue = "false")
  private boolean ignoreUnknownFields;

  /**
   * What promtool's <code>--enable-feature</code> takes: <code>promql-experimental-functions</code>
   * , <code>promql-delayed-name-removal</code>, <code>promql-extended-range-selectors</code>,
   * <code>promql-binop-fill-modifiers</code>.
   */
  @Parameter(property = "cortex-mon.tests.features")
  private List<String> features = List.of();

  /**
   * The folder of the reports, one of JUnit's XML files for each file of tests. Where it is not
   * given, <code>target/cortex-mon-reports</code> of the project, or of the current folder where
   * there is no project.
   */
  @Parameter(property = "cortex-mon.tests.reports")
  private String reports = "";

  /** How many files of tests run at a time; 0 for as many as there are processors. */
  @Parameter(property = "cortex-mon.tests.threads", defaultValue = "0")
  private int threads;

  /** Does nothing. */
  @Parameter(property = "cortex-mon.skip", defaultValue = "false")
  private boolean skip;

  /** Runs no files of tests; other goals go on. */
  @Parameter(property = "cortex-mon.tests.skip", defaultValue = "false")
  private boolean skipTests;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Runs the tests, or fails with all that is not as expected. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipTests) {
      getLog().info("Tests of rules are skipped.");
      return;
    }
    TestSources sources = TestSources.of(session, execution.getSource());
    try {
      RuleTestOptions options = options();
      List<Path> files = tests.isBlank() ? sources.files() : sources.files(tests);
      if (files.isEmpty()) {
        getLog().warn("There are no tests of rules: no file matches " + TestSources.DEFAULT);
        return;
      }
      run(new RuleTestBatch(options, sources.root(), threads()), files, sources.reports(reports));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void run(RuleTestBatch batch, List<Path> files, Path folder) throws MojoFailureException {
    TestReport report = new TestReport(getLog(), new JUnitReports(folder), files.size());
    batch.run(files, report::ran, report::add);
    report.finish(folder.startsWith(batch.root()) ? batch.root().relativize(folder) : folder);
  }

  private RuleTestOptions options() {
    RuleTestOptions options =
        RuleTestOptions.DEFAULT.showsDifference(diff).ignoresUnknownFields(ignoreUnknownFields);
    for (String feature : features) {
      options = options.enabling(feature.strip());
    }
    return run.isEmpty() ? options : options.only(run);
  }

  private int threads() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
