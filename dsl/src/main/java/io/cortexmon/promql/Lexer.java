package io.cortexmon.promql;

/**
 * Cuts PromQL text into tokens.
 *
 * <p>The same characters mean different things in braces and in square brackets, so the lexer knows
 * which of them are open, whatever the parser thinks of it. Its tokens and messages are those of
 * Prometheus 3.14, because they show in Prometheus's error messages.
 *
 * <p>Offsets are in characters of the text; {@link Text#bytes} turns them into bytes.
 */
final class Lexer implements TokenSource {

  private static final int END = -1;

  private final String text;
  private final VariableScan variables;

  private int position;
  private int start;
  private String message = "";
  private boolean failed;

  /** The quotation mark of a string in which a wrong escape was reported; the string follows. */
  private int openQuote;

  private int parentheses;
  private boolean inBraces;
  private boolean inBrackets;

  /** In brackets, and no number was read since they were opened. */
  private boolean atDuration;

  private boolean anyDuration;
  private boolean colon;

  Lexer(String text, boolean grafanaVariables) {
    this.text = text;
    this.variables = new VariableScan(text, grafanaVariables);
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return position;
  }

  @Override
  public String message() {
    return message;
  }

  /** Goes on reading from this offset. */
  void moveTo(int offset) {
    position = offset;
  }

  /** Returns whether the next thing after white space is an opening parenthesis. */
  boolean isFollowedByParenthesis() {
    int next = position;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '(';
  }

  @Override
  public TokenType next() {
    if (failed) {
      start = position;
      return TokenType.EOF;
    }
    if (openQuote != 0) {
      int quote = openQuote;
      openQuote = 0;
      return quoted(quote);
    }
    skipSpace();
    start = position;
    if (position < text.length() && text.charAt(position) == '#' && !atDuration) {
      return comment();
    }
    int wordEnd = variables.wordAt(position, !inBrackets && !inBraces);
    if (wordEnd > position) {
      position = wordEnd;
      anyDuration |= inBrackets;
      atDuration = false;
      return TokenType.VARIABLE;
    }
    int c = read();
    if (inBraces) {
      return inBraces(c);
    }
    return atDuration ? inDuration(c) : inExpression(c);
  }

  private TokenType comment() {
    while (position < text.length()
        && text.charAt(position) != '\n'
        && text.charAt(position) != '\r') {
      position++;
    }
    return TokenType.COMMENT;
  }

  private TokenType inExpression(int c) {
    if (Names.isDigit(c) || (c == '.' && Names.isDigit(peek()))) {
      return number();
    }
    if (Names.isLetter(c) || c == ':') {
      return inBrackets ? inBracketsWord(c) : word();
    }
    return switch (c) {
      case END -> finish();
      case ',', '*', '/', '%', '+', '-', '^', '@' -> sign(c);
      case '(', ')' -> parenthesis(c);
      case '"', '\'' -> quoted(c);
      case '`' -> raw();
      case '=' -> afterEquals();
      case '!' -> afterBang();
      case '<' -> ordering(TokenType.LSS, TokenType.LTE, TokenType.TRIM_UPPER);
      case '>' -> ordering(TokenType.GTR, TokenType.GTE, TokenType.TRIM_LOWER);
      case '{' -> {
        inBraces = true;
        yield TokenType.LEFT_BRACE;
      }
      case '[' -> openBracket();
      case ']' -> closeBracket();
      default -> error("unexpected character: " + Shown.character(c));
    };
  }

  private TokenType inDuration(int c) {
    if (Names.isDigit(c) || (c == '.' && Names.isDigit(peek()))) {
      anyDuration = true;
      atDuration = false;
      return number();
    }
    if (mayStartDurationWord(c)) {
      TokenType word = durationWord();
      return word == TokenType.ERROR ? unexpectedInDuration(c) : word;
    }
    return switch (c) {
      case END -> error("unexpected end of input in duration expression");
      case ',', '*', '/', '%', '+', '-', '^' -> sign(c);
      case '(', ')' -> parenthesis(c);
      case ']' -> closeBracket();
      case ':' -> colonInDuration();
      default -> unexpectedInDuration(c);
    };
  }

  private TokenType inBraces(int c) {
    if (Names.isLetter(c)) {
      while (Names.isLetter(peek()) || Names.isDigit(peek())) {
        position++;
      }
      return TokenType.IDENTIFIER;
    }
    return switch (c) {
      case END -> error("unexpected end of input inside braces");
      case ',' -> TokenType.COMMA;
      case '"', '\'' -> quoted(c);
      case '`' -> raw();
      case '=' -> accept('~') ? TokenType.EQL_REGEX : TokenType.EQL;
      case '!' -> {
        if (accept('~')) {
          yield TokenType.NEQ_REGEX;
        }
        yield accept('=')
            ? TokenType.NEQ
            : error("unexpected character after '!' inside braces: " + Shown.character(peek()));
      }
      case '{' -> error("unexpected left brace '{'");
      case '}' -> {
        inBraces = false;
        yield TokenType.RIGHT_BRACE;
      }
      default -> error("unexpected character inside braces: " + Shown.character(c));
    };
  }

  private TokenType finish() {
    if (parentheses != 0) {
      return error("unclosed left parenthesis");
    }
    return inBrackets ? error("unclosed left bracket") : TokenType.EOF;
  }

