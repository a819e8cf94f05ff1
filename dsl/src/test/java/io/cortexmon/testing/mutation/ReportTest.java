package io.cortexmon.testing.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final MutationReport REPORT =
      Explanations.read("why.txt", "A/label/y/dropped  nobody reads it")
          .explain(
              Reports.of(
                  Reports.result("A/for/shorter", MutantStatus.SURVIVED),
                  Reports.result("A/for/longer", MutantStatus.KILLED),
                  Reports.result("A/for/dropped", MutantStatus.TIMED_OUT),
                  Reports.result("A/label/x/dropped", MutantStatus.NOT_LOOKED_AT),
                  Reports.result("A/label/y/dropped", MutantStatus.SURVIVED),
                  Reports.result("A/label/z/dropped", MutantStatus.NOT_TRIED)));

  @Test
  void the_text_has_every_survivor_and_a_table() {
    assertThat(TextReport.of(REPORT))
        .isEqualTo(
            """
            alerting rule A (Shop.java:7): 2 tests look at it, ShopTest.fires and others
              A/for/shorter: a & b became "c"
                - a < b
                + a > b
                to do: look at <it>
              A/label/x/dropped: a & b became "c"
                - a < b
                + a > b
                to do: look at the rule in a test
              A/label/y/dropped: a & b became "c"
                - a < b
                + a > b
                explained: nobody reads it

            kind             mutants   killed  survived    score
            for                    3        2         1   66.6 %
            label                  3        0         2      0 %
            all                    6        2         3   33.3 %

            2 of 6 mutants killed (33.3 %), 3 survived, 1 of them explained, 1 not tried
            """);
  }

  @Test
  void the_console_has_what_is_to_do() {
    assertThat(TextReport.console(REPORT))
        .containsExactly(
            "alerting rule A (Shop.java:7): 2 tests look at it, ShopTest.fires and others",
            "  A/for/shorter: a & b became \"c\"",
            "    - a < b",
            "    + a > b",
            "    to do: look at <it>",
            "  A/label/x/dropped: a & b became \"c\"",
            "    - a < b",
            "    + a > b",
            "    to do: look at the rule in a test",
            "",
            "2 of 6 mutants killed (33.3 %), 3 survived, 1 of them explained, 1 not tried");
  }

  @Test
  void a_rule_that_no_test_looks_at_is_one_line() {
    MutationReport.Result survivor = Reports.result("A/for/added", MutantStatus.NOT_LOOKED_AT);
    MutationReport.OfRule rule =
        new MutationReport.OfRule(
            false, "a:b", Place.of("Shop.java", 7), List.of(), List.of(survivor, survivor));

    assertThat(TextReport.console(new MutationReport(List.of(rule))))
        .containsExactly(
            "recording rule a:b (Shop.java:7): no test looks at it, so all of its 2 mutants"
                + " survive",
            "",
            "0 of 2 mutants killed (0 %), 2 survived");
  }

  @Test
  void a_share_is_not_rounded_up_to_what_it_does_not_reach() {
    assertThat(List.of(0.8999, 0.9, 0.99999, 1.0))
        .map(TextReport::percent)
        .containsExactly("89.9 %", "90 %", "99.9 %", "100 %");
  }

  @Test
  void a_static_scenario_is_told_what_to_do() {
    assertThat(TextReport.advice(Reports.result("A/for/shorter", MutantStatus.NOT_EVALUATED)))
        .isEqualTo(
            "to do: play the scenario in the test and not in a static field, so that the test sees"
                + " a changed rule");
  }

  @Test
  void the_json_has_the_counts_and_the_survivors() {
    assertThat(JsonReport.of(REPORT))
        .contains("\"mutants\": 6", "\"killed\": 2", "\"survived\": 3", "\"notTried\": 1")
        .contains("\"file\": \"Shop.java\"", "\"line\": 7", "\"kind\": \"alert\"")
        .contains("\"id\": \"A/label/y/dropped\"", "\"explanation\": \"nobody reads it\"")
        .contains("\"status\": \"no test looks at the rule\"")
        .doesNotContain("A/for/longer");
  }

  @Test
  void the_page_escapes_what_it_shows() {
    assertThat(HtmlReport.of(REPORT))
        .startsWith("<!DOCTYPE html>")
        .contains("<h3>a &amp; b became &quot;c&quot;</h3>")
        .contains("<del>a &lt; b</del>\n<ins>a &gt; b</ins>")
        .contains("<p>explained: nobody reads it</p>")
        .contains("<td>for</td><td>3</td><td>2</td><td>1</td><td>66.6 %</td>")
        .endsWith("</body>\n</html>\n");
  }

  @Test
  void without_mutants_nothing_is_missing() {
    MutationReport none = new MutationReport(List.of());

    assertThat(none.score()).isEqualTo(1);
    assertThat(TextReport.summary(none)).isEqualTo("0 of 0 mutants killed (100 %), 0 survived");
  }
}
