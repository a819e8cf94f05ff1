package io.cortexmon.metric;

import io.cortexmon.metric.Measure.Kind;

/** What sums, products and quotients measure. */
final class Arithmetic {

  private static final double HUNDRED = 100;

  private Arithmetic() {}

  /** Only like can be added to like; a number is taken as of the same unit. */
  static Measure sum(Measure left, Measure right) {
    if (left.isNumber()) {
      return right;
    }
    if (right.isNumber()) {
      return left;
    }
    if (!left.isLike(right)) {
      return Measure.UNKNOWN;
    }
    return left.series().equals(right.series())
        ? left
        : new Measure(left.kind(), left.unit(), left.perSecond(), "", 0);
  }

  static Measure product(Measure left, Measure right) {
    if (left.isNumber()) {
      return scaled(right, left);
    }
    if (right.isNumber()) {
      return scaled(left, right);
    }
    if (left.kind() == Kind.ONE) {
      return right;
    }
    if (right.kind() == Kind.ONE) {
      return left;
    }
    if (isRatio(left)) {
      return right.isQuantity() ? right : Measure.UNKNOWN;
    }
    return isRatio(right) && left.isQuantity() ? left : Measure.UNKNOWN;
  }

  /** A product with a number is most often the same in another unit, such as milliseconds. */
  private static Measure scaled(Measure measure, Measure number) {
    if (measure.isNumber()) {
      return Measure.number(measure.number() * number.number());
    }
    if (number.is(0) || number.is(1) || number.is(-1)) {
      return measure;
    }
    return isRatio(measure) && number.is(HUNDRED) ? Measure.PERCENT : Measure.UNKNOWN;
  }

  static Measure quotient(Measure left, Measure right) {
    if (right.isNumber()) {
      return byNumber(left, right);
    }
    if (right.kind() == Kind.ONE) {
      return left;
    }
    if (!left.isQuantity() || !right.isQuantity()) {
      return Measure.UNKNOWN;
    }
    return ofQuantities(left, right);
  }

  private static Measure byNumber(Measure left, Measure number) {
    if (left.isNumber()) {
      return Measure.number(left.number() / number.number());
    }
    if (number.is(1) || number.is(-1)) {
      return left;
    }
    return left.isLike(Measure.PERCENT) && number.is(HUNDRED) ? Measure.RATIO : Measure.UNKNOWN;
  }

  private static Measure ofQuantities(Measure left, Measure right) {
    int perSecond = left.perSecond() - right.perSecond();
    if (left.isOfSame(right)) {
      // What is left, at the rate at which it goes: seconds until it is gone.
      return perSecond == 0 ? Measure.RATIO : perSecond == -1 ? Measure.SECONDS : Measure.UNKNOWN;
    }
    if (right.unit().equals(Unit.SECONDS)) {
      return simple(left, perSecond + 1);
    }
    // Seconds for each request are seconds; errors for each request may be a share.
    return right.isCounted() && isMeasured(left) ? simple(left, perSecond) : Measure.UNKNOWN;
  }

  private static boolean isMeasured(Measure measure) {
    return !measure.isCounted() && !isRatio(measure);
  }

  private static Measure simple(Measure of, int perSecond) {
    return perSecond == 0 || perSecond == 1
        ? new Measure(Kind.QUANTITY, of.unit(), perSecond, of.series(), 0)
        : Measure.UNKNOWN;
  }

  private static boolean isRatio(Measure measure) {
    return measure.isQuantity() && measure.unit().equals(Unit.RATIO) && measure.perSecond() == 0;
  }
}
