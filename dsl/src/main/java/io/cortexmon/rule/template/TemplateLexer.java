package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;

/**
 * Cuts a template into tokens, on demand. After an error there is nothing but the end of the text.
 */
final class TemplateLexer {

  private static final String LEFT = "{{";
  private static final String RIGHT = "}}";
  private static final String COMMENT_START = "/*";
  private static final String COMMENT_END = "*/";

  /** A trim marker is a minus and a space. */
  private static final int MARKER = 2;

  private static final int NONE = -1;

  private final String text;
  private int at;
  private int counted;
  private int line = 1;
  private int parentheses;
  private boolean inAction;
  private boolean failed;

  TemplateLexer(String text) {
    this.text = text;
  }

  Token next() {
    if (failed) {
      return new Token(TokenKind.END_OF_TEXT, 0, "EOF", line);
    }
    return inAction ? inAction() : text();
  }

  private Token text() {
    while (true) {
      int start = at;
      int delimiter = text.indexOf(LEFT, at);
      if (delimiter < 0) {
        at = text.length();
        return token(start < at ? TokenKind.TEXT : TokenKind.END_OF_TEXT, start);
      }
      boolean trims = trimsLeft(delimiter + LEFT.length());
      int end = trims ? withoutSpaceBefore(start, delimiter) : delimiter;
      if (end > start) {
        at = delimiter;
        return new Token(TokenKind.TEXT, start, text.substring(start, end), line(start));
      }
      int inside = delimiter + LEFT.length() + (trims ? MARKER : 0);
      if (!text.startsWith(COMMENT_START, inside)) {
        at = inside;
        inAction = true;
        parentheses = 0;
        return new Token(TokenKind.LEFT_DELIMITER, delimiter, LEFT, line(delimiter));
      }
      String fault = skipComment(inside);
      if (!fault.isEmpty()) {
        return error(inside, fault);
      }
    }
  }

  /** Goes behind the comment; returns what is wrong with it. */
  private String skipComment(int start) {
    int end = text.indexOf(COMMENT_END, start + COMMENT_START.length());
    if (end < 0) {
      return "unclosed comment";
    }
    at = end + COMMENT_END.length();
    if (!atRight()) {
      return "comment ends before closing delimiter";
    }
    skipRight();
    return "";
  }

