package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorTest {

  private static List<String> errors(String query, ParseOptions options) {
    return catchThrowableOfType(PromQlSyntaxException.class, () -> PromQl.parse(query, options))
        .errors()
        .stream()
        .map(error -> error.span().start() + "-" + error.span().end() + " " + error.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        "1+ | 2-2 unexpected end of input",
        "*1 | 0-1 unexpected <op:*>",
        "a b | 2-3 unexpected identifier \"b\"",
        "a b:c | 2-5 unexpected metric identifier \"b:c\"",
        "a 5m | 2-4 unexpected duration \"5m\"",
        "a \"a long string\" | 2-17 unexpected string \"\\\"a long st\"...",
        "a by | 2-4 unexpected <by>",
        "a sum | 2-5 unexpected <aggr:sum>",
        "a start | 2-7 unexpected \"start\"",
        "a = b | 2-3 unexpected \"=\"",
        "a - on (b) ignoring (c) d | 11-19 unexpected <ignoring>",
        "a + group_left (b) c | 4-14 unexpected <group_left>",
        "a * on (b) group_left ) c | 23-25 unexpected right parenthesis ')'",
        "(a * on (b) group_left) | 22-23 unexpected \")\" in grouping opts, expected \"(\"",
        "a fill (b) c | 2-6 unexpected <fill>",
        "a + fill (b) c | 10-11 unexpected identifier \"b\"",
        "f(,) | 2-3 unexpected \",\"",
        "a offset | 8-8 unexpected end of input in offset, expected number, duration, step(), or range()",
        "a offset b | 9-10 unexpected identifier \"b\" in offset, expected number, duration, step(), or range()",
        "a @ | 3-3 unexpected end of input in @, expected timestamp",
        "a @ start | 9-9 unexpected end of input in @, expected timestamp",
        "a[] | 2-3 unexpected \"]\" in subquery or range selector, expected number, duration, step(), or range()",
        "a[5m == 3] | 5-7 unexpected <op:==> in subquery or range, expected \":\" or \"]\"",
        "a[5m: * 3] | 6-7 unexpected <op:*> in subquery selector, expected number, duration, step(), range(), or \"]\"",
        "a[5m:1m == 3] | 8-10 unexpected <op:==> in subquery selector, expected \"]\"",
        "a{b} | 3-4 unexpected \"}\" in label matching, expected label matching operator",
        "a{b=} | 4-5 unexpected \"}\" in label matching, expected string",
        "a{,} | 2-3 unexpected \",\" in label matching, expected identifier or \"}\"",
        "a{b=\"c\" d} | 8-9 unexpected identifier \"d\" in label matching, expected \",\" or \"}\"",
        "sum by x (a) | 7-8 unexpected identifier \"x\" in grouping opts, expected \"(\"",
        "sum by (5) (a) | 8-9 unexpected number \"5\" in grouping opts, expected label",
        "sum by (without) (a) | 8-15 unexpected <without> in grouping opts, expected label",
        "sum by (a b) (c) | 10-11 unexpected identifier \"b\" in grouping opts, expected \",\" or \")\"",
        "sum by (\"\") (a) | 8-10 invalid label name for grouping: \"\"",
        "sum () | 0-6 no arguments for aggregate expression provided",
        "topk(a) | 0-7 wrong number of arguments for aggregate expression provided, expected 2, got 1",
        "sum(a, b) | 0-9 wrong number of arguments for aggregate expression provided, expected 1, got 2",
        "nope(a) | 0-4 unknown function with name \"nope\"",
        "abs(a,) | 5-6 trailing commas not allowed in function call args",
        "a{b=~\"(\"} | 2-8 error parsing regexp: missing closing ): `(`",
        "a{b=~\"a)\"} | 2-9 error parsing regexp: unexpected ): `a)`",
        "a{b=~\"a\\\\\"} | 2-10 error parsing regexp: trailing backslash at end of expression: ``",
        "a{b=~\"\\\\é\"} | 2-11 error parsing regexp: invalid escape sequence: `\\é`",
        "a{b=~\"\\xff+\"} | 2-12 error parsing regexp: invalid UTF-8: `\udcff+`",
        "1e309 | 0-5 error parsing number: strconv.ParseFloat: parsing \"1e309\": value out of range",
        ".5.5 | 0-4 error parsing number: strconv.ParseFloat: parsing \".5.5\": invalid syntax",
        "1m1h | 0-4 not a valid duration string: \"1m1h\"",
        "5y1hs | 0-5 unknown unit \"hs\" in duration \"5y1hs\"",
        "a[0] | 2-3 duration must be greater than 0",
        "a[-5m] | 2-5 duration must be greater than 0",
        "a[1h:0s] | 5-7 duration must be greater than 0",
        "a offset 9.5e10 | 9-15 duration out of range",
        "a offset NaN | 9-12 duration out of range",
        "a offset (5m / 0) | 13-14 division by zero",
        "a offset (5m % 0s) | 13-14 modulo by zero",
        "a offset 5m [5m] | 12-16 no offset modifiers allowed before range",
        "a @ 5 [5m] | 6-10 no @ modifiers allowed before range",
        "a @ end() [5m] | 10-14 no @ modifiers allowed before range",
        "(a)[5m] | 3-7 ranges only allowed for vector selectors",
        "a offset 1s offset 2s | 0-11 offset may not be set multiple times",
        "a @ 1 @ 2 | 0-5 @ <timestamp> may not be set multiple times",
        "1 offset 1s | 0-1 offset modifier must be preceded by an instant vector selector or range vector selector or a subquery",
        "abs(a) @ 1 | 0-6 @ modifier must be preceded by an instant vector selector or range vector selector or a subquery",
        "a @ Inf | 0-1 timestamp out of bounds for @ modifier: +Inf",
        "a @ 9223372036854775808 | 0-1 timestamp out of bounds for @ modifier: 9223372036854775808.000000",
        "abs(a) anchored | 0-6 anchored modifier not implemented",
        "a[5m:] smoothed | 0-6 smoothed modifier is not supported for subqueries",
        "a anchored smoothed | 0-1 anchored and smoothed modifiers cannot be used together"
      })
  void what_is_not_well_formed_is_named_as_prometheus_does(String query, String error) {
    assertThat(errors(query, ParseOptions.EXPERIMENTAL)).contains(error);
    assertThat(errors(query, ParseOptions.EXPERIMENTAL).get(0)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        "rate(a) | 5-6 expected type range vector in call to function \"rate\", got instant vector",
        "abs(1) | 4-5 expected type instant vector in call to function \"abs\", got scalar",
        "abs(\"x\") | 4-7 expected type instant vector in call to function \"abs\", got string",
        "vector(a) | 7-8 expected type scalar in call to function \"vector\", got instant vector",
        "abs() | 0-5 expected 1 argument(s) in call to \"abs\", got 0",
        "abs(a, b) | 0-9 expected 1 argument(s) in call to \"abs\", got 2",
        "hour(a, b) | 0-10 expected at most 1 argument(s) in call to \"hour\", got 2",
        "round() | 0-7 expected at least 1 argument(s) in call to \"round\", got 0",
        "sum(1) | 4-5 expected type instant vector in aggregation expression, got scalar",
        "sum(a[5m]) | 4-9 expected type instant vector in aggregation expression, got range vector",
        "topk(a, b) | 5-6 expected type scalar in aggregation parameter, got instant vector",
        "count_values(1, b) | 13-14 expected type string in aggregation parameter, got scalar",
        "-\"x\" | 0-4 unary expression only allowed on expressions of type scalar or instant vector, got \"string\"",
        "-a[5m] | 0-6 unary expression only allowed on expressions of type scalar or instant vector, got \"range vector\"",
        "a + \"x\" | 4-7 binary expression must contain only scalar and instant vector types",
        "a[5m] + b | 0-5 binary expression must contain only scalar and instant vector types",
        "1 == 2 | 2-3 comparisons between scalars must use BOOL modifier",
        "a + bool b | 2-7 bool modifier can only be used on comparison operators",
        "a </ bool b | 2-8 bool modifier can only be used on comparison operators",
        "1 and a | 0-7 set operator \"and\" not allowed in binary scalar expression",
        "a + on (x) 1 | 0-12 vector matching only allowed between instant vectors",
        "a + fill (1) 1 | 0-14 filling in missing series only allowed between instant vectors",
        "a and fill (1) b | 0-16 filling in missing series not allowed for set operators",
        "a or on (x) group_left b | 0-24 no grouping allowed for \"or\" operation",
        "a * on (x) group_left (x) b | 2-24 label \"x\" must not occur in ON and GROUP clause at once",
        "a[5m:][5m:] | 0-11 subquery is only allowed on instant vector, got matrix instead",
        "{} | 0-2 vector selector must contain at least one non-empty matcher",
        "{x=\"\"} | 0-6 vector selector must contain at least one non-empty matcher",
        "{x=~\".*\",y!~\".+\"} | 0-17 vector selector must contain at least one non-empty matcher",
        "a{__name__=\"b\"} | 0-15 metric name must not be set twice: \"a\" or \"b\"",
        "a{\"b\"} | 0-6 metric name must not be set twice: \"a\" or \"b\"",
        "info(a, b) | 8-9 expected label selectors only, got vector selector instead",
        "info(a, {x=\"1\"} == 1) | 8-20 expected label selectors only",
        "info(a, 1) | 0-10 expected type instant vector in call to function \"info\", got scalar"
      })
  void what_does_not_fit_together_is_named_as_prometheus_does(String query, String error) {
    assertThat(errors(query, ParseOptions.EXPERIMENTAL).get(0)).isEqualTo(error);
  }

  @Test
  void all_errors_are_found() {
    assertThat(errors("sum(1) + rate(a) > topk(b, c)", ParseOptions.EXPERIMENTAL))
        .containsExactly(
            "4-5 expected type instant vector in aggregation expression, got scalar",
            "14-15 expected type range vector in call to function \"rate\", got instant vector",
            "24-25 expected type scalar in aggregation parameter, got instant vector");
    assertThat(errors("a{b=c,d} + nope(e)", ParseOptions.EXPERIMENTAL))
        .containsExactly(
            "4-5 unexpected identifier \"c\" in label matching, expected string",
            "7-8 unexpected \"}\" in label matching, expected label matching operator",
            "11-15 unknown function with name \"nope\"");
  }

  @Test
  void what_follows_from_an_error_is_listed_after_it() {
    PromQlSyntaxException thrown =
        catchThrowableOfType(PromQlSyntaxException.class, () -> PromQl.parse("sum("));

    assertThat(thrown.errors())
        .extracting(ParseError::message, ParseError::isConsequence)
        .containsExactly(
            tuple("unclosed left parenthesis", false),
            tuple("no arguments for aggregate expression provided", true));
    assertThat(thrown.getMessage()).doesNotContain("no arguments");
  }

  @Test
  void an_empty_text_is_no_expression() {
    PromQlSyntaxException empty =
        catchThrowableOfType(PromQlSyntaxException.class, () -> PromQl.parse(""));
    PromQlSyntaxException comment =
        catchThrowableOfType(PromQlSyntaxException.class, () -> PromQl.parse("# a\n\n"));

    assertThat(empty.prometheusMessage())
        .isEqualTo("unknown position: parse error: no expression found in input");
    assertThat(empty).hasMessage("unknown position: no expression found in input");
    assertThat(comment.prometheusMessage())
        .isEqualTo("1:1: parse error: no expression found in input");
    assertThat(comment.query()).isEqualTo("# a\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        "sort_by_label(a, \"x\") | 0-13 function \"sort_by_label\" is not enabled",
        "limitk(1, a) | 0-12 limitk() is experimental and must be enabled with --enable-feature=promql-experimental-functions",
        "a[5m*2] | 2-4 experimental duration expression is not enabled",
        "a[step()] | 2-8 experimental duration expression is not enabled",
        "a[(5m)] | 3-5 experimental duration expression is not enabled",
        "a offset -step() | 9-16 experimental duration expression is not enabled",
        "a anchored | 0-1 anchored modifier is experimental and not enabled",
        "a[5m] smoothed | 0-5 smoothed modifier is experimental and not enabled",
        "a + fill (1) b | 0-14 binop fill modifiers are experimental and not enabled"
      })
  void experiments_must_be_enabled(String query, String error) {
    assertThat(errors(query, ParseOptions.STABLE)).containsExactly(error);
    assertThatCode(() -> PromQl.parse(query)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a offset -5m", "a @ end()", "a[5m:]", "{\"a.b\"}", "a[300]"})
  void what_is_stable_needs_no_flag(String query) {
    assertThatCode(() -> PromQl.parse(query, ParseOptions.STABLE)).doesNotThrowAnyException();
  }
}
