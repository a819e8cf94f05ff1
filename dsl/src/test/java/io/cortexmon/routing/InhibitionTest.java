package io.cortexmon.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.metric.Label;
import io.cortexmon.rule.Severity;
import org.junit.jupiter.api.Test;

class InhibitionTest {

  private static final Label TEAM = Label.named("team");

  @Test
  void it_has_both_sides_and_the_labels_that_must_be_equal() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    Inhibition inhibition = Inhibition.when(Severity.CRITICAL).mutes(Severity.WARNING).equal(TEAM);

    assertThat(inhibition.sources()).containsExactly(Severity.CRITICAL);
    assertThat(inhibition.targets()).containsExactly(Severity.WARNING);
    assertThat(inhibition.equalLabels()).containsExactly("team");
    assertThat(inhibition.place()).hasToString("InhibitionTest.java:" + line);
  }

  @Test
  void both_sides_need_a_matcher() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inhibition.when())
        .withMessage("inhibition source: needs at least one matcher");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inhibition.when(Severity.CRITICAL).mutes())
        .withMessage("inhibition target: needs at least one matcher");
  }

  @Test
  void a_label_must_be_equal_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Inhibition.when(Severity.CRITICAL).mutes(Severity.INFO).equal(TEAM).equal(TEAM))
        .withMessage("equal label team is given twice");
  }
}
