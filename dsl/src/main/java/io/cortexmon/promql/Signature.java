package io.cortexmon.promql;

import static io.cortexmon.promql.ValueType.MATRIX;
import static io.cortexmon.promql.ValueType.VECTOR;

import java.util.List;

/**
 * What a function takes and gives.
 *
 * @param result the type of what it returns
 * @param arguments the types of its arguments; the last one's type is also that of those that may
 *     be repeated
 * @param required how many arguments there must be
 * @param most how many arguments there may be; {@link Integer#MAX_VALUE} for any number
 * @param isExperimental whether Prometheus must be started with {@code
 *     --enable-feature=promql-experimental-functions}
 */
public record Signature(
    ValueType result, List<ValueType> arguments, int required, int most, boolean isExperimental) {

  /** From instant vector to instant vector. */
  static final Signature OF_VECTOR = of(VECTOR, VECTOR);

  /** From range vector to instant vector. */
  static final Signature OF_RANGE = of(VECTOR, MATRIX);

  /** A part of a date: of the vector's values, or without one of the evaluation time. */
  static final Signature OF_TIME = OF_VECTOR.optional(1);

  public Signature {
    arguments = List.copyOf(arguments);
  }

  static Signature of(ValueType result, ValueType... arguments) {
    return new Signature(result, List.of(arguments), arguments.length, arguments.length, false);
  }

  /** The last argument may be left out, or stand up to {@code times} times. */
  Signature optional(int times) {
    int fixed = arguments.size() - 1;
    return new Signature(result, arguments, fixed, fixed + times, isExperimental);
  }

  /** The last argument may be left out, or stand any number of times. */
  Signature variadic() {
    return new Signature(
        result, arguments, arguments.size() - 1, Integer.MAX_VALUE, isExperimental);
  }

  Signature experimental() {
    return new Signature(result, arguments, required, most, true);
  }

  /** Returns the type that the argument at {@code index}, from 0, must have. */
  public ValueType argument(int index) {
    return arguments.get(Math.min(index, arguments.size() - 1));
  }

  /** Returns the arguments as a call has them, for example {@code (range vector, scalar)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < arguments.size(); i++) {
      boolean optional = i >= required;
      text.append(optional ? "[" : "").append(i == 0 ? "" : ", ").append(arguments.get(i));
      text.append(optional && most > arguments.size() ? ", ..]" : optional ? "]" : "");
    }
    return text.append(')').toString();
  }
}
