package io.cortexmon.promql;

import java.time.Duration;

/** Takes a number or a duration from the tokens. */
final class Numbers {

  private static final double NANOS = 1e9;

  private Numbers() {}

  /** Takes a number, or a duration as its seconds; what can not be read is reported. */
  static double seconds(Tokens tokens) {
    boolean duration = tokens.peek() == TokenType.DURATION;
    String text = tokens.text();
    Span span = tokens.span();
    tokens.consume();
    return duration ? duration(tokens, text, span) : number(tokens, text, span);
  }

  private static double number(Tokens tokens, String text, Span span) {
    try {
      return NumberText.parse(text);
    } catch (NumberFormatException e) {
      String message = String.valueOf(e.getMessage());
      tokens.error(span, "error parsing number: " + message, "");
      return message.endsWith("out of range") ? Double.POSITIVE_INFINITY : 0;
    }
  }

  private static double duration(Tokens tokens, String text, Span span) {
    try {
      Duration duration = DurationText.read(text);
      return duration.getSeconds() + duration.getNano() / NANOS;
    } catch (DurationSyntaxException e) {
      tokens.error(span, String.valueOf(e.getMessage()), Hints.ofDuration());
      return 0;
    }
  }
}