  private static TokenType sign(int c) {
    return switch (c) {
      case ',' -> TokenType.COMMA;
      case '*' -> TokenType.MUL;
      case '/' -> TokenType.DIV;
      case '%' -> TokenType.MOD;
      case '+' -> TokenType.ADD;
      case '-' -> TokenType.SUB;
      case '^' -> TokenType.POW;
      case '@' -> TokenType.AT;
      default -> throw new IllegalStateException("no sign: " + c);
    };
  }

  private TokenType parenthesis(int c) {
    if (c == '(') {
      parentheses++;
      return TokenType.LEFT_PAREN;
    }
    parentheses--;
    return parentheses < 0 ? errorAfter("unexpected right parenthesis ')'") : TokenType.RIGHT_PAREN;
  }

  private TokenType afterEquals() {
    if (peek() == '~') {
      return error("unexpected character after '=': '~'");
    }
    return accept('=') ? TokenType.EQLC : TokenType.EQL;
  }

  private TokenType afterBang() {
    return accept('=')
        ? TokenType.NEQ
        : error("unexpected character after '!': " + Shown.character(peek()));
  }

  private TokenType ordering(TokenType plain, TokenType orEqual, TokenType trim) {
    if (accept('=')) {
      return orEqual;
    }
    return accept('/') ? trim : plain;
  }

  private TokenType openBracket() {
    if (inBrackets) {
      return error("unexpected left bracket '['");
    }
    inBrackets = true;
    atDuration = true;
    colon = false;
    return TokenType.LEFT_BRACKET;
  }

  private TokenType closeBracket() {
    if (!inBrackets) {
      return error("unexpected right bracket ']'");
    }
    inBrackets = false;
    atDuration = false;
    return TokenType.RIGHT_BRACKET;
  }

  private TokenType colonInDuration() {
    if (!anyDuration) {
      return errorAfter("unexpected colon before duration in duration expression");
    }
    if (colon) {
      return errorAfter("unexpected repeated colon in duration expression");
    }
    colon = true;
    return TokenType.COLON;
  }

  /** In brackets, after a number, a word can only be one of the duration functions. */
  private TokenType inBracketsWord(int c) {
    if (c == ':') {
      if (colon) {
        return error("unexpected colon ':'");
      }
      colon = true;
      return TokenType.COLON;
    }
    TokenType word = mayStartDurationWord(c) ? durationWord() : TokenType.ERROR;
    return word == TokenType.ERROR
        ? error("unexpected character: " + Shown.character(c) + ", expected ':'")
        : word;
  }

  private static boolean mayStartDurationWord(int c) {
    return switch (c) {
      case 's', 'S', 'r', 'R', 'm', 'M' -> true;
      default -> false;
    };
  }

  /** Returns {@code ERROR}, without a message, for any other word. */
  private TokenType durationWord() {
    while (Names.isLetter(peek())) {
      position++;
    }
    TokenType word = TokenType.ofWord(text.substring(start, position));
    return switch (word) {
      case STEP, RANGE, MAX_OF, MIN_OF -> word;
      default -> TokenType.ERROR;
    };
  }

  private TokenType unexpectedInDuration(int c) {
    return error("unexpected character in duration expression: " + Shown.character(c));
  }

  private TokenType word() {
    boolean metric = text.charAt(start) == ':';
    while (Names.isLetter(peek()) || Names.isDigit(peek()) || peek() == ':') {
      metric |= peek() == ':';
      position++;
    }
    if (metric) {
      return TokenType.METRIC_IDENTIFIER;
    }
    TokenType type = TokenType.ofWord(text.substring(start, position));
    boolean fill =
        type == TokenType.FILL || type == TokenType.FILL_LEFT || type == TokenType.FILL_RIGHT;
    return fill && !isFollowedByParenthesis() ? TokenType.IDENTIFIER : type;
  }

  private TokenType number() {
    NumberScan scan = new NumberScan(text, start, false);
    position = scan.end();
    return scan.type() == TokenType.ERROR
        ? error("bad number or duration syntax: " + Shown.text(text.substring(start, position)))
        : scan.type();
  }

  private TokenType quoted(int quote) {
    while (true) {
      int c = read();
      if (c == quote) {
        return TokenType.STRING;
      }
      if (c == END || c == '\n') {
        return error("unterminated quoted string");
      }
      if (c == Text.NO_CHARACTER) {
        return error("invalid UTF-8 rune");
      }
      if (c == '\\') {
        String wrong = Escape.fault(this::read, quote);
        if (!wrong.isEmpty()) {
          message = wrong;
          openQuote = quote;
          return TokenType.ERROR;
        }
      }
    }
  }

  private TokenType raw() {
    while (true) {
      int c = read();
      if (c == '`') {
        return TokenType.STRING;
      }
      if (c == END) {
        return error("unterminated raw string");
      }
      if (c == Text.NO_CHARACTER) {
        return error("invalid UTF-8 rune");
      }
    }
  }

  private TokenType error(String what) {
    message = what;
    failed = true;
    return TokenType.ERROR;
  }

  /** An error that is found only after the token: it is about what follows. */
  private TokenType errorAfter(String what) {
    start = position;
    return error(what);
  }

  private void skipSpace() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private boolean accept(char c) {
    if (peek() != c) {
      return false;
    }
    position++;
    return true;
  }

  private int peek() {
    return Text.characterAt(text, position);
  }

  private int read() {
    int c = Text.characterAt(text, position);
    position += c == END ? 0 : Character.charCount(c);
    return c;
  }
}
