package io.cortexmon.metric;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ResultLabelSet;
import io.cortexmon.promql.Selectors;
import io.cortexmon.promql.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Expressions that were written as text: what is known of them without any declaration. */
final class Written {

  private static final String METRIC_NAME = "__name__";

  /** What can be declared as a label: neither quoted nor Prometheus's own. */
  private static final Pattern PLAIN = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  private Written() {}

  /**
   * Checks what an expression gives. A dashboard variable on its own may be anything.
   *
   * @throws IllegalArgumentException if it gives something else than is needed
   */
  static void checked(Expr expr, ValueType needed) {
    ValueType type = expr.type();
    if (type != needed && type != ValueType.UNKNOWN) {
      throw new IllegalArgumentException(
          "query "
              + quoted(expr.text())
              + " gives "
              + article(type)
              + ", and "
              + article(needed)
              + " is needed"
              + advice(type));
    }
  }

  private static String article(ValueType type) {
    return (type == ValueType.VECTOR ? "an " : "a ") + type;
  }

  private static String advice(ValueType type) {
    return switch (type) {
      case SCALAR -> "; Scalar.parse reads it";
      case VECTOR -> "; Vector.parse reads it";
      case MATRIX -> "; RangeVector.parse reads it";
      case STRING, UNKNOWN -> "";
    };
  }

  /** Returns the series that an expression names, in the order they stand in it. */
  static Reads reads(Expr expr) {
    List<Source> sources = new ArrayList<>();
    for (String name : Selectors.names(expr)) {
      if (!name.isBlank()) {
        sources.add(new NamedSeries(name));
      }
    }
    return new Reads(sources, List.of());
  }

  /** Returns the labels of an expression's result, as far as it says them. */
  static ResultLabels labels(Expr expr) {
    ResultLabelSet labels = ResultLabelSet.of(expr);
    boolean exact = labels.isClosed();
    List<Label> listed = new ArrayList<>();
    for (String name : labels.named()) {
      if (PLAIN.matcher(name).matches()) {
        listed.add(Label.named(name));
      } else if (!name.equals(METRIC_NAME)) {
        exact = false;
      }
    }
    return exact
        ? ResultLabels.exactly(listed)
        : ResultLabels.open(listed, List.copyOf(labels.ruledOut()));
  }
}
