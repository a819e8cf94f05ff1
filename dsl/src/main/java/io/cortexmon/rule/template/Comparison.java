package io.cortexmon.rule.template;

import java.util.List;

/** What is equal and what is less, of simple types. */
final class Comparison {

  private Comparison() {}

  /** Returns whether the first is equal to one of the others. */
  static boolean equal(Value first, List<Value> others) throws CallFailure {
    Value a = first.inner();
    if (others.isEmpty()) {
      throw new CallFailure("missing argument for comparison");
    }
    for (Value other : others) {
      if (equal(a, other.inner())) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(Value a, Value b) throws CallFailure {
    boolean nothing = a instanceof Value.Nothing || b instanceof Value.Nothing;
    if (a instanceof Value.Whole x && b instanceof Value.Whole y) {
      return x.bits() == y.bits() && (x.signed() == y.signed() || x.bits() >= 0);
    }
    if (basic(a) != basic(b) || (basic(a) && a.getClass() != b.getClass())) {
      if (nothing) {
        return false;
      }
      throw incompatible(a, b);
    }
    if (a instanceof Value.Real x && b instanceof Value.Real y) {
      return x.value() == y.value();
    }
    if (a instanceof Value.Complex x && b instanceof Value.Complex y) {
      return x.real() == y.real() && x.imaginary() == y.imaginary();
    }
    if (a instanceof Value.Text x && b instanceof Value.Text y) {
      return x.text().equals(y.text());
    }
    return basic(a) ? a.equals(b) : same(a, b);
  }

  private static boolean basic(Value value) {
    return value instanceof Value.Bool
        || value instanceof Value.Whole
        || value instanceof Value.Real
        || value instanceof Value.Complex
        || value instanceof Value.Text;
  }

  /** Compares what is no simple value: pointers, times, and what may be nil. */
  private static boolean same(Value a, Value b) throws CallFailure {
    boolean nothing = a instanceof Value.Nothing || b instanceof Value.Nothing;
    if (!nothing && a.type().kind() != b.type().kind()) {
      throw new CallFailure(
          "non-comparable types "
              + GoFormat.format("%s: ", List.of(a))
              + a.type()
              + ", "
              + b.type()
              + ": "
              + GoFormat.print(b));
    }
    if (isNil(a) || isNil(b)) {
      return isNil(a) == isNil(b);
    }
    if (a instanceof Value.Pointer x && b instanceof Value.Pointer y) {
      return x.target() == y.target() && x.type().equals(y.type());
    }
    if (b instanceof Value.Struct y && y.type().equals(GoType.TIME)) {
      return a instanceof Value.Struct x && x.content().equals(y.content());
    }
    throw new CallFailure(
        "non-comparable type " + GoFormat.format("%s", List.of(b)) + ": " + b.type());
  }

  private static boolean isNil(Value value) {
    return value instanceof Value.Nothing
        || (value instanceof Value.Mapping map && map.isNil())
        || (value instanceof Value.Items items && items.isNil())
        || (value instanceof Value.Pointer pointer && pointer.isNil());
  }

  private static CallFailure incompatible(Value a, Value b) {
    return new CallFailure("incompatible types for comparison: " + a.type() + " and " + b.type());
  }

  static boolean lessOrEqual(Value a, Value b) throws CallFailure {
    return less(a, b) || equal(a, List.of(b));
  }

  static boolean less(Value first, Value second) throws CallFailure {
    Value a = first.inner();
    Value b = second.inner();
    if (!basic(a) || !basic(b)) {
      throw new CallFailure("invalid type for comparison");
    }
    if (a instanceof Value.Whole x && b instanceof Value.Whole y) {
      return less(x, y);
    }
    if (a.getClass() != b.getClass()) {
      throw incompatible(a, b);
    }
    if (a instanceof Value.Real x && b instanceof Value.Real y) {
      return x.value() < y.value();
    }
    if (a instanceof Value.Text x && b instanceof Value.Text y) {
      return Utf8.compare(x.text(), y.text()) < 0;
    }
    throw new CallFailure("invalid type for comparison");
  }

  private static boolean less(Value.Whole a, Value.Whole b) {
    if (a.signed() && b.signed()) {
      return a.bits() < b.bits();
    }
    boolean negative = a.signed() && a.bits() < 0;
    boolean otherNegative = b.signed() && b.bits() < 0;
    return negative || (!otherNegative && Long.compareUnsigned(a.bits(), b.bits()) < 0);
  }
}
