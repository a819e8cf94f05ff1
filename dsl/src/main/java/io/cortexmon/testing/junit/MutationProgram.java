package io.cortexmon.testing.junit;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.testing.mutation.DeclaredRule;
import io.cortexmon.testing.mutation.Explanations;
import io.cortexmon.testing.mutation.FailingTestsException;
import io.cortexmon.testing.mutation.HtmlReport;
import io.cortexmon.testing.mutation.JsonReport;
import io.cortexmon.testing.mutation.MutationReport;
import io.cortexmon.testing.mutation.MutationRun;
import io.cortexmon.testing.mutation.TextReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.commons.JUnitException;

/**
 * The process that the goal {@code cortex-mon:mutate} starts with the class path of a project's
 * tests. It reads a properties file, writes {@code mutation.txt}, {@code mutation.json} and {@code
 * mutation.html}, and tells the goal what to print.
 *
 * <p>Each line on the standard output is a letter, a space and a text: {@code I} to print, {@code
 * W} to warn, {@code F} why the build fails. What tests print is dropped: most of them run many
 * times, with rules that are wrong on purpose.
 */
public final class MutationProgram {

  private final PrintStream out;
  private final MutationOptions options;

  MutationProgram(PrintStream out, MutationOptions options) {
    this.out = out;
    this.options = options;
  }

  /**
   * Runs the mutation.
   *
   * @param args the properties file
   */
  public static void main(String[] args) throws IOException {
    // What the tests see of changed rules is no coverage, and nothing to export.
    System.setProperty("cortex-mon.coverage", "off");
    System.clearProperty("cortex-mon.export");
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    MutationProgram program = new MutationProgram(out, MutationOptions.read(Path.of(args[0])));
    program.run();
    out.flush();
    // Threads of tests may still be there.
    Runtime.getRuntime().halt(0);
  }

  private void say(String letter, String text) {
    for (String line : text.isEmpty() ? List.of("") : text.lines().toList()) {
      out.println(letter + " " + line);
    }
    out.flush();
  }

  /** Tries the mutants, writes the reports, and tells the goal. */
  void run() throws IOException {
    try {
      Explanations explanations = explanations();
      MutationReport report =
          explanations.explain(
              MutationRun.of(tests())
                  .rules(rules())
                  .limit(options.limit())
                  .progress(line -> say("I", line))
                  .run());
      write(report);
      tell(report, explanations);
    } catch (FailingTestsException | IllegalArgumentException e) {
      say("F", String.valueOf(e.getMessage()));
    }
  }

  private Explanations explanations() throws IOException {
    if (options.explanations().isEmpty()) {
      return Explanations.none();
    }
    Path file = Path.of(options.explanations());
    return Explanations.read(String.valueOf(file.getFileName()), Files.readString(file));
  }

  private JUnitTests tests() {
    try {
      return new JUnitTests(options.testClasses(), options.tests(), options.excludedTags());
    } catch (JUnitException e) {
      throw new IllegalArgumentException(
          "the tests have no JUnit engine: add org.junit.jupiter:junit-jupiter with scope test", e);
    }
  }

  private List<DeclaredRule> rules() {
    List<DeclaredRule> rules = new ArrayList<>();
    for (Environment environment : options.environments()) {
      for (String source : options.sources()) {
        rules.addAll(DeclaredRule.of(made(source).define(environment)));
      }
    }
    return rules;
  }

  private static MonitoringSource made(String className) {
    try {
      return Class.forName(className)
          .asSubclass(MonitoringSource.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalArgumentException(
          className
              + " can not be made: "
              + e
              + "; it needs a public constructor without parameters",
          e);
    }
  }

  private void write(MutationReport report) throws IOException {
    Files.createDirectories(options.output());
    Files.writeString(options.output().resolve("mutation.txt"), TextReport.of(report));
    Files.writeString(options.output().resolve("mutation.json"), JsonReport.of(report));
    Files.writeString(options.output().resolve("mutation.html"), HtmlReport.of(report));
  }

  private void tell(MutationReport report, Explanations explanations) {
    TextReport.console(report).forEach(line -> say("I", line));
    if (report.notTried() > 0) {
      say(
          "W",
          report.notTried()
              + " mutants were not tried: the "
              + options.limit().toSeconds()
              + " seconds of <seconds> were over; they count as not killed");
    }
    List<String> stale = explanations.stale(report);
    stale.forEach(line -> say("F", line));
    if (report.score() < options.minimum()) {
      say(
          "F",
          "the tests kill "
              + TextReport.percent(report.score())
              + " of the mutants, and <minimumScore> asks for "
              + TextReport.percent(options.minimum()));
    }
  }
}
