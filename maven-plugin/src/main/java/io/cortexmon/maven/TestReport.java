package io.cortexmon.maven;

import io.cortexmon.testing.JUnitReports;
import io.cortexmon.testing.RuleTestFailure;
import io.cortexmon.testing.RuleTestReport;
import io.cortexmon.testing.RuleTestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What a run of tests for rules prints, and writes as JUnit XML. */
final class TestReport {

  /** After so long without a line, one says how far the run is. */
  private static final long SILENCE = Duration.ofSeconds(10).toNanos();

  private final Log log;
  private final JUnitReports reports;
  private final int files;
  private final AtomicLong last = new AtomicLong(System.nanoTime());
  private int tests;
  private int failedTests;
  private int failedFiles;

  /**
   * Begins a run.
   *
   * @param files how many there are
   */
  TestReport(Log log, JUnitReports reports, int files) {
    this.log = log;
    this.reports = reports;
    this.files = files;
  }

  /** Says how far a run is that has said nothing for long. */
  void ran(String file, int ofFile, int all) {
    long now = System.nanoTime();
    long before = last.get();
    if (now - before > SILENCE && last.compareAndSet(before, now)) {
      log.info("... " + file + ": " + ofFile + " of " + count(all, "test"));
    }
  }

  /** Prints what a file came to, and writes it. */
  void add(RuleTestReport report) {
    last.set(System.nanoTime());
    report.warnings().forEach(warning -> log.warn(warning.toString()));
    int failed = (int) report.tests().stream().filter(test -> !test.isPassed()).count();
    tests += report.tests().size();
    failedTests += failed;
    if (report.isPassed()) {
      log.info("SUCCESS " + report.file() + " (" + count(report.tests().size(), "test") + ")");
    } else {
      failedFiles++;
      report.faults().forEach(fault -> log.error(fault.toString()));
      report.tests().forEach(test -> print(report.file(), test));
      log.error("FAILED " + report.file() + verdict(report, failed));
    }
    try {
      reports.write(report);
    } catch (IOException e) {
      throw new UncheckedIOException("the report can not be written: " + e, e);
    }
  }

  private static String verdict(RuleTestReport report, int failed) {
    return report.faults().isEmpty()
        ? " (" + failed + " of " + count(report.tests().size(), "test") + ")"
        : " (" + count(report.faults().size(), "fault") + ", no test was run)";
  }

  private void print(String file, RuleTestResult test) {
    for (RuleTestFailure failure : test.failures()) {
      String place = file + ":" + failure.line();
      String hint = failure.hint().isEmpty() ? "" : "\n  hint: " + failure.hint();
      log.error(place + ": test " + test.name() + " failed\n" + failure.text() + hint);
    }
  }

  /**
   * Prints the sum, or fails with it.
   *
   * @param folder where the reports are, as it is shown
   */
  void finish(Path folder) throws MojoFailureException {
    String reported = "; reports are in " + folder;
    if (failedFiles > 0) {
      throw new MojoFailureException(
          share(failedFiles, files, "file")
              + " failed ("
              + share(failedTests, tests, "test")
              + ")"
              + reported);
    }
    log.info(count(tests, "test") + " passed in " + count(files, "file") + reported);
  }

  private static String share(int part, int all, String what) {
    return part + " of " + count(all, what);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
