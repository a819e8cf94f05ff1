package io.cortexmon.rule.template;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The methods of a time; all times are in UTC. */
final class TimeMethods {

  private static final long SECOND = 1_000_000_000;
  private static final int DAYS_OF_WEEK = 7;

  private TimeMethods() {}

  static Optional<TemplateFunction> of(Instant time, String name) {
    return switch (name) {
      case "String" -> constant(Value.of(GoTime.text(time)));
      case "GoString" -> constant(Value.of(GoTime.source(time)));
      case "UTC", "Local" -> constant(Structs.time(time));
      case "Unix" -> constant(DurationMethods.int64(time.getEpochSecond()));
      case "UnixMilli" -> constant(DurationMethods.int64(inUnits(time, 1_000)));
      case "UnixMicro" -> constant(DurationMethods.int64(inUnits(time, 1_000_000)));
      case "UnixNano" -> constant(DurationMethods.int64(inUnits(time, SECOND)));
      case "IsZero" ->
          constant(Value.of(time.getEpochSecond() == GoTime.YEAR_ONE && time.getNano() == 0));
      case "IsDST" -> constant(Value.of(false));
      case "Before" -> compares(time, Instant::isBefore);
      case "After" -> compares(time, Instant::isAfter);
      case "Equal" -> compares(time, Instant::equals);
      default -> calendar(time, name).or(() -> calculation(time, name));
    };
  }

  private static long inUnits(Instant time, long perSecond) {
    return time.getEpochSecond() * perSecond + time.getNano() / (SECOND / perSecond);
  }

  private static Optional<TemplateFunction> constant(Value value) {
    return DurationMethods.constant(value);
  }

  private static Optional<TemplateFunction> compares(
      Instant time, BiPredicate<Instant, Instant> test) {
    return Optional.of(
        TemplateFunction.of(args -> Value.of(test.test(time, time(args.get(0)))), GoType.TIME));
  }

  private static Optional<TemplateFunction> calendar(Instant instant, String name) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    return switch (name) {
      case "Year" -> constant(Value.of((long) time.getYear()));
      case "Day" -> constant(Value.of((long) time.getDayOfMonth()));
      case "YearDay" -> constant(Value.of((long) time.getDayOfYear()));
      case "Hour" -> constant(Value.of((long) time.getHour()));
      case "Minute" -> constant(Value.of((long) time.getMinute()));
      case "Second" -> constant(Value.of((long) time.getSecond()));
      case "Nanosecond" -> constant(Value.of((long) time.getNano()));
      case "Month" -> constant(new Value.Whole(GoType.MONTH, time.getMonthValue()));
      case "Weekday" ->
          constant(new Value.Whole(GoType.WEEKDAY, time.getDayOfWeek().getValue() % DAYS_OF_WEEK));
      default -> Optional.empty();
    };
  }

  private static Optional<TemplateFunction> calculation(Instant time, String name) {
    return switch (name) {
      case "Format" ->
          Optional.of(
              TemplateFunction.of(
                  args -> Value.of(TimeLayout.format(time, TemplateFunction.text(args, 0))),
                  GoType.STRING));
      case "Add" ->
          Optional.of(
              TemplateFunction.of(
                  args -> Structs.time(time.plusNanos(whole(args.get(0)))), GoType.DURATION));
      case "AddDate" ->
          Optional.of(
              TemplateFunction.of(
                  args ->
                      Structs.time(
                          addDate(
                              time, whole(args.get(0)), whole(args.get(1)), whole(args.get(2)))),
                  GoType.INT,
                  GoType.INT,
                  GoType.INT));
      case "Sub" ->
          Optional.of(
              TemplateFunction.of(
                  args -> Structs.duration(GoTime.between(time(args.get(0)), time)), GoType.TIME));
      case "Compare" ->
          Optional.of(
              TemplateFunction.of(
                  args -> Value.of((long) Integer.signum(time.compareTo(time(args.get(0))))),
                  GoType.TIME));
      case "Round" ->
          Optional.of(
              TemplateFunction.of(
                  args -> Structs.time(multiple(time, whole(args.get(0)), true)), GoType.DURATION));
      case "Truncate" ->
          Optional.of(
              TemplateFunction.of(
                  args -> Structs.time(multiple(time, whole(args.get(0)), false)),
                  GoType.DURATION));
      default -> Optional.empty();
    };
  }

  private static long whole(Value value) {
    return ((Value.Whole) value).bits();
  }

  private static Instant time(Value value) {
    return (Instant) ((Value.Struct) value).content();
  }

  /** Adds to each part and lets what is too much run over, as Go does: 31 April is 1 May. */
  private static Instant addDate(Instant instant, long years, long months, long days) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    ZonedDateTime first = time.withDayOfMonth(1).plusYears(years).plusMonths(months);
    return first.plusDays(time.getDayOfMonth() - 1L + days).toInstant();
  }

  /** Returns the multiple of a duration since the year 1 at or before the time, or nearest. */
  private static Instant multiple(Instant time, long unit, boolean nearest) {
    if (unit <= 0) {
      return time;
    }
    BigInteger nanos =
        BigInteger.valueOf(time.getEpochSecond() - GoTime.YEAR_ONE)
            .multiply(BigInteger.valueOf(SECOND))
            .add(BigInteger.valueOf(time.getNano()));
    long rest = nanos.mod(BigInteger.valueOf(unit)).longValueExact();
    boolean up = nearest && rest >= unit - rest;
    return up ? time.plusNanos(unit - rest) : time.minusNanos(rest);
  }
}
