package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How each line of Prometheus's test data about tokens is checked. */
final class TokenCases {

  private TokenCases() {}

  /** {@code lexer.jsonl}: a text and its tokens; where it fails, the last one is an error. */
  static void tokens(Conformance.Case line) {
    String text = line.input("input");
    List<String> actual =
        read(text, line.is("seriesDesc") ? new SeriesLexer(text) : new Lexer(text, false));
    List<String> expected = new ArrayList<>();
    for (JsonNode token : line.json().path("tokens")) {
      expected.add(token.path(0).asText() + " " + token.path(1) + " " + token.path(2).asText());
    }
    if (!line.is("fail") || !expected.isEmpty()) {
      assertThat(actual).isEqualTo(expected);
    }
    if (line.is("fail")) {
      assertThat(actual).last().asString().startsWith(TokenType.ERROR.name());
    }
  }

  private static List<String> read(String input, TokenSource source) {
    Text text = new Text(input);
    List<String> tokens = new ArrayList<>();
    for (TokenType type = source.next(); type != TokenType.EOF; type = source.next()) {
      boolean error = type == TokenType.ERROR;
      String shown = error ? source.message() : input.substring(source.start(), source.end());
      tokens.add(type + " " + text.bytes(source.start()) + " " + Conformance.shown(shown));
    }
    return tokens;
  }
}
