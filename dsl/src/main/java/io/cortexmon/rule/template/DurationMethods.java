package io.cortexmon.rule.template;

import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** The methods of a duration. */
final class DurationMethods {

  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;

  private DurationMethods() {}

  static Optional<TemplateFunction> of(long nanos, String name) {
    return switch (name) {
      case "String" -> constant(Value.of(GoDuration.text(nanos)));
      case "Hours" -> constant(Value.of(GoDuration.hours(nanos)));
      case "Minutes" -> constant(Value.of(GoDuration.minutes(nanos)));
      case "Seconds" -> constant(Value.of(GoDuration.seconds(nanos)));
      case "Milliseconds" -> constant(int64(nanos / MILLI));
      case "Microseconds" -> constant(int64(nanos / MICRO));
      case "Nanoseconds" -> constant(int64(nanos));
      case "Abs" ->
          constant(Structs.duration(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos)));
      case "Round" -> ofDuration(unit -> GoDuration.rounded(nanos, unit));
      case "Truncate" -> ofDuration(unit -> GoDuration.truncated(nanos, unit));
      default -> Optional.empty();
    };
  }

  static Value int64(long value) {
    return new Value.Whole(GoType.INT64, value);
  }

  static Optional<TemplateFunction> constant(Value value) {
    return Optional.of(TemplateFunction.of(args -> value));
  }

  private static Optional<TemplateFunction> ofDuration(LongUnaryOperator change) {
    return Optional.of(
        TemplateFunction.of(
            args -> Structs.duration(change.applyAsLong(((Value.Whole) args.get(0)).bits())),
            GoType.DURATION));
  }
}
