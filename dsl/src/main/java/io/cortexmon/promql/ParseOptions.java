package io.cortexmon.promql;

/**
 * What a parser accepts beyond the stable language, by the names of Prometheus's feature flags.
 *
 * @param experimentalFunctions {@code promql-experimental-functions}: functions and aggregations
 *     that are marked so
 * @param durationExpressions {@code promql-duration-expr}: arithmetic where a duration stands
 * @param extendedRangeSelectors {@code promql-extended-range-selectors}: {@code anchored} and
 *     {@code smoothed}
 * @param fillModifiers {@code promql-binop-fill-modifiers}: {@code fill}, {@code fill_left} and
 *     {@code fill_right}
 * @param grafanaVariables whether {@code $var}, {@code ${var}} and {@code [[var]]} are Grafana's
 *     variables; in a rule they are an error
 */
public record ParseOptions(
    boolean experimentalFunctions,
    boolean durationExpressions,
    boolean extendedRangeSelectors,
    boolean fillModifiers,
    boolean grafanaVariables) {

  /**
   * The most levels that an expression may be nested: parentheses, arguments, signs, {@code ^}.
   * Prometheus has no such limit; more than this is surely not meant.
   */
  public static final int MAX_DEPTH = 250;

  /** What Prometheus reads without feature flags. */
  public static final ParseOptions STABLE = new ParseOptions(false, false, false, false, false);

  /** Everything that Prometheus can be made to read. */
  public static final ParseOptions EXPERIMENTAL = new ParseOptions(true, true, true, true, false);

  /** Everything, and Grafana's variables: for the queries of dashboards. */
  public static final ParseOptions GRAFANA = new ParseOptions(true, true, true, true, true);
}
