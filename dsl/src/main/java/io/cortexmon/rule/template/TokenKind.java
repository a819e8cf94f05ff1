package io.cortexmon.rule.template;

/** The kinds of tokens of a template. */
enum TokenKind {
  ERROR,
  TEXT,
  LEFT_DELIMITER,
  RIGHT_DELIMITER,
  END_OF_TEXT,
  SPACE,
  IDENTIFIER,
  FIELD,
  VARIABLE,
  BOOL,
  NUMBER,
  COMPLEX,
  CHARACTER,
  STRING,
  RAW_STRING,
  ASSIGN,
  DECLARE,
  PIPE,
  LEFT_PAREN,
  RIGHT_PAREN,
  /** A printable character that is nothing else, such as a comma. */
  PUNCTUATION,
  DOT,
  BLOCK,
  BREAK,
  CONTINUE,
  DEFINE,
  ELSE,
  END,
  IF,
  NIL,
  RANGE,
  TEMPLATE,
  WITH;

  /** Returns the keyword that the word is, or IDENTIFIER. */
  static TokenKind ofWord(String word) {
    return switch (word) {
      case "block" -> BLOCK;
      case "break" -> BREAK;
      case "continue" -> CONTINUE;
      case "define" -> DEFINE;
      case "else" -> ELSE;
      case "end" -> END;
      case "if" -> IF;
      case "nil" -> NIL;
      case "range" -> RANGE;
      case "template" -> TEMPLATE;
      case "with" -> WITH;
      case "true", "false" -> BOOL;
      default -> IDENTIFIER;
    };
  }

  /** Returns whether messages show the token in angle brackets. */
  boolean isKeyword() {
    return compareTo(DOT) >= 0;
  }

  /** Returns whether an operand of a command can start so. */
  boolean startsOperand() {
    return switch (this) {
      case BOOL,
          CHARACTER,
          COMPLEX,
          DOT,
          FIELD,
          IDENTIFIER,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          LEFT_PAREN ->
          true;
      default -> false;
    };
  }
}
