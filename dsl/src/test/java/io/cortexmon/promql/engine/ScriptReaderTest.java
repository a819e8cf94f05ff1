package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.PromQlScript.Clear;
import io.cortexmon.promql.engine.PromQlScript.Eval;
import io.cortexmon.promql.engine.PromQlScript.Load;
import io.cortexmon.promql.engine.PromQlScript.Steps;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {

  private static PromQlScript read(String... lines) {
    return ScriptReader.read("x.test", String.join("\n", lines));
  }

  private static Eval eval(String... lines) {
    return (Eval) read(lines).commands().get(0);
  }

  @Test
  void a_block_ends_at_an_empty_line_or_a_comment() {
    PromQlScript script = read("load 1m", "  a 1", "# no more", "", "load 30s", "  b 1", "clear 2");

    assertThat(script.commands()).hasSize(2);
  }

  @Test
  void reads_loads() {
    PromQlScript script = read("clear", "load 1m", "  a{x=\"y\"} 1 _ 3", "", "load_with_nhcb 30s");

    assertThat(script.commands().get(0)).isEqualTo(Clear.CLEAR);
    Load load = (Load) script.commands().get(1);
    assertThat(load.step()).isEqualTo(60_000);
    assertThat(load.asNative()).isFalse();
    assertThat(load.series()).hasSize(1);
    assertThat(load.series().get(0).notation().text()).isEqualTo("a{x=\"y\"} 1 _ 3");
    assertThat(script.commands().get(2)).isEqualTo(new Load(30_000, true, List.of()));
  }

  @Test
  void reads_start_timestamps() {
    Load load =
        (Load) read("load 1m", "a@st _ 0s -1m _x2 5s+1sx1 -1m-30sx1", "a 1+1x8").commands().get(0);

    assertThat(load.series().get(0).starts())
        .containsExactly(
            OptionalLong.empty(),
            OptionalLong.of(0),
            OptionalLong.of(-60_000),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(5_000),
            OptionalLong.of(6_000),
            OptionalLong.of(-60_000),
            OptionalLong.of(-90_000));
  }

  @Test
  void reads_instant_evals() {
    Eval eval = eval("eval instant at 1m30s sum by (x) (a)", "  {x=\"1\"} 5", "  {x=\"2\"} stale");

    assertThat(eval.line()).isEqualTo(1);
    assertThat(eval.query()).isEqualTo("sum by (x) (a)");
    assertThat(eval.range()).isFalse();
    assertThat(eval.time()).isEqualTo(90_000);
    assertThat(eval.expected().series())
        .containsEntry(Labels.parse("{x=\"1\"}"), List.of(SeriesValue.of(5)))
        .containsEntry(Labels.parse("{x=\"2\"}"), List.of(SeriesValue.STALE));
  }

  @Test
  void reads_range_evals() {
    Eval eval = eval("eval range from 1m to 5m step 30s rate(a[1m] offset 5m)", "  {} 1 _ 3");

    assertThat(eval.range()).isTrue();
    assertThat(eval.query()).isEqualTo("rate(a[1m] offset 5m)");
    assertThat(eval.steps()).isEqualTo(new Steps(60_000, 300_000, 30_000));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "-2.5e3, -2500",
    "0x1F, 31",
    "+Inf, Infinity",
    "-inf, -Infinity",
    "NaN, NaN",
    ".5, 0.5"
  })
  void reads_plain_numbers(String line, double number) {
    assertThat(eval("eval instant at 0 1", line).expected().number())
        .isEqualTo(OptionalDouble.of(number));
  }

  @Test
  void reads_strings_in_any_quotes() {
    assertThat(eval("eval instant at 0 \"a\"", "expect string `a \"b\"`").expected().text())
        .contains("a \"b\"");
  }

  @Test
  void points_of_ranges_are_evaluated_at_their_end() {
    Eval eval =
        eval("eval instant at 9m a[2m]", "expect range vector from 3m to 5m step 1m", "a 1 2 3");

    assertThat(eval.expected().points()).isTrue();
    assertThat(eval.time()).isEqualTo(300_000);
    assertThat(eval.steps()).isEqualTo(new Steps(180_000, 300_000, 60_000));
  }

  @Test
  void reads_what_errors_and_annotations_say() {
    PromQlScript.Expected expected =
        eval(
                "eval instant at 0 a",
                "expect warn msg:  one: two ",
                "expect warn regex: ^o.e",
                "expect info",
                "expect ordered")
            .expected();

    assertThat(expected.warnings()).hasSize(2);
    assertThat(expected.warnings().get(0)).isEqualTo(new Said.Exactly("one: two"));
    assertThat(expected.warnings().get(1).fits("one")).isTrue();
    assertThat(expected.warnings().get(1).fits("no one")).isFalse();
    assertThat(expected.infos()).containsExactly(Said.ANYTHING);
    assertThat(expected.ordered()).isTrue();
    assertThat(expected.noWarnings()).isFalse();
  }

  @Test
  void reads_the_old_forms() {
    assertThat(
            eval("eval_fail instant at 0 a", "expected_fail_message no way").expected().failure())
        .contains(new Said.Exactly("no way"));
    assertThat(eval("eval_fail instant at 0 a").expected().failure()).contains(Said.ANYTHING);
    assertThat(
            eval("eval_fail instant at 0 a", "expected_fail_regexp n.*y")
                .expected()
                .failure()
                .orElseThrow()
                .fits("no way"))
        .isTrue();
    assertThat(eval("eval_warn instant at 0 a").expected().warnings())
        .containsExactly(Said.ANYTHING);
    assertThat(eval("eval_info range from 0 to 1m step 1m a").expected().infos())
        .containsExactly(Said.ANYTHING);
    assertThat(eval("eval_ordered instant at 0 a").expected().ordered()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "store 1m | x.test:1: no command: store 1m",
        "load soon | x.test:1: no duration: soon",
        "eval at 1m a | x.test:1: no eval instant at <time> <query>, or eval range from <time> to"
            + " <time> step <step> <query>: eval at 1m a",
      })
  void a_fault_names_the_line(String line, String message) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void one_time_has_one_value() {
    assertThatThrownBy(() -> read("", "eval instant at 0 a", "  a 1 2"))
        .hasMessage("x.test:3: more than one value of a series at one time");
  }

  @Test
  void start_timestamps_belong_to_the_next_line() {
    assertThatThrownBy(() -> read("load 1m", "a@st 0s", "b 1"))
        .hasMessage(
            "x.test:3: another series, or another number of values, than the start timestamps");
    assertThatThrownBy(() -> read("load 1m", "a@st 0s"))
        .hasMessage("x.test:2: no series after its start timestamps");
  }
}
