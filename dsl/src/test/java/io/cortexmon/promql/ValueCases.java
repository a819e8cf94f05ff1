package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How each line of Prometheus's test data about texts, numbers and labels is checked. */
final class ValueCases {

  private static final int HEX = 16;

  private ValueCases() {}

  /** {@code durations.jsonl}: a duration, its length and how it prints. */
  static void duration(Conformance.Case line) {
    Optional<Duration> read =
        line.is("negativeAllowed")
            ? Optional.of(offset(line.text("input")))
            : DurationText.parse(line.text("input"));
    if (line.is("fail")) {
      assertThat(read).isEmpty();
      return;
    }
    Duration duration = read.orElseThrow();
    assertThat(duration).isEqualTo(Duration.ofMillis(line.json().path("millis").longValue()));
    assertThat(DurationText.of(duration)).isEqualTo(line.text("printed"));
  }

  /** The one place where a duration may be negative. */
  private static Duration offset(String text) {
    Expr.VectorSelector selector = (Expr.VectorSelector) PromQl.parse("up offset " + text);
    return ((Window.Fixed) selector.modifiers().offset()).duration();
  }

  /** {@code unquote.jsonl}: a string literal and what it means. */
  static void unquoted(Conformance.Case line) {
    Optional<String> read = GoText.unquote(line.input("input")).map(Conformance::shown);

    assertThat(read)
        .isEqualTo(line.is("fail") ? Optional.empty() : Optional.of(line.text("output")));
  }

  /** {@code quote.jsonl}: a text and its literals. */
  static void quoted(Conformance.Case line) {
    assertThat(GoText.quoted(line.input("input"))).isEqualTo(line.text("quoted"));
    assertThat(GoText.quotedAscii(line.input("input"))).isEqualTo(line.text("quotedAscii"));
  }

  /** {@code go-number-format.jsonl}: a number and how it prints in each of Go's formats. */
  static void number(Conformance.Case line) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(line.text("bits"), HEX));
    line.json()
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals("bits")) {
                assertThat(formatted(entry.getKey(), value))
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue().asText());
              }
            });
  }

  private static String formatted(String format, double value) {
    return switch (format) {
      case "f" -> GoNumber.plain(value);
      case "E" -> GoNumber.scientific(value);
      case "g", "v" -> GoNumber.shortest(value);
      default -> GoNumber.format(format, value);
    };
  }

  /** {@code matchers.jsonl}: a condition, a value, and whether the value meets it. */
  static void matcher(Conformance.Case line) {
    LabelMatcher matcher =
        LabelMatcher.of("label", SyntaxCases.op(line.text("op")), line.text("pattern"));

    assertThat(matcher.matches(line.text("value"))).isEqualTo(line.is("match"));
  }

  /** {@code validity.jsonl}: labels, and whether Prometheus takes them. */
  static void validity(Conformance.Case line) {
    boolean utf8 = line.text("callMode").equals("utf8");

    assertThat(labels(line, "input").isValid(utf8 ? Labels.Naming.UTF8 : Labels.Naming.LEGACY))
        .isEqualTo(line.is("expected"));
  }

  /** {@code compare.jsonl}: two label sets and their order. */
  static void order(Conformance.Case line) {
    int expected = Integer.signum(line.json().path("sign").asInt());
    Labels a = labels(line, "a");
    Labels b = labels(line, "b");

    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
    assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-expected);
    assertThat(a.equals(b)).isEqualTo(expected == 0);
  }

  static Labels labels(Conformance.Case line, String key) {
    Map<String, String> labels = new TreeMap<>();
    line.json()
        .path(key)
        .properties()
        .forEach(
            label ->
                labels.put(
                    Conformance.input(label.getKey()),
                    Conformance.input(label.getValue().asText())));
    return Labels.of(labels);
  }
}
