package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesLexerTest {

  private static List<String> tokens(String text) {
    SeriesLexer lexer = new SeriesLexer(text);
    List<String> tokens = new ArrayList<>();
    TokenType type = lexer.next();
    while (type != TokenType.EOF && type != TokenType.ERROR) {
      tokens.add(type + " " + lexer.start() + " " + text.substring(lexer.start(), lexer.end()));
      type = lexer.next();
    }
    if (type == TokenType.ERROR) {
      tokens.add("ERROR " + lexer.start() + " " + lexer.message());
    }
    return tokens;
  }

  @Test
  void one_space_stands_for_many() {
    assertThat(tokens("m  1 \t_"))
        .containsExactly("IDENTIFIER 0 m", "SPACE 1  ", "NUMBER 3 1", "SPACE 4  ", "BLANK 6 _");
  }

  @Test
  void an_x_ends_a_number() {
    assertThat(tokens("{} 1+.5x4 0x2"))
        .containsExactly(
            "LEFT_BRACE 0 {",
            "RIGHT_BRACE 1 }",
            "SPACE 2  ",
            "NUMBER 3 1",
            "ADD 4 +",
            "NUMBER 5 .5",
            "TIMES 7 x",
            "NUMBER 8 4",
            "SPACE 9  ",
            "NUMBER 10 0",
            "TIMES 11 x",
            "NUMBER 12 2");
  }

  @Test
  void words_in_a_histogram_are_keys_and_hints() {
    assertThat(tokens("m {{n_buckets:[-1 Inf] counter_reset_hint:not_reset}}-{{}}x1"))
        .containsExactly(
            "IDENTIFIER 0 m",
            "SPACE 1  ",
            "OPEN_HIST 2 {{",
            "NEGATIVE_BUCKETS_DESC 4 n_buckets",
            "COLON 13 :",
            "LEFT_BRACKET 14 [",
            "SUB 15 -",
            "NUMBER 16 1",
            "SPACE 17  ",
            "NUMBER 18 Inf",
            "RIGHT_BRACKET 21 ]",
            "SPACE 22  ",
            "COUNTER_RESET_HINT_DESC 23 counter_reset_hint",
            "COLON 41 :",
            "NOT_COUNTER_RESET 42 not_reset",
            "CLOSE_HIST 51 }}",
            "SUB 53 -",
            "OPEN_HIST 54 {{",
            "CLOSE_HIST 56 }}",
            "TIMES 58 x",
            "NUMBER 59 1");
  }

  @Test
  void nothing_is_read_after_an_error() {
    assertThat(tokens("m ) 1"))
        .containsExactly(
            "IDENTIFIER 0 m", "SPACE 1  ", "ERROR 2 unexpected character in series sequence: ')'");
  }

  @Test
  void a_comment_is_none_behind_the_metric() {
    assertThat(tokens("# c\nm 1")).startsWith("COMMENT 0 # c", "IDENTIFIER 4 m");
    assertThat(tokens("m 1 # c")).last().asString().startsWith("ERROR 4 unexpected character");
  }
}
