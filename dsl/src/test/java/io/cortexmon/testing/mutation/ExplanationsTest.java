package io.cortexmon.testing.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExplanationsTest {

  private static final MutationReport REPORT =
      Reports.of(
          Reports.result("A/for/shorter", MutantStatus.SURVIVED),
          Reports.result("A/for/longer", MutantStatus.KILLED),
          Reports.result("A/for/dropped", MutantStatus.NOT_TRIED),
          Reports.result("A/label/x/dropped", MutantStatus.NOT_LOOKED_AT));

  @Test
  void an_explanation_is_put_to_each_survivor_that_it_names() {
    Explanations explanations =
        Explanations.read("why.txt", "# Why.\n\nA/*  it is so\nA/for/shorter  never used\n");

    MutationReport explained = explanations.explain(REPORT);

    assertThat(explained.all())
        .extracting(MutationReport.Result::explanation)
        .containsExactly("it is so", "", "", "it is so");
    assertThat(explanations.stale(explained)).isEmpty();
  }

  @Test
  void an_explained_survivor_counts_as_before() {
    MutationReport explained = Explanations.read("why.txt", "A/* it is so").explain(REPORT);

    assertThat(explained.survived()).isEqualTo(REPORT.survived()).isEqualTo(2);
    assertThat(explained.score()).isEqualTo(REPORT.score()).isEqualTo(0.25);
    assertThat(explained.explained()).isEqualTo(2);
  }

  @Test
  void an_explanation_of_no_survivor_is_stale() {
    Explanations explanations =
        Explanations.read(
            "why.txt",
            "A/for/longer  killed\n\nA/for/sorter  misspelt\nA/for/dropped  not tried\n");

    assertThat(explanations.stale(explanations.explain(REPORT)))
        .containsExactly(
            "why.txt:1: A/for/longer is no survivor: a test kills it; remove the line",
            "why.txt:3: A/for/sorter is no survivor: there is no such mutant; remove the line");
  }

  @Test
  void a_line_without_a_reason_is_refused() {
    assertThatThrownBy(() -> Explanations.read("why.txt", "A/for/longer\n# no\nB\nC why\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "why.txt:1: A/for/longer has no reason: write it after the id\n"
                + "why.txt:3: B has no reason: write it after the id");
  }

  @Test
  void nothing_is_explained_without_explanations() {
    assertThat(Explanations.none().explain(REPORT)).isEqualTo(REPORT);
    assertThat(Explanations.none().stale(REPORT)).isEmpty();
  }
}
