package io.cortexmon.rule.template;

/** What is true: everything but false, zero, nil, and what is empty. */
final class Truth {

  private Truth() {}

  static boolean of(Value value) {
    Value inner = value.inner();
    if (inner instanceof Value.Bool bool) {
      return bool.value();
    }
    if (inner instanceof Value.Whole whole) {
      return whole.bits() != 0;
    }
    if (inner instanceof Value.Real real) {
      return real.value() != 0;
    }
    if (inner instanceof Value.Complex complex) {
      return complex.real() != 0 || complex.imaginary() != 0;
    }
    if (inner instanceof Value.Text text) {
      return !text.text().isEmpty();
    }
    if (inner instanceof Value.Items items) {
      return !items.items().isEmpty();
    }
    if (inner instanceof Value.Mapping map) {
      return !map.entries().isEmpty();
    }
    if (inner instanceof Value.Pointer pointer) {
      return !pointer.isNil();
    }
    return inner instanceof Value.Struct;
  }
}
