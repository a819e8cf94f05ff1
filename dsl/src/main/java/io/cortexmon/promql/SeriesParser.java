package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the notation of test series: a metric, and values with spaces between them.
 *
 * <p>What an error is called and what is read after it is Prometheus's behaviour
 * (promql/parser/generated_parser.y, series_description).
 */
final class SeriesParser {

  private static final String VALUES = "series values";
  private static final String UNEXPECTED =
      "unexpected %s in series values, expected number or \"stale\"";

  private final Tokens tokens;
  private final HistogramParser histograms;
  private final List<SeriesValue> values = new ArrayList<>();

  /** How many numbers the values hold, those included that found no room. */
  private long used;

  private boolean full;

  private SeriesParser(String text) {
    this.tokens = new Tokens(text, new SeriesLexer(text), false);
    this.histograms = new HistogramParser(tokens);
  }

  static SeriesNotation parse(String text) {
    SeriesParser parser = new SeriesParser(text);
    Labels labels = parser.read();
    if (!parser.tokens.errors().isEmpty()) {
      throw new PromQlSyntaxException(text, parser.tokens.errors());
    }
    return new SeriesNotation(labels, parser.values);
  }

  private Labels read() {
    Labels labels = Labels.EMPTY;
    try {
      labels = new MetricParser(tokens).metric();
      if (!tokens.isEnd() && tokens.peek() != TokenType.SPACE) {
        tokens.unexpected(VALUES, "");
      }
      while (tokens.peek() == TokenType.SPACE) {
        tokens.consume();
        itemOrError();
      }
      MetricParser.finish(tokens);
    } catch (Tokens.GiveUp e) {
      return labels;
    }
    return labels;
  }

  private void itemOrError() {
    try {
      item();
    } catch (Tokens.Unexpected e) {
      tokens.unexpected(VALUES, "");
    }
  }

  /** There may be any number of spaces, and nothing behind them. */
  private void item() {
    switch (tokens.peek()) {
      case BLANK -> blank();
      case OPEN_HIST -> histogram();
      case IDENTIFIER -> stale();
      case NUMBER, ADD, SUB -> number();
      default -> {}
    }
  }

  private void blank() {
    tokens.consume();
    if (tokens.peek() == TokenType.TIMES) {
      repeat(SeriesValue.OMITTED, times(0, 1));
    } else {
      repeat(SeriesValue.OMITTED, room(1, 1));
    }
  }

  private void stale() {
    String word = tokens.text();
    tokens.consume();
    if (!word.equals("stale")) {
      String token = Shown.token(TokenType.IDENTIFIER, word);
      tokens.error(tokens.span(), UNEXPECTED.formatted(token), "");
    }
    sequence(SeriesValue.STALE, Double.NaN);
  }

  private void number() {
    double first = histograms.signedNumber();
    sequence(SeriesValue.of(first), first);
  }

  private void sequence(SeriesValue first, double number) {
    switch (tokens.peek()) {
      case TIMES -> repeat(first, times(1, 1));
      case ADD, SUB -> {
        double step = histograms.signedNumber();
        int count = times(1, 1);
        double value = number;
        for (int i = 0; i < count; i++) {
          values.add(i == 0 ? first : SeriesValue.of(value));
          value += step;
        }
      }
      default -> repeat(first, room(1, 1));
    }
  }

  private void histogram() {
    SeriesValue.Histogram first = histograms.histogram();
    switch (tokens.peek()) {
      case TIMES -> repeat(first, times(1, 1));
      case ADD, SUB -> growing(first);
      default -> repeat(first, room(1, 1));
    }
  }

  private void growing(SeriesValue.Histogram first) {
    boolean adds = tokens.peek() == TokenType.ADD;
    tokens.consume();
    while (tokens.peek() != TokenType.OPEN_HIST) {
      tokens.reject();
    }
    SeriesValue.Histogram step = histograms.histogram();
    int count = times(1, 1 + buckets(first.value()) + buckets(step.value()));
    FloatHistogram sum = first.value();
    try {
      for (int i = 0; i < count; i++) {
        sum = i == 0 ? sum : next(sum, step.value(), adds);
        values.add(new SeriesValue.Histogram(sum, step.counterResetGiven()));
      }
    } catch (IllegalArgumentException e) {
      tokens.error(tokens.span(), String.valueOf(e.getMessage()), "");
    }
  }

  private static int buckets(FloatHistogram histogram) {
    return histogram.positive().size() + histogram.negative().size();
  }

  private static FloatHistogram next(FloatHistogram sum, FloatHistogram step, boolean adds) {
    if (sum.schema() > step.schema()) {
      throw new IllegalArgumentException(
          "error combining histograms: cannot merge from schema "
              + step.schema()
              + " to "
              + sum.schema());
    }
    return adds ? sum.plus(step) : sum.minus(step);
  }

  private void repeat(SeriesValue value, int count) {
    values.addAll(Collections.nCopies(count, value));
  }

  /**
   * Reads {@code xN} and returns how many values that is.
   *
   * @param extra how many more values than N
   * @param numbers how many numbers each value holds
   */
  private int times(int extra, long numbers) {
    tokens.expect(TokenType.TIMES);
    long times = histograms.unsigned();
    return room(
        times < 0 ? Integer.MAX_VALUE : Math.min(times, Integer.MAX_VALUE) + extra, numbers);
  }

  /** Returns the count; 0 where there are too many values. */
  private int room(long count, long numbers) {
    used += full ? 0 : count * numbers;
    if (!full && used <= SeriesNotation.MAX_VALUES) {
      return (int) count;
    }
    if (!full) {
      String message = "more than " + SeriesNotation.MAX_VALUES + " values in a series";
      tokens.error(tokens.span(), message, "");
    }
    full = true;
    return 0;
  }
}
