package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class JUnitReportsTest {

  private static final RuleTestFailure FIRST =
      new RuleTestFailure(7, "    alertname: High,\n exp:[] <> \"got\" & co", "look");
  private static final RuleTestFailure OWN = new RuleTestFailure(3, "no rules", "");

  private static RuleTestReport report(RuleTestResult... tests) {
    return new RuleTestReport("rules/high_test.yml", List.of(tests), List.of(), List.of());
  }

  private static RuleTestResult test(
      String name, List<RuleTestFailure> failures, RuleTestExpectation... expectations) {
    return new RuleTestResult(
        name, 3, List.of(expectations), failures, Duration.ofNanos(1_234_567_890));
  }

  private static RuleTestExpectation met(String name) {
    return new RuleTestExpectation(name, 6, true, List.of());
  }

  @Test
  void a_test_and_all_that_it_expects_are_cases() {
    RuleTestReport report =
        report(
            test(
                "high",
                List.of(FIRST),
                met("load:max at 4m"),
                new RuleTestExpectation("alert High at 5m", 7, true, List.of(FIRST))));

    assertThat(JUnitReports.text(report))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="rules/high_test.yml" tests="3" failures="1" errors="0" skipped="0" time="1.235">
              <testcase name="high" classname="rules/high_test.yml" time="1.235">
              </testcase>
              <testcase name="high: load:max at 4m" classname="rules/high_test.yml" time="0.000">
              </testcase>
              <testcase name="high: alert High at 5m" classname="rules/high_test.yml" time="0.000">
                <failure message="alertname: High,&#10; exp:[] &lt;&gt; &quot;got&quot; &amp; co" type="promtool">rules/high_test.yml:7:&#10;    alertname: High,&#10; exp:[] &lt;&gt; &quot;got&quot; &amp; co&#10;  hint: look</failure>
              </testcase>
            </testsuite>
            """);
  }

  @Test
  void what_was_not_looked_at_is_skipped_and_the_test_has_failed() {
    RuleTestReport report =
        report(
            test(
                "high",
                List.of(OWN),
                new RuleTestExpectation("alert High at 5m", 7, false, List.of())));

    assertThat(JUnitReports.text(report))
        .contains("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\"")
        .contains("    <failure message=\"no rules\" type=\"promtool\">")
        .contains("    <skipped message=\"the rules were not evaluated until then\"/>\n");
  }

  @Test
  void a_file_that_can_not_be_read_is_an_error_and_warnings_are_told() {
    FileFault fault = new FileFault("t.yml", 3, 5, "field tets not found", "did you mean tests?");
    FileFault warning = new FileFault("t.yml", 1, 1, "no file match pattern <x>", "");
    RuleTestReport report =
        new RuleTestReport("t.yml", List.of(), List.of(fault), List.of(warning));

    assertThat(JUnitReports.text(report))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="t.yml" tests="1" failures="0" errors="1" skipped="0" time="0.000">
              <testcase name="(file)" classname="t.yml" time="0.000">
                <error message="field tets not found" type="promtool">t.yml:3:5: field tets not found&#10;  hint: did you mean tests?</error>
              </testcase>
              <system-err>t.yml:1:1: no file match pattern &lt;x&gt;&#10;</system-err>
            </testsuite>
            """);
  }

  @Test
  void any_text_gives_xml_that_can_be_read(@TempDir Path folder) throws Exception {
    String odd = "<a b=\"c\">&amp;]]>\t\r\n\u0000\u001f\ud800x\udc00\uffff\ufffe é \ud83d\ude00'";
    RuleTestFailure failure = new RuleTestFailure(1, odd, odd);
    Path file =
        new JUnitReports(folder)
            .write(
                report(
                    test(
                        odd,
                        List.of(failure),
                        new RuleTestExpectation(odd, 1, true, List.of(failure)))));

    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    String readable =
        "<a b=\"c\">&amp;]]>\t\r\n\ufffd\ufffd\ufffdx\ufffd\ufffd\ufffd é \ud83d\ude00'";
    Element first = (Element) suite.getElementsByTagName("testcase").item(1);
    assertThat(first.getAttribute("name")).isEqualTo(readable + ": " + readable);
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent()).contains(readable);
  }

  @Test
  void each_file_of_tests_has_a_report_of_its_own(@TempDir Path folder) throws IOException {
    JUnitReports reports = new JUnitReports(folder.resolve("made/by it"));
    for (String name :
        List.of("a/b_test.yml", "a.b_test.yml", "A.b_test.yml", "/abs/c d.yml", "../up.yml")) {
      reports.write(new RuleTestReport(name, List.of(), List.of(), List.of()));
    }

    try (var files = Files.list(folder.resolve("made/by it"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())).sorted().toList())
          .containsExactly(
              "TEST-A.b_test.yml-3.xml",
              "TEST-a.b_test.yml-2.xml",
              "TEST-a.b_test.yml.xml",
              "TEST-abs.c.d.yml.xml",
              "TEST-up.yml.xml");
    }
  }

  @Test
  void apart_from_times_the_same_tests_give_the_same_bytes(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("t.yml");
    Files.writeString(
        file,
        """
        rule_files: []
        tests:
          - promql_expr_test:
              - {expr: vector(1), eval_time: 1m, exp_samples: [{labels: "{}", value: 2}]}
              - {expr: vector(1), eval_time: 2m, exp_samples: [{labels: "{}", value: 1}]}
        """);
    String once = withoutTimes(new RuleTests(RuleTestOptions.DEFAULT).run(file));
    String again = withoutTimes(new RuleTests(RuleTestOptions.DEFAULT).run(file));

    assertThat(once)
        .isEqualTo(again)
        .contains("tests=\"3\" failures=\"1\"")
        .contains("name=\"unnamed#0: vector(1) at 1m\"", "name=\"unnamed#0: vector(1) at 2m\"");
  }

  private static String withoutTimes(RuleTestReport report) {
    return JUnitReports.text(report).replaceAll("time=\"[0-9.]+\"", "");
  }
}
