package io.cortexmon.promql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of tokens, under the names that Prometheus's own lexer gives them.
 *
 * <p>{@code text} is how an error message shows the token; where it is empty, the message shows a
 * word for the kind and the token itself.
 */
enum TokenType {
  EOF(Kind.OTHER, ""),
  ERROR(Kind.OTHER, ""),
  COMMENT(Kind.OTHER, ""),
  IDENTIFIER(Kind.OTHER, ""),
  METRIC_IDENTIFIER(Kind.OTHER, ""),
  STRING(Kind.OTHER, ""),
  NUMBER(Kind.OTHER, ""),
  DURATION(Kind.OTHER, ""),
  /** A word that holds a Grafana variable, such as {@code $x} or {@code ${app}_up}. */
  VARIABLE(Kind.OTHER, ""),

  LEFT_PAREN(Kind.SIGN, "("),
  RIGHT_PAREN(Kind.SIGN, ")"),
  LEFT_BRACE(Kind.SIGN, "{"),
  RIGHT_BRACE(Kind.SIGN, "}"),
  LEFT_BRACKET(Kind.SIGN, "["),
  RIGHT_BRACKET(Kind.SIGN, "]"),
  COMMA(Kind.SIGN, ","),
  COLON(Kind.SIGN, ":"),
  EQL(Kind.SIGN, "="),

  SUB(Kind.OPERATOR, "-"),
  ADD(Kind.OPERATOR, "+"),
  MUL(Kind.OPERATOR, "*"),
  MOD(Kind.OPERATOR, "%"),
  DIV(Kind.OPERATOR, "/"),
  POW(Kind.OPERATOR, "^"),
  EQLC(Kind.OPERATOR, "=="),
  NEQ(Kind.OPERATOR, "!="),
  LTE(Kind.OPERATOR, "<="),
  LSS(Kind.OPERATOR, "<"),
  GTE(Kind.OPERATOR, ">="),
  GTR(Kind.OPERATOR, ">"),
  TRIM_UPPER(Kind.OPERATOR, "</"),
  TRIM_LOWER(Kind.OPERATOR, ">/"),
  EQL_REGEX(Kind.OPERATOR, "=~"),
  NEQ_REGEX(Kind.OPERATOR, "!~"),
  AT(Kind.OPERATOR, "@"),
  LAND(Kind.OPERATOR, "and"),
  LOR(Kind.OPERATOR, "or"),
  LUNLESS(Kind.OPERATOR, "unless"),
  ATAN2(Kind.OPERATOR, "atan2"),

  SUM(Kind.AGGREGATOR),
  AVG(Kind.AGGREGATOR),
  COUNT(Kind.AGGREGATOR),
  MIN(Kind.AGGREGATOR),
  MAX(Kind.AGGREGATOR),
  GROUP(Kind.AGGREGATOR),
  STDDEV(Kind.AGGREGATOR),
  STDVAR(Kind.AGGREGATOR),
  TOPK(Kind.AGGREGATOR),
  BOTTOMK(Kind.AGGREGATOR),
  COUNT_VALUES(Kind.AGGREGATOR),
  QUANTILE(Kind.AGGREGATOR),
  LIMITK(Kind.AGGREGATOR),
  LIMIT_RATIO(Kind.AGGREGATOR),

  OFFSET(Kind.KEYWORD),
  SMOOTHED(Kind.KEYWORD),
  ANCHORED(Kind.KEYWORD),
  BY(Kind.KEYWORD),
  WITHOUT(Kind.KEYWORD),
  ON(Kind.KEYWORD),
  IGNORING(Kind.KEYWORD),
  GROUP_LEFT(Kind.KEYWORD),
  GROUP_RIGHT(Kind.KEYWORD),
  FILL(Kind.KEYWORD),
  FILL_LEFT(Kind.KEYWORD),
  FILL_RIGHT(Kind.KEYWORD),
  BOOL(Kind.KEYWORD),

  START(Kind.MOMENT),
  END(Kind.MOMENT),
  STEP(Kind.MOMENT),
  RANGE(Kind.MOMENT),
  MAX_OF(Kind.MOMENT),
  MIN_OF(Kind.MOMENT),

  // The notation of test series.
  OPEN_HIST(Kind.SIGN, "{{"),
  CLOSE_HIST(Kind.SIGN, "}}"),
  BLANK(Kind.SIGN, "_"),
  TIMES(Kind.SIGN, "x"),
  SPACE(Kind.SIGN, "<space>"),
  SUM_DESC(Kind.OTHER, ""),
  COUNT_DESC(Kind.OTHER, ""),
  SCHEMA_DESC(Kind.OTHER, ""),
  OFFSET_DESC(Kind.OTHER, ""),
  NEGATIVE_OFFSET_DESC(Kind.OTHER, ""),
  BUCKETS_DESC(Kind.OTHER, ""),
  NEGATIVE_BUCKETS_DESC(Kind.OTHER, ""),
  ZERO_BUCKET_DESC(Kind.OTHER, ""),
  ZERO_BUCKET_WIDTH_DESC(Kind.OTHER, ""),
  CUSTOM_VALUES_DESC(Kind.OTHER, ""),
  COUNTER_RESET_HINT_DESC(Kind.OTHER, ""),
  UNKNOWN_COUNTER_RESET(Kind.OTHER, ""),
  COUNTER_RESET(Kind.OTHER, ""),
  NOT_COUNTER_RESET(Kind.OTHER, ""),
  GAUGE_TYPE(Kind.OTHER, "");

  /** The role of a token in the grammar. */
  enum Kind {
    SIGN,
    OPERATOR,
    AGGREGATOR,
    KEYWORD,
    /** A word that is a function, a metric, or a moment after {@code @} or in a duration. */
    MOMENT,
    OTHER
  }

  private static final Map<String, TokenType> WORDS = words();

  private final Kind kind;
  private final String text;

  TokenType(Kind kind) {
    this.kind = kind;
    this.text = name().toLowerCase(Locale.ROOT);
  }

  TokenType(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  /** The keyword that a word is, whatever its case; {@code IDENTIFIER} for all others. */
  static TokenType ofWord(String word) {
    return WORDS.getOrDefault(Names.lower(word), IDENTIFIER);
  }

  private static Map<String, TokenType> words() {
    Map<String, TokenType> words = new HashMap<>();
    for (TokenType type : values()) {
      if (type.kind != Kind.SIGN && !type.text.isEmpty() && Names.isLetter(type.text.charAt(0))) {
        words.put(type.text, type);
      }
    }
    words.put("inf", NUMBER);
    words.put("nan", NUMBER);
    return words;
  }
}
