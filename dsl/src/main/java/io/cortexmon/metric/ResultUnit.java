package io.cortexmon.metric;

/**
 * What the numbers of a query's result measure, as far as the metrics that it reads tell.
 *
 * <pre>{@code
 * ResultUnit.of(RECEIVED_BYTES.rate(minutes(5)).sum())     // bytes/s
 * ResultUnit.of(LATENCY.rate(minutes(5)).quantile(0.95))   // seconds
 * ResultUnit.of(FAILED.rate(minutes(5)).sum()
 *     .dividedBy(ALL.rate(minutes(5)).sum()))              // ratio, if both count the same
 * ResultUnit.of(MEMORY_BYTES.dividedBy(1024))              // none: some other scale
 * }</pre>
 *
 * <p>What is not certain has no unit: a product with a number may be another scale, and a quotient
 * of two things that are counted under different names may be a share or a mean.
 */
public final class ResultUnit {

  /** So many for each second, of a counter that does not say what it counts. */
  public static final Unit COUNTS_PER_SECOND = Unit.of("counts").perSecond();

  /** A part of a whole, in hundredths: a ratio times 100. */
  public static final Unit PERCENT = Unit.of("percent");

  /** A number of series, samples or changes. */
  public static final Unit COUNT = Unit.of("count");

  private ResultUnit() {}

  /** Returns the unit of what a query gives; {@link Unit#NONE} where it is not known. */
  public static Unit of(Query query) {
    Measure measure = new Measures(query.reads()).of(query.expr());
    if (measure.kind() != Measure.Kind.QUANTITY) {
      return Unit.NONE;
    }
    return switch (measure.perSecond()) {
      case 0 -> measure.unit();
      case 1 -> measure.unit().equals(Unit.NONE) ? COUNTS_PER_SECOND : measure.unit().perSecond();
      default -> Unit.NONE;
    };
  }

  /**
   * Returns the unit of the observed values where a query gives their distribution, as a heat map
   * draws it; {@link Unit#NONE} where it gives anything else, or the unit is not known.
   */
  public static Unit ofDistribution(Query query) {
    Measure measure = new Measures(query.reads()).of(query.expr());
    return measure.kind() == Measure.Kind.DISTRIBUTION ? measure.unit() : Unit.NONE;
  }
}
