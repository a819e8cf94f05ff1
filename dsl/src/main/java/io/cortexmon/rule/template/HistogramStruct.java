package io.cortexmon.rule.template;

import io.cortexmon.promql.BucketSpan;
import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A native histogram as the struct that Prometheus has. */
final class HistogramStruct {

  private static final GoType HINT = new GoType("histogram.CounterResetHint", GoType.Kind.UNSIGNED);
  private static final GoType UINT32 = new GoType("uint32", GoType.Kind.UNSIGNED);
  private static final GoType SPAN = new GoType("histogram.Span", GoType.Kind.STRUCT);
  private static final GoType SPANS = new GoType("[]histogram.Span", GoType.Kind.LIST);

  private HistogramStruct() {}

  /** Returns a pointer to the struct. */
  static Value of(FloatHistogram histogram) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("CounterResetHint", new Value.Whole(HINT, hint(histogram.counterReset())));
    fields.put("Schema", new Value.Whole(GoType.INT32, histogram.schema()));
    fields.put("ZeroThreshold", Value.of(histogram.zeroThreshold()));
    fields.put("ZeroCount", Value.of(histogram.zeroCount()));
    fields.put("Count", Value.of(histogram.count()));
    fields.put("Sum", Value.of(histogram.sum()));
    fields.put("PositiveSpans", spans(histogram.positive()));
    fields.put("NegativeSpans", spans(histogram.negative()));
    fields.put("PositiveBuckets", floats(counts(histogram.positive())));
    fields.put("NegativeBuckets", floats(counts(histogram.negative())));
    fields.put("CustomValues", floats(histogram.customValues()));
    Value struct = Structs.struct(GoType.HISTOGRAM, fields, histogram);
    return Structs.pointer(struct, GoType.HISTOGRAM_POINTER);
  }

  private static long hint(FloatHistogram.CounterReset reset) {
    return switch (reset) {
      case UNKNOWN -> 0;
      case RESET -> 1;
      case NOT_RESET -> 2;
      case GAUGE -> 3;
    };
  }

  private static Value spans(Buckets buckets) {
    List<Value> spans = buckets.spans().stream().map(HistogramStruct::span).toList();
    return new Value.Items(SPANS, spans, spans.isEmpty());
  }

  private static Value span(BucketSpan span) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("Offset", new Value.Whole(GoType.INT32, span.offset()));
    fields.put("Length", new Value.Whole(UINT32, span.length()));
    return Structs.struct(SPAN, fields, Value.Nothing.INSTANCE);
  }

  private static List<Double> counts(Buckets buckets) {
    return Arrays.stream(buckets.counts()).boxed().toList();
  }

  private static Value floats(List<Double> numbers) {
    List<Value> values = numbers.stream().map(number -> Value.of((double) number)).toList();
    return new Value.Items(GoType.FLOATS, values, values.isEmpty());
  }
}
