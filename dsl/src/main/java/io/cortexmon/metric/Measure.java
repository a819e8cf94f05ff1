package io.cortexmon.metric;

/**
 * What a part of an expression measures.
 *
 * @param kind what sort of value it is
 * @param unit the unit of a quantity, or of the values in a distribution
 * @param perSecond how often the unit is divided by seconds
 * @param series the one series that is counted, where a counter names no unit; otherwise empty
 * @param number the value of a number
 */
record Measure(Kind kind, Unit unit, int perSecond, String series, double number) {

  enum Kind {
    UNKNOWN,
    /** A number that somebody wrote: it takes the unit of what it is added to or compared with. */
    NUMBER,
    /** Always 1, as an info metric is: a product with it changes labels only. */
    ONE,
    QUANTITY,
    DISTRIBUTION
  }

  static final Measure UNKNOWN = new Measure(Kind.UNKNOWN, Unit.NONE, 0, "", 0);
  static final Measure ONE = new Measure(Kind.ONE, Unit.NONE, 0, "", 1);
  static final Measure RATIO = of(Unit.RATIO);
  static final Measure PERCENT = of(ResultUnit.PERCENT);
  static final Measure COUNT = of(ResultUnit.COUNT);
  static final Measure SECONDS = of(Unit.SECONDS);

  static Measure of(Unit unit) {
    return unit.isPerSecond()
        ? new Measure(Kind.QUANTITY, unit.timesSecond(), 1, "", 0)
        : new Measure(Kind.QUANTITY, unit, 0, "", 0);
  }

  static Measure number(double value) {
    return new Measure(Kind.NUMBER, Unit.NONE, 0, "", value);
  }

  static Measure distribution(Unit unit) {
    return new Measure(Kind.DISTRIBUTION, unit, 0, "", 0);
  }

  /** Returns what a counter counts: a unit, or at least always the same. */
  static Measure counted(Unit unit, String series) {
    return unit.equals(Unit.NONE) ? new Measure(Kind.QUANTITY, unit, 0, series, 0) : of(unit);
  }

  Measure divided(int seconds) {
    return new Measure(kind, unit, perSecond + seconds, series, number);
  }

  /** Returns this for each second, where it can be said of it. */
  Measure rate() {
    return switch (kind) {
      case QUANTITY, DISTRIBUTION -> divided(1);
      case UNKNOWN, NUMBER, ONE -> UNKNOWN;
    };
  }

  /** Returns a quantity of the unit that the values in this distribution have. */
  Measure observed() {
    return kind == Kind.DISTRIBUTION ? known(of(unit)) : UNKNOWN;
  }

  private static Measure known(Measure measure) {
    return measure.unit.equals(Unit.NONE) ? UNKNOWN : measure;
  }

  boolean isQuantity() {
    return kind == Kind.QUANTITY;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean is(double value) {
    return kind == Kind.NUMBER && number == value;
  }

  /** Whether both measure the same, so that they can be added. */
  boolean isLike(Measure other) {
    return kind == other.kind && unit.equals(other.unit) && perSecond == other.perSecond;
  }

  /** Whether both are so much of the same, at whatever rate. */
  boolean isOfSame(Measure other) {
    return unit.equals(other.unit)
        && (!unit.equals(Unit.NONE) || (!series.isEmpty() && series.equals(other.series)));
  }

  /** Whether it is so many things, and not a measure such as seconds. */
  boolean isCounted() {
    return isQuantity() && !unit.suffix();
  }
}
