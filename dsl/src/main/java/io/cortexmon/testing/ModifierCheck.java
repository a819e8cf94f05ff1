package io.cortexmon.testing;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.util.Optional;

/** Tells modifiers that are switched off. */
final class ModifierCheck {

  private final RuleTestOptions options;

  ModifierCheck(RuleTestOptions options) {
    this.options = options;
  }

  /** Returns what Prometheus answers to an expression that it may not evaluate. */
  Optional<String> fault(Expr expr) {
    if (options.isAtAllowed() && options.isNegativeOffsetAllowed()) {
      return Optional.empty();
    }
    if (expr instanceof Expr.VectorSelector selector) {
      Optional<String> fault = fault(selector.modifiers());
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (expr instanceof Expr.Subquery subquery) {
      Optional<String> fault = fault(subquery.modifiers());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return expr.children().stream().flatMap(child -> fault(child).stream()).findFirst();
  }

  private Optional<String> fault(Modifiers modifiers) {
    if (!options.isAtAllowed() && modifiers.at() != At.NONE) {
      return Optional.of("@ modifier is disabled");
    }
    boolean negative =
        modifiers.offset() instanceof Window.Fixed fixed && fixed.duration().isNegative();
    return !options.isNegativeOffsetAllowed() && negative
        ? Optional.of("negative offset is disabled")
        : Optional.empty();
  }
}
