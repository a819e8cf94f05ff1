package io.cortexmon.maven;

import io.cortexmon.testing.coverage.CoverageReport;
import io.cortexmon.testing.coverage.Share;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a report of coverage prints, writes and fails with.
 *
 * @param log takes the lines
 * @param run knows how paths are printed
 * @param isPartial whether only some tests ran, so that no minimum is asked
 */
record CoverageCheck(Log log, RunReport run, boolean isPartial) {

  private static final double ROUNDING = 1e-9;

  /** Fails where a minimum can not be one. */
  static void checkMinimum(String property, double minimum) throws MojoFailureException {
    if (!(minimum >= 0 && minimum <= 1)) {
      String hint = minimum > 1 && minimum <= 100 ? "; did you mean " + minimum / 100 + "?" : "";
      throw new MojoFailureException(property + ": " + minimum + " must be between 0 and 1" + hint);
    }
  }

  /** Fails with what sources did wrong. */
  void declared(List<String> problems) throws MojoFailureException {
    if (!problems.isEmpty()) {
      problems.forEach(log::error);
      throw new MojoFailureException(
          "the rules are not known: " + RunReport.count(problems.size(), "problem"));
    }
  }

  /** Writes the three files of a report and prints its shares. */
  void print(CoverageReport report, List<String> excluded, Path folder, String name)
      throws MojoExecutionException {
    if (report.isEmpty()) {
      log.info("There are no rules.");
      return;
    }
    for (String pattern : report.withoutMatch(excluded)) {
      log.warn("cortex-mon.coverage.excludedAlerts: no alert, state or branch is " + pattern);
    }
    try {
      Files.createDirectories(folder);
      write(folder.resolve(name + ".txt"), report.text());
      write(folder.resolve(name + ".json"), report.json());
      write(folder.resolve(name + ".html"), report.html());
    } catch (IOException e) {
      throw new MojoExecutionException("the report can not be written: " + e, e);
    }
    log.info(report.summary());
    run.reports(folder);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Fails where less was seen than is asked, with all that lacks something. */
  void reaches(CoverageReport report, double minimum, Path data, Path page)
      throws MojoFailureException {
    Share share = report.ofAlerts();
    if (share.value() >= minimum - ROUNDING) {
      if (share.seen() == 0 && share.all() > 0) {
        log.warn(noData(data));
      }
      return;
    }
    if (isPartial) {
      log.info("Only some tests ran, so the minimum is not asked.");
      return;
    }
    if (share.seen() == 0) {
      throw new MojoFailureException(noData(data));
    }
    report.missing().forEach(log::error);
    throw new MojoFailureException(
        "tests see "
            + share
            + " of the states and branches of alerts, but the minimum is "
            + Share.percent(minimum)
            + ": "
            + RunReport.count(report.missing().size(), "alert")
            + " above; details are in "
            + run.relative(page));
  }

  private String noData(Path data) {
    return "no test has left a note that it saw an alert in "
        + run.relative(data)
        + ": run the tests in this build (mvn verify), in a JVM that ends before this goal"
        + " (not with forkCount 0)";
  }
}
