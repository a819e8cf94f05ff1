package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.ArrayList;
import java.util.List;

/** How each line of Prometheus's test data about series in tests is checked. */
final class SeriesCases {

  private SeriesCases() {}

  /** {@code series.jsonl}: a text, and its labels and values. */
  static void series(Conformance.Case line) {
    if (line.is("fail")) {
      assertThat(thrown(line)).contains(line.text("errContains"));
      return;
    }
    SeriesNotation series = SeriesNotation.parse(line.input("input"));

    List<SeriesValue> values = new ArrayList<>();
    line.json().path("values").forEach(value -> values.add(value(value)));
    assertThat(series).isEqualTo(new SeriesNotation(ValueCases.labels(line, "labels"), values));
  }

  private static SeriesValue value(JsonNode json) {
    return switch (json.asText()) {
      case "_" -> SeriesValue.OMITTED;
      case "stale" -> SeriesValue.STALE;
      default -> SeriesValue.of(Conformance.number(json));
    };
  }

  private static String thrown(Conformance.Case line) {
    PromQlSyntaxException thrown =
        catchThrowableOfType(
            PromQlSyntaxException.class, () -> SeriesNotation.parse(line.input("input")));
    assertThat(thrown).as("an error").isNotNull();
    return thrown.prometheusMessage();
  }

  /** {@code series-histograms.jsonl}: a text and its native histograms. */
  static void histograms(Conformance.Case line) {
    if (line.is("fail")) {
      assertThat(thrown(line)).isEqualTo(line.text("errMsg"));
      return;
    }
    List<FloatHistogram> expected = new ArrayList<>();
    line.json().path("histograms").forEach(json -> expected.add(histogram(json)));

    List<FloatHistogram> actual = new ArrayList<>();
    SeriesNotation.parse(line.input("input"))
        .values()
        .forEach(value -> actual.add(((SeriesValue.Histogram) value).value()));
    assertThat(actual).isEqualTo(expected);
  }

  /** {@code histogram-printed.jsonl}: the parts of a native histogram, and its text. */
  static void printed(Conformance.Case line) {
    FloatHistogram histogram = histogram(line.json().path("histogram"));

    assertThat(histogram.text()).isEqualTo(line.text("printed"));
  }

  private static FloatHistogram histogram(JsonNode json) {
    List<Double> customValues = new ArrayList<>();
    json.path("CustomValues").forEach(value -> customValues.add(Conformance.number(value)));
    return new FloatHistogram(
        counterReset(json.path("CounterResetHint").asText("")),
        json.path("Schema").intValue(),
        Conformance.number(json.path("ZeroThreshold")),
        Conformance.number(json.path("ZeroCount")),
        Conformance.number(json.path("Count")),
        Conformance.number(json.path("Sum")),
        buckets(json.path("PositiveSpans"), json.path("PositiveBuckets")),
        buckets(json.path("NegativeSpans"), json.path("NegativeBuckets")),
        customValues);
  }

  private static CounterReset counterReset(String name) {
    return switch (name) {
      case "", "UnknownCounterReset" -> CounterReset.UNKNOWN;
      case "CounterReset" -> CounterReset.RESET;
      case "NotCounterReset" -> CounterReset.NOT_RESET;
      case "GaugeType" -> CounterReset.GAUGE;
      default -> throw new AssertionError("no counter reset hint: " + name);
    };
  }

  private static Buckets buckets(JsonNode spans, JsonNode counts) {
    List<BucketSpan> read = new ArrayList<>();
    spans.forEach(
        span ->
            read.add(
                new BucketSpan(span.path("Offset").intValue(), span.path("Length").intValue())));
    double[] values = new double[counts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Conformance.number(counts.path(i));
    }
    return Buckets.of(read, values);
  }
}
