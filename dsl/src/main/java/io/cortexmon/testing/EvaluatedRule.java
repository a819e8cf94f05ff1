package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.Query;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.promql.engine.SeriesStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule that is evaluated again and again, and writes what it gives into the store. */
abstract class EvaluatedRule {

  private static final double STALE = Double.longBitsToDouble(SeriesValue.STALENESS_MARKER);

  final RuleDefinition definition;
  final Query query;
  private Set<Labels> before = Set.of();
  private Optional<RangeResults> atOnce = Optional.empty();

  EvaluatedRule(RuleDefinition definition, Query query) {
    this.definition = definition;
    this.query = query;
  }

  /** Takes what the query gives at all times that are to come. */
  final void foundAtOnce(RangeResults results) {
    atOnce = Optional.of(results);
  }

  /**
   * Evaluates once. Series that the rule wrote the time before and does not write now end, unless
   * another rule has written them.
   *
   * @param time in milliseconds since 1970-01-01
   * @param offset how far in the past the query looks, and the result is written
   * @param limit the most results; 0 for any number
   * @throws EvaluationException where Prometheus reports an error; nothing is then written, or only
   *     what the store does not refuse
   */
  final void evaluate(SeriesStore store, long time, long offset, int limit) {
    List<QueryValue.Sample> found =
        atOnce.isPresent()
            ? atOnce.get().at(time - offset)
            : samplesOf(query.at(store, time - offset).value());
    List<QueryValue.Sample> results = samples(found, time, limit);
    Set<Labels> written = new LinkedHashSet<>();
    Optional<String> refused = Optional.empty();
    for (QueryValue.Sample sample : results) {
      Optional<String> reason = store.append(at(sample, time - offset));
      if (reason.isEmpty()) {
        written.add(sample.labels());
      } else {
        refused = reason;
      }
    }
    for (Labels labels : before) {
      if (!written.contains(labels)) {
        store.append(new QueryValue.Sample(labels, time - offset, STALE, Optional.empty()));
      }
    }
    before = written;
    if (refused.isPresent()) {
      throw new EvaluationException(refused.get());
    }
  }

  /** Returns what is written for a result. */
  abstract List<QueryValue.Sample> samples(List<QueryValue.Sample> result, long time, int limit);

  private static QueryValue.Sample at(QueryValue.Sample sample, long time) {
    if (sample.time() == time) {
      return sample;
    }
    return new QueryValue.Sample(sample.labels(), time, sample.value(), sample.histogram());
  }

  private List<QueryValue.Sample> samplesOf(QueryValue value) {
    if (value instanceof QueryValue.InstantVector vector) {
      return vector.samples();
    }
    if (value instanceof QueryValue.Scalar scalar) {
      return new ArrayList<>(
          List.of(
              new QueryValue.Sample(
                  Labels.EMPTY, scalar.time(), scalar.value(), Optional.empty())));
    }
    throw new EvaluationException("rule result is not a vector or scalar");
  }
}
