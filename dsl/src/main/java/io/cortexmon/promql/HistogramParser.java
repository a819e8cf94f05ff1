package io.cortexmon.promql;

import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads <code>{{..}}</code> in the notation of test series. */
final class HistogramParser {

  private static final String CONTEXT = "histogram description";
  private static final String KEY = "histogram description key, e.g. buckets:[5 10 7]";

  private final Tokens tokens;

  HistogramParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The parts of one histogram by their key; a single number is a list of one. */
  private static final class Parts {
    private final Map<TokenType, List<Double>> lists = new EnumMap<>(TokenType.class);
    private CounterReset counterReset = CounterReset.UNKNOWN;

    double number(TokenType key) {
      return lists.getOrDefault(key, List.of(0.0)).get(0);
    }

    List<Double> list(TokenType key) {
      return lists.getOrDefault(key, List.of());
    }
  }

  /** Reads a histogram; the next token is its opening braces. */
  SeriesValue.Histogram histogram() {
    tokens.consume();
    Parts parts = new Parts();
    if (tokens.peek() == TokenType.SPACE) {
      tokens.consume();
      tokens.expect(TokenType.CLOSE_HIST);
    } else if (tokens.peek() == TokenType.CLOSE_HIST) {
      tokens.consume();
    } else {
      part(parts);
      moreParts(parts);
    }
    return built(parts);
  }

  private void moreParts(Parts parts) {
    while (tokens.peek() != TokenType.CLOSE_HIST) {
      try {
        if (tokens.peek() == TokenType.SPACE) {
          tokens.consume();
          partOrEnd(parts);
        } else {
          tokens.reject();
        }
      } catch (Tokens.Unexpected e) {
        tokens.unexpected(CONTEXT, KEY);
      }
    }
    tokens.consume();
  }

  private void partOrEnd(Parts parts) {
    if (tokens.peek() != TokenType.CLOSE_HIST) {
      part(parts);
    }
  }

  private void part(Parts parts) {
    while (!isKey(tokens.peek())) {
      tokens.reject();
    }
    TokenType key = tokens.peek();
    String name = Names.lower(tokens.text());
    tokens.consume();
    tokens.expect(TokenType.COLON);
    CounterReset hint = parts.counterReset;
    List<Double> value = List.of();
    switch (key) {
      case BUCKETS_DESC, NEGATIVE_BUCKETS_DESC, CUSTOM_VALUES_DESC -> value = list();
      case SCHEMA_DESC, OFFSET_DESC, NEGATIVE_OFFSET_DESC -> value = List.of((double) integer());
      case ZERO_BUCKET_WIDTH_DESC -> value = List.of(number());
      case COUNTER_RESET_HINT_DESC -> hint = counterReset();
      default -> value = List.of(signedNumber());
    }
    if (parts.lists.putIfAbsent(key, value) == null) {
      parts.counterReset = hint;
    } else {
      String message = "duplicate key \"" + name + "\" in histogram";
      tokens.error(new Span(0, 0), message, "");
    }
  }

  private static boolean isKey(TokenType type) {
    return type.compareTo(TokenType.SUM_DESC) >= 0
        && type.compareTo(TokenType.COUNTER_RESET_HINT_DESC) <= 0;
  }

  private CounterReset counterReset() {
    while (true) {
      switch (tokens.peek()) {
        case UNKNOWN_COUNTER_RESET -> {
          return consumed(CounterReset.UNKNOWN);
        }
        case COUNTER_RESET -> {
          return consumed(CounterReset.RESET);
        }
        case NOT_COUNTER_RESET -> {
          return consumed(CounterReset.NOT_RESET);
        }
        case GAUGE_TYPE -> {
          return consumed(CounterReset.GAUGE);
        }
        default -> tokens.reject();
      }
    }
  }

  private CounterReset consumed(CounterReset hint) {
    tokens.consume();
    return hint;
  }

  private List<Double> list() {
    tokens.expect(TokenType.LEFT_BRACKET);
    List<Double> numbers = new ArrayList<>();
    numbers.add(signedNumber());
    while (tokens.peek() != TokenType.RIGHT_BRACKET) {
      try {
        if (tokens.peek() != TokenType.SPACE) {
          tokens.reject();
        } else {
          tokens.consume();
          if (tokens.peek() != TokenType.RIGHT_BRACKET) {
            numbers.add(signedNumber());
          }
        }
      } catch (Tokens.Unexpected e) {
        // Prometheus passes over it without a word.
        tokens.recover();
      }
    }
    tokens.consume();
    return numbers;
  }

  /** A number that may have a sign. */
  double signedNumber() {
    boolean negative = tokens.peek() == TokenType.SUB;
    if (negative || tokens.peek() == TokenType.ADD) {
      tokens.consume();
    }
    double number = number();
    return negative ? -number : number;
  }

  private double number() {
    while (tokens.peek() != TokenType.NUMBER) {
      tokens.reject();
    }
    double value = 0;
    try {
      value = NumberText.parse(tokens.text());
    } catch (NumberFormatException e) {
      tokens.error(tokens.span(), "error parsing number: " + e.getMessage(), "");
    }
    tokens.consume();
    return value;
  }

  /** What does not fit into 32 bits is cut off, as Prometheus does. */
  private int integer() {
    boolean negative = tokens.peek() == TokenType.SUB;
    if (negative) {
      tokens.consume();
    }
    int value = (int) unsigned();
    return negative ? -value : value;
  }

  /** Reads a whole number of 64 bits without a sign; 0 where it is something else. */
  long unsigned() {
    while (tokens.peek() != TokenType.NUMBER) {
      tokens.reject();
    }
    String text = tokens.text();
    tokens.consume();
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      boolean digits = text.chars().allMatch(Names::isDigit);
      String message =
          "invalid repetition in series values: strconv.ParseUint: parsing "
              + Shown.text(text)
              + (digits ? ": value out of range" : ": invalid syntax");
      tokens.error(tokens.span(), message, "");
      return 0;
    }
  }

  private SeriesValue.Histogram built(Parts parts) {
    FloatHistogram histogram =
        new FloatHistogram(
            parts.counterReset,
            (int) parts.number(TokenType.SCHEMA_DESC),
            parts.number(TokenType.ZERO_BUCKET_WIDTH_DESC),
            parts.number(TokenType.ZERO_BUCKET_DESC),
            parts.number(TokenType.COUNT_DESC),
            parts.number(TokenType.SUM_DESC),
            buckets(parts, TokenType.BUCKETS_DESC, TokenType.OFFSET_DESC),
            buckets(parts, TokenType.NEGATIVE_BUCKETS_DESC, TokenType.NEGATIVE_OFFSET_DESC),
            parts.list(TokenType.CUSTOM_VALUES_DESC));
    boolean given = parts.lists.containsKey(TokenType.COUNTER_RESET_HINT_DESC);
    return new SeriesValue.Histogram(histogram, given);
  }

  private Buckets buckets(Parts parts, TokenType list, TokenType offset) {
    double[] counts = parts.list(list).stream().mapToDouble(Double::doubleValue).toArray();
    try {
      return Buckets.of((int) parts.number(offset), counts);
    } catch (IllegalArgumentException e) {
      tokens.error(tokens.span(), String.valueOf(e.getMessage()), "");
      return Buckets.NONE;
    }
  }
}
