package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.engine.Exposition.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionFaultTest {

  @Test
  void every_line_with_a_fault_is_shown() {
    String text =
        """
        # TYPE jobs counters
        jobs{queue:"a"} 3
        depth 1
        depth{queue="é",queue="b"} 1
        depth one
        """;
    assertThatThrownBy(() -> Exposition.read(text, Format.CLASSIC))
        .isInstanceOf(ExpositionException.class)
        .hasMessage(
            """
            line 1, column 13: expected one of counter, gauge, histogram, summary and untyped, \
            found `counters`
              # TYPE jobs counters
                          ^
            line 2, column 11: expected `=` after the label's name, found `:"a"}`
              jobs{queue:"a"} 3
                        ^
            line 4, column 17: label `queue` is given twice
              depth{queue="é",queue="b"} 1
                              ^
            line 5, column 7: expected a number, found `one`
              depth one
                    ^""");
  }

  @Test
  void ten_faults_are_shown_and_the_others_counted() {
    assertThatThrownBy(() -> Exposition.read("?\n".repeat(12), Format.CLASSIC))
        .hasMessageEndingWith(
            """
            line 10, column 1: expected a metric's name, `{` or `#`, found `?`
              ?
              ^
            and 2 more errors""");
    assertThat(faults("?\n".repeat(12), Format.CLASSIC)).hasSize(12);
  }

  @Test
  void of_a_long_line_the_part_around_the_fault_is_shown() {
    String line = "m{l=\"" + "a".repeat(200) + "\"} x " + "b".repeat(200);
    assertThatThrownBy(() -> Exposition.read(line, Format.CLASSIC))
        .hasMessage(
            "line 1, column 209: expected a number, found `x`\n  … "
                + "a".repeat(57)
                + "\"} x "
                + "b".repeat(58)
                + " …\n  "
                + " ".repeat(62)
                + "^");
  }

  @Test
  void a_quote_that_is_closed_by_one_of_a_later_line_is_the_fault() {
    String text = "a{l=\"x} 1\nb{l=\"y\"} 2\nc ?\n";
    assertThat(faults(text, Format.CLASSIC))
        .containsExactly(
            "line 1, column 5: this quote is not closed on its line",
            "line 3, column 3: expected a number, found `?`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "5 1|1|expected a metric's name, `{` or `#`, found `5`",
        "m|2|expected a number after the series, found the end of the line",
        "!m{} !|5|expected a number after the series, found the end of the line",
        "m{|3|expected a label's name or `}`, found the end of the line",
        "m{,} 1|3|expected a label's name or `}`, found `,}`",
        "m{l} 1|4|expected `=` after the label's name, found `}`",
        "m{l=v} 1|5|expected a label's value in double quotes, found `v}`",
        "m{l=\"v} 1|5|this quote is not closed",
        "m{\"l\"} 1|3|the metric has a name already",
        "{l=\"v\"} 1|1|the metric has no name",
        "{\"\"} 1|3|the metric's name is empty",
        "m{\"\"=\"v\"} 1|4|the label's name is empty",
        "m{__name__=\"n\"} 1|3|label `__name__` is given twice",
        "m 1 2.5|6|expected the end of the line, found `.5`",
        "m 1 -2|5|expected a timestamp in milliseconds or the end of the line, found `-2`",
        "m 1 2 3|7|expected the end of the line, found `3`",
        "m 1 9223372036854775808|5|the timestamp is too large",
        "m 1 # {l=\"v\"} 1"
            + "|5|expected a timestamp in milliseconds or the end of the line, found `#`",
        "# TYPE 1|8|expected a metric's name, found `1`",
        "# HELP m{|0|",
        "# TYPE m info|10"
            + "|expected one of counter, gauge, histogram, summary and untyped, found `info`"
      })
  void faults_of_the_classic_format_have_a_column(String line, int column, String message) {
    assertThat(faults("ok 1\n" + line, Format.CLASSIC)).isEqualTo(one(column, message));
  }

  @Test
  void spaces_before_a_name_are_a_fault() {
    assertThat(faults("a 1\n  b 2\n", Format.CLASSIC))
        .containsExactly(
            "line 2, column 1: spaces before a metric's name would be part of it; remove them");
  }

  @Test
  void carriage_returns_are_a_fault() {
    assertThat(faults("a 1\r\n", Format.CLASSIC))
        .containsExactly(
            "line 1, column 3: expected a number, found `1`;"
                + " lines must end with \\n, not with \\r\\n");
  }

  @Test
  void half_a_character_is_a_fault() {
    assertThat(faults("a{l=\"\ud83d\"} 1\n", Format.CLASSIC))
        .containsExactly("line 1, column 1: names and values must be valid UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "!!|1|expected a metric's name, `{`, `# HELP`, `# TYPE`, `# UNIT` or `# EOF`,"
            + " found the end of the line",
        "# comment|1|expected `# HELP`, `# TYPE`, `# UNIT` or `# EOF`,"
            + " for there are no other comments, found `#`",
        "m  1|3|expected a space and a number after the series, found a space",
        "! m 1!|1|expected a metric's name, `{`, `# HELP`, `# TYPE`, `# UNIT` or `# EOF`,"
            + " found a space",
        "m {} 1|3|expected a number, found `{}`",
        "m{ l=\"v\"} 1|3|expected a label's name or `}`, found a space",
        "m{l=\"v\"k=\"v\"} 1|8|expected `,` or `}` after the label's value, found `k=\"v\"}`",
        "m 1 x|5|expected a number, found `x`",
        "m 1 NaN|5|the timestamp must be finite and fit into 64 bits",
        "m 1 1e16|5|the timestamp must be finite and fit into 64 bits",
        "m 1 2 3|6|expected the end of the line, found a space",
        "m 1 # {\"n\"} 1|11|expected `=` after the label's name, found `}`",
        "m 1 # {}|9|expected a space and a number after the exemplar's labels,"
            + " found the end of the line",
        "# HELP m|9|expected a space after the metric's name, found the end of the line",
        "# TYPE m untyped|10|expected one of counter, gauge, histogram, gaugehistogram, summary,"
            + " info, stateset and unknown, found `untyped`",
        "# UNIT m s|10|the name of metric `m` must end with `_s`"
      })
  void faults_of_open_metrics_have_a_column(String line, int column, String message) {
    assertThat(faults("ok 1\n" + line + "\n# EOF", Format.OPEN_METRICS))
        .isEqualTo(one(column, message));
  }

  @Test
  void open_metrics_ends_with_its_end() {
    assertThat(faults("a x\nb 1\n", Format.OPEN_METRICS))
        .containsExactly(
            "line 1, column 3: expected a number, found `x`",
            "line 3, column 1: expected `# EOF` at the end of the text");
    assertThat(faults("# EOF\n\n", Format.OPEN_METRICS))
        .containsExactly("line 2, column 1: nothing may follow `# EOF`");
    assertThat(faults("b 1", Format.OPEN_METRICS))
        .containsExactly(
            "line 1, column 4: expected a timestamp in seconds or the end of the line,"
                + " found the end of the text");
  }

  private static List<String> one(int column, String message) {
    return column == 0 ? List.of() : List.of("line 2, column " + column + ": " + message);
  }

  private static List<String> faults(String text, Format format) {
    try {
      Exposition.read(text, format);
      return List.of();
    } catch (ExpositionException e) {
      return e.faults().stream().map(Object::toString).toList();
    }
  }
}
