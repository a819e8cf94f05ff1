package io.cortexmon.rule.template;

import io.cortexmon.promql.FloatHistogram;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The methods of times, durations and histograms. */
final class Methods {

  private Methods() {}

  /** Returns a method of what a receiver points at. */
  static Optional<TemplateFunction> of(Value receiver, String name) {
    if (receiver instanceof Value.Whole whole) {
      if (whole.type().equals(GoType.DURATION)) {
        return DurationMethods.of(whole.bits(), name);
      }
      return name.equals("String") ? text(receiver).map(Methods::constant) : Optional.empty();
    }
    if (!(receiver instanceof Value.Struct struct)) {
      return Optional.empty();
    }
    if (struct.content() instanceof Instant time) {
      return TimeMethods.of(time, name);
    }
    if (struct.content() instanceof FloatHistogram histogram) {
      return switch (name) {
        case "String" -> Optional.of(constant(HistogramShape.of(histogram)));
        case "TestExpression" -> Optional.of(constant(histogram.text()));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static TemplateFunction constant(String text) {
    return TemplateFunction.of((List<Value> args) -> Value.of(text));
  }

  /** Returns what a value says of itself when it is printed; a histogram only by its pointer. */
  static Optional<String> text(Value value) {
    Value target = value instanceof Value.Pointer pointer ? pointer.target() : value;
    if (target instanceof Value.Whole whole) {
      return ofWhole(whole);
    }
    if (!(target instanceof Value.Struct struct)) {
      return Optional.empty();
    }
    if (struct.content() instanceof Instant time) {
      return Optional.of(GoTime.text(time));
    }
    return target != value && struct.content() instanceof FloatHistogram histogram
        ? Optional.of(HistogramShape.of(histogram))
        : Optional.empty();
  }

  private static Optional<String> ofWhole(Value.Whole whole) {
    if (whole.type().equals(GoType.DURATION)) {
      return Optional.of(GoDuration.text(whole.bits()));
    }
    if (whole.type().equals(GoType.MONTH)) {
      return Optional.of(TimeLayout.month((int) whole.bits()));
    }
    return whole.type().equals(GoType.WEEKDAY)
        ? Optional.of(TimeLayout.weekday((int) whole.bits()))
        : Optional.empty();
  }

  /** Returns how Go's source would write a value that knows it. */
  static Optional<String> source(Value value) {
    Value target = value instanceof Value.Pointer pointer ? pointer.target() : value;
    return target instanceof Value.Struct struct && struct.content() instanceof Instant time
        ? Optional.of(GoTime.source(time))
        : Optional.empty();
  }
}
