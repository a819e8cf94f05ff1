package io.cortexmon.rule.template;

import io.cortexmon.promql.FloatHistogram;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The structs that templates meet. */
final class Structs {

  private Structs() {}

  /** Returns what {@code $value} and the like hold. */
  static Value number(double value, Optional<FloatHistogram> histogram) {
    return histogram.map(HistogramStruct::of).orElse(Value.of(value));
  }

  static Value sample(TemplateSample sample) {
    return sample(Value.of(sample.labels().asMap()), number(sample.value(), sample.histogram()));
  }

  static Value sample(Value labels, Value value) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("Labels", labels);
    fields.put("Value", new Value.Any(value));
    return pointer(struct(GoType.SAMPLE, fields, Value.Nothing.INSTANCE), GoType.SAMPLE_POINTER);
  }

  /** Returns what a template of an alert has as its dot. */
  static Value alert(TemplateData data) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("Labels", Value.of(data.labels().asMap()));
    fields.put("ExternalLabels", Value.of(data.externalLabels().asMap()));
    fields.put("ExternalURL", Value.of(data.externalUrl()));
    fields.put("Value", new Value.Any(number(data.value(), data.histogram())));
    return struct(GoType.ALERT, fields, Value.Nothing.INSTANCE);
  }

  static Value time(Instant time) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("wall", new Value.Whole(GoType.UINT64, time.getNano()));
    fields.put("ext", new Value.Whole(GoType.INT64, time.getEpochSecond() - GoTime.YEAR_ONE));
    fields.put(
        "loc",
        new Value.Pointer(
            new GoType("*time.Location", GoType.Kind.POINTER), Value.Nothing.INSTANCE));
    return struct(GoType.TIME, fields, time);
  }

  static Value timePointer(Instant time) {
    return pointer(time(time), GoType.TIME_POINTER);
  }

  static Value duration(long nanos) {
    return new Value.Whole(GoType.DURATION, nanos);
  }

  static Value durationPointer(long nanos) {
    return pointer(duration(nanos), GoType.DURATION_POINTER);
  }

  static Value struct(GoType type, Map<String, Value> fields, Object content) {
    return new Value.Struct(type, Collections.unmodifiableMap(fields), content);
  }

  static Value pointer(Value target, GoType type) {
    return new Value.Pointer(type, target);
  }
}
