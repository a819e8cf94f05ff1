package io.cortexmon.rule.template;

/** Following pointers, and values in places of any type. */
final class Pointers {

  private Pointers() {}

  /** Returns what is at the end; a nil pointer or an empty place where that is the end. */
  static Value followed(Value value) {
    Value at = value;
    while (true) {
      if (at instanceof Value.Pointer pointer && !pointer.isNil()) {
        at = pointer.target();
      } else if (at instanceof Value.Any any && !any.isNil()) {
        at = any.value();
      } else {
        return at;
      }
    }
  }

  /** Returns whether what is at the end is nil. */
  static boolean endsInNil(Value followed) {
    return (followed instanceof Value.Pointer pointer && pointer.isNil())
        || (followed instanceof Value.Any any && any.isNil());
  }
}
