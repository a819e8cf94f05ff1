package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

  private static String message(String query) {
    return String.valueOf(
        catchThrowableOfType(PromQlSyntaxException.class, () -> PromQl.parse(query)).getMessage());
  }

  @Test
  void an_error_shows_the_line_the_place_and_what_to_do() {
    assertThat(message("sum(rate(http_requests)) / 2"))
        .isEqualTo(
            """
            1:10: expected type range vector in call to function "rate", got instant vector
              sum(rate(http_requests)) / 2
                       ^^^^^^^^^^^^^
              hint: add a range: http_requests[5m]""");
  }

  @Test
  void all_errors_are_shown_each_with_its_place() {
    assertThat(message("rat(a[5m]) > sum(b[5m])"))
        .isEqualTo(
            """
            1:1: unknown function with name "rat"
              rat(a[5m]) > sum(b[5m])
              ^^^
              hint: did you mean rate?""");
    assertThat(message("abs(1) +\n\tsum(b[5m])"))
        .isEqualTo(
            """
            1:5: expected type instant vector in call to function "abs", got scalar
              abs(1) +
                  ^
              hint: write abs(instant vector)
            2:6: expected type instant vector in aggregation expression, got range vector
               sum(b[5m])
                   ^^^^^
              hint: remove the range, or apply a function such as rate() or avg_over_time() to it""");
  }

  @Test
  void columns_count_bytes_and_carets_stand_under_characters() {
    assertThat(message("\"☺☺\" + a"))
        .isEqualTo(
            """
            1:1: binary expression must contain only scalar and instant vector types
              "☺☺" + a
              ^^^^""");
    assertThat(message("a{x=\"☺☺\"} + zzzzz(b)")).startsWith("1:17: unknown function");
  }

  @Test
  void of_a_long_line_only_the_surroundings_are_shown() {
    String long100 = "a".repeat(100);

    assertThat(message(long100 + " + zzzzz(b) + " + long100))
        .isEqualTo(
            "1:104: unknown function with name \"zzzzz\"\n"
                + "  … "
                + "a".repeat(57)
                + " + zzzzz(b) + "
                + "a".repeat(49)
                + " …\n"
                + "    "
                + " ".repeat(60)
                + "^^^^^");
  }

  @Test
  void of_many_errors_ten_are_shown() {
    String many = "abs(1)" + " + abs(1)".repeat(11);

    assertThat(message(many)).endsWith("\nand 2 more errors");
    assertThat(message(many).lines().filter(line -> line.startsWith("1:"))).hasSize(10);
    assertThat(message("abs(1)" + " + abs(1)".repeat(10))).endsWith("\nand 1 more error");
  }

  @Test
  void operators_of_other_languages_are_translated() {
    assertThat(message("a || b")).endsWith("\n  hint: write or");
    assertThat(message("a && b")).endsWith("\n  hint: write and");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        "a => 5 | write >=",
        "a =< 5 | write <=",
        "a = 5 | write ==",
        "a ! b | not equal is !=, and \"no series of\" is unless",
        "a =~ b | =~ compares labels, in braces only",
        "a unles b | did you mean unless?",
        "a offest 5m | did you mean offset?",
        "a * on (x) gruop_left (y) b | did you mean group_left?",
        "ratee(a[5m]) | did you mean rate?",
        "histogram_quantil(0.9, a) | did you mean histogram_quantile?",
        "SUM_OVER_TIME(a[5m]) | did you mean sum_over_time?",
        "(a + b | add \")\": the parenthesis at 1:1 is not closed",
        "a) | remove it, or add \"(\" before",
        "a} | remove it, or add \"{\" before",
        "a{x=\"1\" | add \"}\"",
        "a{x=y} | a value is written in quotes: \"y\"",
        "a{x} | matchers are written label=\"value\", with commas between them",
        "\"a | close the string with the quotation mark it began with",
        "a[5 m] | a number and its unit are one word: 5m",
        "a[5min] | a duration is for example 1h30m: units y, w, d, h, m, s, ms, from long to short, each once",
        "a[\"5m\"] | a duration is written like 5m or 1h30m",
        "a[$__interval] | Grafana's variables can be used in dashboards only",
        "$x | Grafana's variables can be used in dashboards only",
        "a 5 | an operator or a comma is missing before it",
        "a + | the expression ends too early",
        "sum by x (a) | labels stand in parentheses: (x)",
        "topk(a) | write topk(scalar, instant vector)",
        "sum() | write sum(instant vector)",
        "round() | write round(instant vector[, scalar])",
        "label_join(a) | write label_join(instant vector, string, string[, string, ..])",
        "histogram_quantile(a, 0.9) | write histogram_quantile(scalar, instant vector)",
        "rate(sum(a)) | use a subquery: (..)[5m:], or apply the function to the selector",
        "rate(sum(a)[5m]) | for the values of an expression over time, use a subquery: [5m:1m]",
        "abs(a[5m]) | remove the range, or apply a function such as rate() or avg_over_time() to it",
        "abs(a[5m:]) | apply a function such as avg_over_time() to it",
        "sum(1) | a number becomes an instant vector with vector(..)",
        "a or 1 | a number becomes an instant vector with vector(..)",
        "1 > 2 | write > bool",
        "a + bool b | remove bool",
        "sum(a) offset 5m | put offset inside, right after the selector",
        "a offset 5m [5m] | write the range first: foo[5m] offset ..",
        "a{x=~\"(?=b)\"} | patterns are RE2's: no look-around and no back references",
        "{x=\"\"} | give a metric's name, or a matcher that an empty value does not meet",
        "info(a, b) | write the metric's name as a matcher: {__name__=\"b\"}",
        "a * on (x) group_left (x) b | remove it from the group clause: matched labels are kept anyway",
        "a and on (x) group_left b | remove the group modifier: set operators match many series with many"
      })
  void where_something_is_known_it_is_said(String query, String hint) {
    assertThat(message(query)).contains("\n  hint: " + hint);
  }
}
