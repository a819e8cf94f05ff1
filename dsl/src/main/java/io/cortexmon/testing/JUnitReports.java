package io.cortexmon.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes what tests came to as JUnit XML, a file for each file of tests, which build servers show
 * as they show the tests of Java. Apart from times, the same results give the same bytes.
 *
 * <p>A test is a case, which fails where its series or rules can not be read or evaluated; so is
 * each thing that it expects, which is skipped where it was not looked at. A file of tests that can
 * not be read is one case with an error.
 */
public final class JUnitReports {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int NO_CHARACTER = 0xfffe;
  private static final int REPLACEMENT = 0xfffd;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final Set<String> names = new HashSet<>();

  /** Begins to write into a folder, which is made with the first file. */
  public JUnitReports(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a report. The name of the file is that of the tests with dots for slashes, for example
   * {@code TEST-rules.high_test.yml.xml}.
   */
  public Path write(RuleTestReport report) throws IOException {
    String file = report.file().replace('\\', '/');
    String plain = file.replaceFirst("^[./]+", "").replaceAll("[^A-Za-z0-9._-]", ".");
    String name = plain;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = plain + "-" + i;
    }
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve("TEST-" + name + ".xml"), text(report), StandardCharsets.UTF_8);
  }

  static String text(RuleTestReport report) {
    StringBuilder cases = new StringBuilder();
    Counts counts = new Counts();
    if (!report.faults().isEmpty()) {
      List<String> faults = report.faults().stream().map(FileFault::toString).toList();
      counts.errors++;
      open(cases, report.file(), "(file)", Duration.ZERO);
      problem(cases, "error", report.faults().get(0).message(), String.join("\n", faults));
      cases.append("  </testcase>\n");
      counts.cases++;
    }
    Duration time = Duration.ZERO;
    for (RuleTestResult test : report.tests()) {
      time = time.plus(test.time());
      add(cases, counts, report.file(), test);
    }
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<testsuite name=\"").append(escaped(report.file()));
    text.append("\" tests=\"").append(counts.cases).append("\" failures=\"");
    text.append(counts.failures).append("\" errors=\"").append(counts.errors);
    text.append("\" skipped=\"").append(counts.skipped).append("\" time=\"");
    text.append(seconds(time)).append("\">\n").append(cases);
    if (!report.warnings().isEmpty()) {
      text.append("  <system-err>");
      report.warnings().forEach(one -> text.append(escaped(one + "\n")));
      text.append("</system-err>\n");
    }
    return text.append("</testsuite>\n").toString();
  }

  /** The numbers of a suite. */
  private static final class Counts {
    private int cases;
    private int failures;
    private int errors;
    private int skipped;
  }

  private static void add(StringBuilder xml, Counts counts, String file, RuleTestResult test) {
    List<RuleTestFailure> own = test.ownFailures();
    open(xml, file, test.name(), test.time());
    failures(xml, file, own);
    xml.append("  </testcase>\n");
    counts.cases += 1 + test.expectations().size();
    counts.failures += own.isEmpty() ? 0 : 1;
    for (RuleTestExpectation expectation : test.expectations()) {
      open(xml, file, test.name() + ": " + expectation.name(), Duration.ZERO);
      if (!expectation.isChecked()) {
        xml.append("    <skipped message=\"the rules were not evaluated until then\"/>\n");
        counts.skipped++;
      }
      failures(xml, file, expectation.failures());
      counts.failures += expectation.failures().isEmpty() ? 0 : 1;
      xml.append("  </testcase>\n");
    }
  }

  private static void open(StringBuilder xml, String file, String name, Duration time) {
    xml.append("  <testcase name=\"").append(escaped(name)).append("\" classname=\"");
    xml.append(escaped(file)).append("\" time=\"").append(seconds(time)).append("\">\n");
  }

  /** Readers expect at most one failure in a case. */
  private static void failures(StringBuilder xml, String file, List<RuleTestFailure> failures) {
    if (failures.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (RuleTestFailure failure : failures) {
      text.append(text.isEmpty() ? "" : "\n").append(file).append(':').append(failure.line());
      text.append(":\n").append(failure.text());
      text.append(failure.hint().isEmpty() ? "" : "\n  hint: " + failure.hint());
    }
    problem(xml, "failure", failures.get(0).text().strip(), text.toString());
  }

  private static void problem(StringBuilder xml, String element, String message, String text) {
    xml.append("    <").append(element).append(" message=\"").append(escaped(message));
    xml.append("\" type=\"promtool\">").append(escaped(text)).append("</");
    xml.append(element).append(">\n");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / NANOS);
  }

  /** Returns a text as it can stand in XML; a character that can not be there becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
              }
            });
    return escaped.toString();
  }

  private static boolean isCharacter(int c) {
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= FIRST_PRINTABLE && !isSurrogate && c != NO_CHARACTER && c != NO_CHARACTER + 1;
  }
}
