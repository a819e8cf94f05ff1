package io.cortexmon.promql;

import java.time.Duration;
import java.util.List;

/** Random names, strings, numbers and durations, the nasty ones among them. */
final class RandomTexts {

  private static final double NANOS = 1e9;
  private static final long LONGEST_MILLIS = Duration.ofDays(290L * 365).toMillis();

  private final Dice dice;

  RandomTexts(Dice dice) {
    this.dice = dice;
  }

  /** A name that stands before the braces; or a word of the language that may do so too. */
  String metric() {
    if (dice.once(4)) {
      return dice.of(
          "sum",
          "by",
          "offset",
          "and",
          "or",
          "unless",
          "start",
          "end",
          "step",
          "range",
          "fill",
          "fill_left",
          "anchored",
          "smoothed",
          "max_of",
          "min_of",
          "rate",
          "limitk",
          "without");
    }
    return dice.of("up", "http_requests_total", "job:errors:rate5m", ":x", "_", "a1", "Z:0", "e5");
  }

  /** The name of a label, in UTF-8; never empty. */
  String label() {
    if (dice.once(4)) {
      return "é" + characters(5);
    }
    return dice.once(2)
        ? dice.of("job", "le", "instance", "_0", "status")
        : dice.of(
            "on",
            "by",
            "bool",
            "ignoring",
            "group_left",
            "sum",
            "atan2",
            "inf",
            "NaN",
            "Without",
            "without",
            "fill",
            "and",
            "0",
            "a.b",
            " ",
            "$x",
            "a:b");
  }

  List<String> labels(int fewest) {
    return dice.list(fewest, 3, this::label);
  }

  /** A string, perhaps with bytes that are no characters. */
  String string() {
    return dice.from(
        () -> dice.of("", "a", "5..", "$1", "x\"y\\z\n", "'`", "{{ . }}"),
        () -> characters(6),
        () -> ByteText.joined(characters(2) + bytes(4) + characters(2)));
  }

  /** Text without surrogates that stand alone. */
  private String characters(int most) {
    return String.join("", dice.list(0, most, () -> Character.toString(character())));
  }

  private int character() {
    return dice.from(
        () -> dice.between(0, 0x7f),
        () -> dice.between(0x80, 0xd7ff),
        () -> dice.between(0xe000, 0xffff),
        () -> dice.between(0x10000, 0x10ffff));
  }

  private String bytes(int most) {
    int first = ByteText.LONE + ByteText.FIRST;
    int last = ByteText.LONE + 0xff;
    return String.join("", dice.list(0, most, () -> Character.toString(dice.between(first, last))));
  }

  /** A regular expression of RE2. */
  String pattern() {
    return dice.of("", ".*", ".+", "a|b", "5..", "(?i)x[^\"]*", "\\d+\\.\\w", "☺+", "^$");
  }

  /** Any double, simple ones more often. */
  double number() {
    return dice.from(
        () -> (double) dice.between(-10, 1000),
        () -> dice.of(0.05, 0.99, -0.0, 1e6, 1e21, 1e15, -1e-7, Double.NaN, Double.MIN_VALUE),
        () -> dice.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1 + 0.2),
        () -> dice.between(-10_000, 10_000) / 100.0,
        () -> anyNumber());
  }

  private double anyNumber() {
    double number = Double.longBitsToDouble(dice.random().nextLong());
    return Double.isNaN(number) ? Double.MAX_VALUE : number;
  }

  /** A duration of a millisecond or more. */
  Duration duration() {
    return Duration.ofMillis(
        dice.once(3)
            ? dice.between(1, LONGEST_MILLIS)
            : dice.of(1000L, 60_000L, 300_000L, 5_400_000L, 604_800_000L, 1L, 1001L));
  }

  /** A duration as seconds, as the parser reads it. */
  double seconds() {
    Duration length = duration();
    return length.getSeconds() + length.getNano() / NANOS;
  }
}
