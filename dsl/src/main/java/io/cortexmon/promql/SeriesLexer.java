package io.cortexmon.promql;

/**
 * Cuts the notation of test series into tokens: a metric as in an expression, then values, where
 * spaces count and words in <code>{{..}}</code> are keys of a histogram.
 */
final class SeriesLexer implements TokenSource {

  private enum Place {
    METRIC,
    VALUES,
    HISTOGRAM,
    BUCKETS,
    /** After a sign before a number in square brackets. */
    BUCKET,
    /** After an error. */
    END
  }

  private static final int END = -1;

  private final String text;

  /** Knows words, and labels in braces. */
  private final Lexer metric;

  private Place place = Place.METRIC;
  private boolean inBraces;
  private int position;
  private int start;
  private int end;
  private String message = "";

  SeriesLexer(String text) {
    this.text = text;
    this.metric = new Lexer(text, false);
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public TokenType next() {
    start = position;
    TokenType type =
        switch (place) {
          case METRIC -> inMetric();
          case VALUES -> inValues(read());
          case HISTOGRAM -> inHistogram(read());
          case BUCKETS -> inBuckets();
          case BUCKET -> number(Place.BUCKETS);
          case END -> TokenType.EOF;
        };
    end = position;
    if (type == TokenType.SPACE) {
      skipSpaces();
    }
    return type;
  }

  private TokenType inMetric() {
    if (!inBraces) {
      skipSpaces();
      NumberScan number = new NumberScan(text, position, true);
      if (isNumberAt(position) && number.type() == TokenType.NUMBER) {
        return numberWithoutMetric(number.end());
      }
    }
    TokenType type = metric.next();
    start = metric.start();
    position = metric.end();
    message = metric.message();
    boolean word = Names.isLetter(peek(start)) || peek(start) == ':';
    boolean labels = peek(position) == '{';
    if (type == TokenType.RIGHT_BRACE || (word && !inBraces && !labels)) {
      place = Place.VALUES;
    }
    inBraces = type == TokenType.LEFT_BRACE || (inBraces && type != TokenType.RIGHT_BRACE);
    return type;
  }

  /** The parser refuses it, but not as an expression would. */
  private TokenType numberWithoutMetric(int numberEnd) {
    start = position;
    position = numberEnd;
    metric.moveTo(position);
    return TokenType.NUMBER;
  }

  private TokenType inValues(int c) {
    if (isNumberAt(start)) {
      position = start;
      return number(Place.VALUES);
    }
    return switch (c) {
      case END -> TokenType.EOF;
      case ' ', '\t', '\n', '\r' -> TokenType.SPACE;
      case '+' -> TokenType.ADD;
      case '-' -> TokenType.SUB;
      case 'x' -> TokenType.TIMES;
      case '_' -> TokenType.BLANK;
      case '{' -> brace();
      default ->
          Names.isLetter(c)
              ? word()
              : error("unexpected character in series sequence: " + Shown.character(c));
    };
  }

  private TokenType brace() {
    if (peek(position) == '{') {
      position++;
      place = Place.HISTOGRAM;
      return TokenType.OPEN_HIST;
    }
    return error("unexpected character in series sequence: '{'");
  }

  /** A word as in an expression; with a brace right behind it, labels follow. */
  private TokenType word() {
    position = start;
    metric.moveTo(start);
    place = Place.METRIC;
    return inMetric();
  }

  private TokenType inHistogram(int c) {
    if (Names.isLetter(c)) {
      return descriptor();
    }
    if (Names.isDigit(c)) {
      position = start;
      return number(Place.HISTOGRAM);
    }
    return switch (c) {
      case ' ', '\t', '\n', '\r' -> TokenType.SPACE;
      case ':' -> TokenType.COLON;
      case '-' -> TokenType.SUB;
      case '[' -> {
        place = Place.BUCKETS;
        yield TokenType.LEFT_BRACKET;
      }
      case '}' -> closing();
      default -> incomplete(c);
    };
  }

  private TokenType closing() {
    if (peek(position) == '}') {
      position++;
      place = Place.VALUES;
      return TokenType.CLOSE_HIST;
    }
    return incomplete('}');
  }

  private TokenType incomplete(int c) {
    return error("histogram description incomplete unexpected: " + Shown.character(c));
  }

  private TokenType descriptor() {
    while (Names.isLetter(peek(position))) {
      position++;
    }
    String word = text.substring(start, position);
    String lower = Names.lower(word);
    TokenType key = key(lower);
    if (key != TokenType.ERROR) {
      return peek(position) == ':' ? key : error("missing `:` for histogram descriptor");
    }
    TokenType value = isNumber(lower) ? TokenType.NUMBER : counterReset(lower);
    return value == TokenType.ERROR
        ? error("bad histogram descriptor found: " + Shown.text(word))
        : value;
  }

  private static TokenType key(String word) {
    return switch (word) {
      case "sum" -> TokenType.SUM_DESC;
      case "count" -> TokenType.COUNT_DESC;
      case "schema" -> TokenType.SCHEMA_DESC;
      case "offset" -> TokenType.OFFSET_DESC;
      case "n_offset" -> TokenType.NEGATIVE_OFFSET_DESC;
      case "buckets" -> TokenType.BUCKETS_DESC;
      case "n_buckets" -> TokenType.NEGATIVE_BUCKETS_DESC;
      case "z_bucket" -> TokenType.ZERO_BUCKET_DESC;
      case "z_bucket_w" -> TokenType.ZERO_BUCKET_WIDTH_DESC;
      case "custom_values" -> TokenType.CUSTOM_VALUES_DESC;
      case "counter_reset_hint" -> TokenType.COUNTER_RESET_HINT_DESC;
      default -> TokenType.ERROR;
    };
  }

  private static TokenType counterReset(String word) {
    return switch (word) {
      case "unknown" -> TokenType.UNKNOWN_COUNTER_RESET;
      case "reset" -> TokenType.COUNTER_RESET;
      case "not_reset" -> TokenType.NOT_COUNTER_RESET;
      case "gauge" -> TokenType.GAUGE_TYPE;
      default -> TokenType.ERROR;
    };
  }

  private static boolean isNumber(String word) {
    return word.equals("inf") || word.equals("nan");
  }

  /** Letters that are no number become part of what follows, which is then none either. */
  private TokenType inBuckets() {
    while (true) {
      int c = read();
      if (Names.isDigit(c)) {
        position--;
        return number(Place.BUCKETS);
      }
      if (!Names.isLetter(c)) {
        return inBuckets(c);
      }
      if (isNumber(Names.lower(text.substring(start, position)))) {
        return TokenType.NUMBER;
      }
    }
  }

  private TokenType inBuckets(int c) {
    return switch (c) {
      case ' ', '\t', '\n', '\r' -> TokenType.SPACE;
      case '-' -> {
        place = Place.BUCKET;
        yield TokenType.SUB;
      }
      case ']' -> {
        place = Place.HISTOGRAM;
        yield TokenType.RIGHT_BRACKET;
      }
      default -> error("invalid character in buckets description: " + Shown.character(c));
    };
  }

  private TokenType number(Place after) {
    NumberScan scan = new NumberScan(text, position, true);
    position = scan.end();
    place = after;
    return scan.type() == TokenType.NUMBER
        ? TokenType.NUMBER
        : error("bad number syntax: " + Shown.text(text.substring(start, position)));
  }

  private TokenType error(String what) {
    message = what;
    place = Place.END;
    return TokenType.ERROR;
  }

  private void skipSpaces() {
    while (" \t\n\r".indexOf(peek(position)) >= 0) {
      position++;
    }
  }

  private boolean isNumberAt(int index) {
    return Names.isDigit(peek(peek(index) == '.' ? index + 1 : index));
  }

  private int peek(int index) {
    return Text.characterAt(text, index);
  }

  private int read() {
    int c = peek(position);
    position += c == END ? 0 : Character.charCount(c);
    return c;
  }
}
