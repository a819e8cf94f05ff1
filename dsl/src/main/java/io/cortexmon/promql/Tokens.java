package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of an expression, one ahead, and the errors that were found in it.
 *
 * <p>Where Prometheus's grammar says how to go on after a syntax error, so does this parser, or the
 * second error of a text would not be Prometheus's: after an error, tokens that can not follow are
 * passed over silently until one that can is consumed ({@link #isRecovering}).
 */
final class Tokens {

  /** Thrown where a token can not follow; caught where the grammar says how to go on. */
  static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unexpected() {
      super("", null, false, false);
    }
  }

  /** Thrown where there is no way to go on. */
  static final class GiveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GiveUp() {
      super("", null, false, false);
    }
  }

  private final String query;
  private final Text text;
  private final TokenSource lexer;
  private final boolean hints;
  private final boolean grafana;
  private final List<ParseError> errors = new ArrayList<>();

  private TokenType type = TokenType.EOF;
  private boolean isRead;
  private int start;
  private int end;
  private int lastClosing;
  private boolean recovering;

  Tokens(String query, boolean grafanaVariables) {
    this(query, new Lexer(query, grafanaVariables), true, grafanaVariables);
  }

  /**
   * @param hints whether the text is an expression, which the hints are about
   */
  Tokens(String query, TokenSource source, boolean hints) {
    this(query, source, hints, false);
  }

  private Tokens(String query, TokenSource source, boolean hints, boolean grafana) {
    this.query = query;
    this.text = new Text(query);
    this.lexer = source;
    this.hints = hints;
    this.grafana = grafana;
  }

  List<ParseError> errors() {
    return errors;
  }

  /** Returns the kind of the next token, which {@link #text}, {@link #span} are then about. */
  TokenType peek() {
    if (isRead) {
      return type;
    }
    do {
      type = lexer.next();
    } while (type == TokenType.COMMENT);
    start = lexer.start();
    end = lexer.end();
    isRead = true;
    switch (type) {
      case ERROR -> error(span(start, query.length()), lexer.message(), hint());
      case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, DURATION, NUMBER, VARIABLE -> lastClosing = end;
      default -> {}
    }
    return type;
  }

  private String hint() {
    return hints ? Hints.ofLexer(query, lexer.message(), start, grafana) : "";
  }

  /** Returns whether there is nothing more to read. */
  boolean isEnd() {
    return peek() == TokenType.EOF || type == TokenType.ERROR;
  }

  String text() {
    return query.substring(start, end);
  }

  Span span() {
    return span(start, end);
  }

  /** Returns the span between two offsets in characters. */
  Span span(int from, int to) {
    return new Span(text.bytes(from), text.bytes(to));
  }

  /** Returns the offset in bytes after the last closing sign or number that was read. */
  int lastClosing() {
    return text.bytes(lastClosing);
  }

  /**
   * Returns the same, but without the closing parenthesis that was only looked at, if there is
   * another one right before it.
   */
  int closingBeforeNext() {
    if (start > 0 && start < query.length() && query.charAt(start) == ')') {
      int before = start - 1;
      while (before > 0 && " \t\n\r".indexOf(query.charAt(before)) >= 0) {
        before--;
      }
      if (before > 0 && query.charAt(before) == ')') {
        return text.bytes(before + 1);
      }
    }
    return lastClosing();
  }

  /** Takes the next token. */
  void consume() {
    peek();
    isRead = false;
    recovering = false;
  }

  /** Takes the next token, which must be of this kind. */
  void expect(TokenType expected) {
    while (peek() != expected) {
      reject();
    }
    consume();
  }

  /**
   * Passes over the next token if an error was just reported.
   *
   * @throws Unexpected otherwise
   */
  void reject() {
    peek();
    if (!recovering) {
      throw new Unexpected();
    }
    passOver();
  }

  /** Passes over the next token. */
  void passOver() {
    if (isEnd()) {
      throw giveUp();
    }
    isRead = false;
  }

  boolean isRecovering() {
    return recovering;
  }

  /** Begins to recover from an error that is not reported. */
  void recover() {
    recovering = true;
  }

  static GiveUp giveUp() {
    return new GiveUp();
  }

  /**
   * Reports the next token, unless it is an error of the lexer, and begins to recover.
   *
   * @param context what was being read, or empty text
   * @param expected what could have followed, or empty text
   */
  void unexpected(String context, String expected) {
    recovering = true;
    if (peek() == TokenType.ERROR) {
      return;
    }
    String message =
        "unexpected "
            + Shown.token(type, text())
            + (context.isEmpty() ? "" : " in " + context)
            + (expected.isEmpty() ? "" : ", expected " + expected);
    error(span(), message, hints ? Hints.ofToken(query, type, text(), start, context) : "");
  }

  void error(Span span, String message, String help) {
    errors.add(new ParseError(span, message, help, false));
  }

  /** Reports what follows from the error before: Prometheus does, and so there is one more. */
  void consequence(Span span, String message) {
    errors.add(new ParseError(span, message, "", true));
  }
}
