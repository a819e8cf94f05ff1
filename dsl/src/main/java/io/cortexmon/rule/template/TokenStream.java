package io.cortexmon.rule.template;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tokens of a template with as much looking ahead as is needed, and the messages at them. */
final class TokenStream {

  private final String name;
  private final TemplateLexer lexer;
  private final int start;
  private final Deque<Token> ahead = new ArrayDeque<>();

  /** The line of the token that was read last: messages name it. */
  private int line;

  /** Where the token that was given last starts. */
  private int at;

  /** The line that the action starts on; 0 outside of actions, and after an action in this one. */
  private int actionLine;

  /** With how many characters stand before the text of the user. */
  TokenStream(String name, TemplateLexer lexer, int start) {
    this.name = name;
    this.lexer = lexer;
    this.start = start;
  }

  /** Returns the same tokens for a template inside this one. */
  TokenStream nested() {
    return new TokenStream(name, lexer, start);
  }

  Token next() {
    if (!ahead.isEmpty()) {
      at = ahead.peek().at();
      return ahead.pop();
    }
    Token token = lexer.next();
    line = token.line();
    at = token.at();
    return token;
  }

  Token peek() {
    Token token = next();
    ahead.push(token);
    return token;
  }

  /** Returns the next token that is no space, and forgets the space. */
  Token nextWord() {
    Token token = next();
    while (token.is(TokenKind.SPACE)) {
      token = next();
    }
    return token;
  }

  /** Returns the next token that is no space, and forgets the space only. */
  Token peekWord() {
    Token token = nextWord();
    ahead.push(token);
    return token;
  }

  /** Puts tokens back, which are read next in this order. */
  void back(Token... tokens) {
    for (int i = tokens.length - 1; i >= 0; i--) {
      ahead.push(tokens[i]);
    }
  }

  Token expect(String context, TokenKind... kinds) {
    Token token = nextWord();
    for (TokenKind kind : kinds) {
      if (token.is(kind)) {
        return token;
      }
    }
    throw unexpected(token, context);
  }

  void actionStarts(int at) {
    actionLine = at;
  }

  void actionEnds() {
    actionLine = 0;
  }

  TemplateSyntaxException unexpected(Token token, String context) {
    if (!token.is(TokenKind.ERROR)) {
      return error(token.at(), "unexpected " + token.shown() + " in " + context);
    }
    if (actionLine == 0 || actionLine == token.line()) {
      return error(token.at(), token.text());
    }
    String in = token.text().endsWith(" action") ? "" : " in action";
    return error(token.at(), token.text() + in + " started at " + name + ":" + actionLine);
  }

  TemplateSyntaxException error(String message) {
    return error(at, message);
  }

  private TemplateSyntaxException error(int place, String message) {
    return new TemplateSyntaxException(name, line, Math.max(0, place - start), message);
  }
}
