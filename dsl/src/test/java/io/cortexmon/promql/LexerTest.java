package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

  private static List<String> tokens(String text, boolean grafana) {
    List<String> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text, grafana);
    for (TokenType type = lexer.next(); type != TokenType.EOF; type = lexer.next()) {
      if (type == TokenType.ERROR) {
        tokens.add("ERROR " + lexer.start() + " " + lexer.message());
        break;
      }
      tokens.add(type + " " + text.substring(lexer.start(), lexer.end()));
    }
    return tokens;
  }

  private static List<String> tokens(String text) {
    return tokens(text, false);
  }

  @Test
  void signs_and_operators_are_tokens() {
    assertThat(tokens("( ) , = - + * % / ^ == != <= < >= > </ >/ @"))
        .extracting(token -> token.substring(0, token.indexOf(' ')))
        .containsExactly(
            "LEFT_PAREN",
            "RIGHT_PAREN",
            "COMMA",
            "EQL",
            "SUB",
            "ADD",
            "MUL",
            "MOD",
            "DIV",
            "POW",
            "EQLC",
            "NEQ",
            "LTE",
            "LSS",
            "GTE",
            "GTR",
            "TRIM_UPPER",
            "TRIM_LOWER",
            "AT");
  }

  @Test
  void keywords_are_read_in_any_case_and_other_words_are_identifiers() {
    assertThat(tokens("SUM By oFFset atan2 and foo foo:bar :a inf NaN"))
        .containsExactly(
            "SUM SUM",
            "BY By",
            "OFFSET oFFset",
            "ATAN2 atan2",
            "LAND and",
            "IDENTIFIER foo",
            "METRIC_IDENTIFIER foo:bar",
            "METRIC_IDENTIFIER :a",
            "NUMBER inf",
            "NUMBER NaN");
  }

  @Test
  void fill_is_a_keyword_only_before_a_parenthesis() {
    assertThat(tokens("fill (")).startsWith("FILL fill");
    assertThat(tokens("fill_left + fill_right"))
        .containsExactly("IDENTIFIER fill_left", "ADD +", "IDENTIFIER fill_right");
  }

  @ParameterizedTest
  @CsvSource({
    "5, NUMBER",
    ".5, NUMBER",
    "5., NUMBER",
    "1e-3, NUMBER",
    "1E+6, NUMBER",
    "0x1F, NUMBER",
    "0X_1f, NUMBER",
    "1_000, NUMBER",
    "0755, NUMBER",
    "5m, DURATION",
    "1h30m, DURATION",
    "1y2w3d4h5m6s7ms, DURATION",
    "15ms, DURATION"
  })
  void numbers_and_durations_are_told_apart(String text, String type) {
    assertThat(tokens(text)).containsExactly(type + " " + text);
  }

  @ParameterizedTest
  @CsvSource({
    "2.5., 2.5.",
    "100..4, 100..",
    "0deadbeef, 0de",
    "1__0, 1__",
    "1e, 1e",
    "1e5e, 1e5e",
    "5mm, 5mm",
    "5m1, 5m1",
    "0x1.5, 0x1."
  })
  void bad_numbers_show_what_was_read_of_them(String text, String read) {
    assertThat(tokens(text))
        .containsExactly("ERROR 0 bad number or duration syntax: \"" + read + "\"");
  }

  @Test
  void in_braces_keywords_are_labels() {
    assertThat(tokens("{sum=\"a\",by!='b',on=~`c`,bool!~\"d\"}"))
        .containsExactly(
            "LEFT_BRACE {",
            "IDENTIFIER sum",
            "EQL =",
            "STRING \"a\"",
            "COMMA ,",
            "IDENTIFIER by",
            "NEQ !=",
            "STRING 'b'",
            "COMMA ,",
            "IDENTIFIER on",
            "EQL_REGEX =~",
            "STRING `c`",
            "COMMA ,",
            "IDENTIFIER bool",
            "NEQ_REGEX !~",
            "STRING \"d\"",
            "RIGHT_BRACE }");
  }

  @Test
  void comments_reach_to_the_end_of_the_line() {
    assertThat(tokens("a # b\n+ {# c\n}"))
        .containsExactly(
            "IDENTIFIER a", "COMMENT # b", "ADD +", "LEFT_BRACE {", "COMMENT # c", "RIGHT_BRACE }");
  }

  @Test
  void in_brackets_stand_durations_and_their_functions() {
    assertThat(tokens("[5m:30s]"))
        .containsExactly(
            "LEFT_BRACKET [", "DURATION 5m", "COLON :", "DURATION 30s", "RIGHT_BRACKET ]");
    assertThat(tokens("[ step() * 2 + max_of(range(), 1) ]"))
        .extracting(token -> token.substring(0, token.indexOf(' ')))
        .containsExactly(
            "LEFT_BRACKET",
            "STEP",
            "LEFT_PAREN",
            "RIGHT_PAREN",
            "MUL",
            "NUMBER",
            "ADD",
            "MAX_OF",
            "LEFT_PAREN",
            "RANGE",
            "LEFT_PAREN",
            "RIGHT_PAREN",
            "COMMA",
            "NUMBER",
            "RIGHT_PAREN",
            "RIGHT_BRACKET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        ". | 0 unexpected character: '.'",
        "a & b | 2 unexpected character: '&'",
        "a ☺ | 2 unexpected character: '☺'",
        "a =~ b | 2 unexpected character after '=': '~'",
        "a ! | 2 unexpected character after '!': '�'",
        "( | 1 unclosed left parenthesis",
        "(1)) | 4 unexpected right parenthesis ')'",
        "a] | 1 unexpected right bracket ']'",
        "[5 | 2 unclosed left bracket",
        "[5[ | 2 unexpected left bracket '['",
        "[ | 1 unexpected end of input in duration expression",
        "[\"5m\"] | 1 unexpected character in duration expression: '\"'",
        "[rate] | 1 unexpected character in duration expression: 'r'",
        "[:5m] | 2 unexpected colon before duration in duration expression",
        "[5m:5m:5m] | 6 unexpected colon ':'",
        "[5m::] | 4 unexpected colon ':'",
        "[5m x] | 4 unexpected character: 'x', expected ':'",
        "[5m s] | 4 unexpected character: 's', expected ':'",
        "{ | 1 unexpected end of input inside braces",
        "{{ | 1 unexpected left brace '{'",
        "{a:b} | 2 unexpected character inside braces: ':'",
        "{a!b} | 2 unexpected character after '!' inside braces: 'b'",
        "'a | 0 unterminated quoted string",
        "`a | 0 unterminated raw string",
        "'\\c' | 0 unknown escape sequence U+0063 'c'",
        "'\\x.' | 0 illegal character U+002E '.' in escape sequence",
        "'\\400' | 0 escape sequence is an invalid Unicode code point",
        "'\\ud800' | 0 escape sequence is an invalid Unicode code point",
        "'\\ | 0 escape sequence not terminated",
        "'\\u12 | 0 escape sequence not terminated",
        "'� | 0 invalid UTF-8 rune",
        "`� | 0 invalid UTF-8 rune"
      })
  void what_can_not_be_read_is_said_as_prometheus_says_it(String text, String error) {
    assertThat(tokens(text)).last().isEqualTo("ERROR " + error);
  }

  @Test
  void after_an_error_there_is_nothing_more() {
    Lexer lexer = new Lexer("& 1 2", false);

    assertThat(lexer.next()).isEqualTo(TokenType.ERROR);
    assertThat(lexer.next()).isEqualTo(TokenType.EOF);
    assertThat(lexer.next()).isEqualTo(TokenType.EOF);
  }

  @Test
  void grafanas_variables_are_words_or_parts_of_them() {
    assertThat(tokens("$x ${y} [[z]] ${a:csv} ${b.c} ${m}_total foo_$n", true))
        .containsExactly(
            "VARIABLE $x",
            "VARIABLE ${y}",
            "VARIABLE [[z]]",
            "VARIABLE ${a:csv}",
            "VARIABLE ${b.c}",
            "VARIABLE ${m}_total",
            "VARIABLE foo_$n");
    assertThat(tokens("[$w:${s}s]", true))
        .containsExactly(
            "LEFT_BRACKET [", "VARIABLE $w", "COLON :", "VARIABLE ${s}s", "RIGHT_BRACKET ]");
    assertThat(tokens("{$l=\"1\",$f}", true)).contains("VARIABLE $l", "VARIABLE $f", "EQL =");
    assertThat(tokens("$x")).containsExactly("ERROR 0 unexpected character: '$'");
    assertThat(tokens("${", true)).containsExactly("ERROR 0 unexpected character: '$'");
  }
}
