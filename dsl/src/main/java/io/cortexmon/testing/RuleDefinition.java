package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as it is evaluated, wherever it was written.
 *
 * @param name of the alert, or of the recorded series
 * @param isAlert whether it is an alerting rule
 * @param expr what is evaluated
 * @param holdMillis {@code for}
 * @param keepFiringMillis {@code keep_firing_for}
 * @param labels put on the result, those of the group among them; templates in an alerting rule
 * @param annotations templates by name
 */
public record RuleDefinition(
    String name,
    boolean isAlert,
    Expr expr,
    long holdMillis,
    long keepFiringMillis,
    Map<String, String> labels,
    Map<String, String> annotations) {

  public RuleDefinition {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }

  static RuleDefinition recording(String name, Expr expr, Map<String, String> labels) {
    return new RuleDefinition(name, false, expr, 0, 0, labels, Map.of());
  }
}