  private int withoutSpaceBefore(int start, int end) {
    int trimmed = end;
    while (trimmed > start && isSpace(text.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private boolean trimsLeft(int index) {
    return charAt(index) == '-' && isSpace(charAt(index + 1));
  }

  private boolean trimsRight(int index) {
    return isSpace(charAt(index))
        && charAt(index + 1) == '-'
        && text.startsWith(RIGHT, index + MARKER);
  }

  private boolean atRight() {
    return trimsRight(at) || text.startsWith(RIGHT, at);
  }

  /** Goes behind the right delimiter, and the space after it where it trims. */
  private void skipRight() {
    boolean trims = trimsRight(at);
    at += RIGHT.length() + (trims ? MARKER : 0);
    while (trims && isSpace(charAt(at))) {
      at++;
    }
  }

  private Token inAction() {
    int start = at;
    if (atRight()) {
      if (parentheses > 0) {
        return error(start, "unclosed left paren");
      }
      int delimiter = trimsRight(at) ? at + MARKER : at;
      skipRight();
      inAction = false;
      return new Token(TokenKind.RIGHT_DELIMITER, delimiter, RIGHT, line(delimiter));
    }
    int c = charAt(at);
    if (c == NONE) {
      return error(start, "unclosed action");
    }
    if (isSpace(c)) {
      return space();
    }
    if (isNumberStart(c)) {
      return number();
    }
    if (isAlphaNumeric(text.codePointAt(at))) {
      return word();
    }
    return symbol();
  }

  private boolean isNumberStart(int c) {
    return c == '+' || c == '-' || isDigit(c) || (c == '.' && isDigit(charAt(at + 1)));
  }

  private Token space() {
    int start = at;
    while (isSpace(charAt(at)) && !trimsRight(at)) {
      at++;
    }
    return token(TokenKind.SPACE, start);
  }

  private Token symbol() {
    int start = at;
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '=' -> token(TokenKind.ASSIGN, start);
      case '|' -> token(TokenKind.PIPE, start);
      case ':' -> declaration(start);
      case '"' -> quoted(TokenKind.STRING, '"', "unterminated quoted string");
      case '\'' -> quoted(TokenKind.CHARACTER, '\'', "unterminated character constant");
      case '`' -> raw();
      case '$' -> name(TokenKind.VARIABLE, TokenKind.VARIABLE);
      case '.' -> charAt(at) == NONE ? lastDot() : name(TokenKind.FIELD, TokenKind.DOT);
      case '(' -> {
        parentheses++;
        yield token(TokenKind.LEFT_PAREN, start);
      }
      case ')' -> {
        parentheses--;
        yield parentheses < 0
            ? error(start, "unexpected right paren")
            : token(TokenKind.RIGHT_PAREN, start);
      }
      default ->
          c >= ' ' && c <= '~'
              ? token(TokenKind.PUNCTUATION, start)
              : error(start, "unrecognized character in action: " + Unicode.point(c));
    };
  }

  /** A dot that ends the text reads as a number. */
  private Token lastDot() {
    return token(TokenKind.NUMBER, at - 1);
  }

  private Token declaration(int start) {
    if (charAt(at) != '=') {
      return error(start, "expected :=");
    }
    at++;
    return token(TokenKind.DECLARE, start);
  }

  private Token quoted(TokenKind kind, char quote, String fault) {
    int start = at - 1;
    while (true) {
      int c = charAt(at++);
      if (c == quote) {
        return token(kind, start);
      }
      if (c == '\\') {
        c = charAt(at++);
      }
      if (c == NONE || c == '\n') {
        return error(start, fault);
      }
    }
  }

  private Token raw() {
    int start = at - 1;
    int end = text.indexOf('`', at);
    if (end < 0) {
      return error(start, "unterminated raw quoted string");
    }
    at = end + 1;
    return token(TokenKind.RAW_STRING, start);
  }

  /** Reads what follows a dot or dollar. */
  private Token name(TokenKind named, TokenKind alone) {
    int start = at - 1;
    if (terminated()) {
      return token(alone, start);
    }
    skipAlphaNumeric();
    return terminated() ? token(named, start) : badCharacter(start);
  }

  private Token word() {
    int start = at;
    skipAlphaNumeric();
    return terminated()
        ? token(TokenKind.ofWord(text.substring(start, at)), start)
        : badCharacter(start);
  }

  private Token badCharacter(int start) {
    return error(start, "bad character " + Unicode.point(text.codePointAt(at)));
  }

  private void skipAlphaNumeric() {
    while (at < text.length() && isAlphaNumeric(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private boolean terminated() {
    int c = charAt(at);
    return c == NONE || isSpace(c) || ".,|:)(".indexOf(c) >= 0 || text.startsWith(RIGHT, at);
  }

  private Token number() {
    int start = at;
    if (!scanNumber()) {
      return badNumber(start);
    }
    if (charAt(at) != '+' && charAt(at) != '-') {
      return token(TokenKind.NUMBER, start);
    }
    boolean complex = scanNumber() && text.charAt(at - 1) == 'i';
    return complex ? token(TokenKind.COMPLEX, start) : badNumber(start);
  }

  private Token badNumber(int start) {
    return error(start, "bad number syntax: " + GoText.quoted(text.substring(start, at)));
  }

  /** Goes behind a number, or at most one character further; whether it ended well. */
  private boolean scanNumber() {
    accept("+-");
    String digits = "0123456789_";
    char exponent = 'e';
    if (accept("0")) {
      if (accept("xX")) {
        digits = "0123456789abcdefABCDEF_";
        exponent = 'p';
      } else if (accept("oO")) {
        digits = "01234567_";
        exponent = 0;
      } else if (accept("bB")) {
        digits = "01_";
        exponent = 0;
      }
    }
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    if (exponent != 0 && accept("" + exponent + Character.toUpperCase(exponent))) {
      accept("+-");
      acceptAll("0123456789_");
    }
    accept("i");
    if (at < text.length() && isAlphaNumeric(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
      return false;
    }
    return true;
  }

  private boolean accept(String valid) {
    boolean accepted = at < text.length() && valid.indexOf(text.charAt(at)) >= 0;
    at += accepted ? 1 : 0;
    return accepted;
  }

  private void acceptAll(String valid) {
    while (at < text.length() && valid.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Token token(TokenKind kind, int start) {
    String shown = kind == TokenKind.END_OF_TEXT ? "EOF" : text.substring(start, at);
    return new Token(kind, start, shown, line(start));
  }

  private Token error(int start, String message) {
    failed = true;
    return new Token(TokenKind.ERROR, start, message, line(start));
  }

  /** The line of an index, which is never before one asked for earlier. */
  private int line(int index) {
    for (; counted < index; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  private int charAt(int index) {
    return index < text.length() ? text.charAt(index) : NONE;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphaNumeric(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }
}
