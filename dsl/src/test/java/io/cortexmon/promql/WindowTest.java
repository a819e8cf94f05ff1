package io.cortexmon.promql;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final Window FIVE = Window.of(minutes(5));
  private static final Window STEP = Window.step();

  private static String text(Window window) {
    return Expr.range(Expr.select("up", List.of()), window).text();
  }

  @Test
  void windows_are_calculated_from_the_querys_own_times() {
    assertThat(text(STEP)).isEqualTo("up[step()]");
    assertThat(text(Window.queryRange())).isEqualTo("up[range()]");
    assertThat(text(STEP.times(2))).isEqualTo("up[step() * 2]");
    assertThat(text(Window.queryRange().dividedBy(4))).isEqualTo("up[range() / 4]");
    assertThat(text(STEP.plus(FIVE))).isEqualTo("up[step() + 5m]");
    assertThat(text(FIVE.minus(STEP))).isEqualTo("up[5m - step()]");
    assertThat(text(FIVE.modulo(STEP))).isEqualTo("up[5m % step()]");
    assertThat(text(STEP.power(2))).isEqualTo("up[step() ^ 2]");
    assertThat(text(STEP.maxOf(FIVE))).isEqualTo("up[max_of(step(), 5m)]");
    assertThat(text(STEP.times(4).minOf(Window.of(seconds(90)))))
        .isEqualTo("up[min_of(step() * 4, 1m30s)]");
    assertThat(text(Window.interval().plus(FIVE))).isEqualTo("up[$__interval + 5m]");
  }

  @Test
  void parentheses_are_set_where_they_are_needed() {
    assertThat(text(STEP.plus(FIVE).times(2))).isEqualTo("up[(step() + 5m) * 2]");
    assertThat(text(STEP.times(2).plus(FIVE))).isEqualTo("up[step() * 2 + 5m]");
    assertThat(text(STEP.minus(FIVE.minus(STEP)))).isEqualTo("up[step() - (5m - step())]");
    assertThat(text(STEP.minus(FIVE).minus(STEP))).isEqualTo("up[step() - 5m - step()]");
    assertThat(text(STEP.power(2).power(3))).isEqualTo("up[(step() ^ 2) ^ 3]");
    assertThat(text(STEP.times(-2))).isEqualTo("up[step() * -2]");
  }

  @Test
  void a_sign_is_changed_once() {
    assertThat(FIVE.negated()).isEqualTo(Window.of(minutes(-5)));
    assertThat(text(STEP.negated().plus(FIVE))).isEqualTo("up[(-step()) + 5m]");
    assertThat(text(STEP.plus(FIVE).negated())).isEqualTo("up[-(step() + 5m)]");
    assertThat(text(STEP.negated().negated())).isEqualTo("up[-(-step())]");
  }

  @Test
  void what_is_printed_reads_back_as_the_same_window() {
    List<Window> all =
        List.of(
            STEP,
            STEP.plus(FIVE).times(2),
            STEP.power(2).power(3),
            STEP.times(-2).maxOf(Window.queryRange().negated()),
            STEP.minus(FIVE.minus(STEP)).negated());

    for (Window window : all) {
      Expr range = Expr.range(Expr.select("up", List.of()), window);
      assertThat(PromQl.parse(range.text())).isEqualTo(range);
    }
  }

  @Test
  void a_calculation_with_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STEP.dividedBy(0))
        .withMessage("a window can not be combined by / with 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STEP.times(Double.NaN))
        .withMessage("a window can not be combined by * with NaN");
  }
}
