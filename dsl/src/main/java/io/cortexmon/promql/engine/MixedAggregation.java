package io.cortexmon.promql.engine;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Span;
import org.jspecify.annotations.Nullable;

/** {@code sum} and {@code avg} of a vector that has native histograms. */
final class MixedAggregation {

  private final boolean average;
  private final Span span;
  private final Annotations notes;

  MixedAggregation(Expr.Aggregation aggregation, Annotations notes) {
    this.average = aggregation.aggregator() == Aggregator.AVG;
    this.span = aggregation.expr().span();
    this.notes = notes;
  }

  void apply(Table in, Groups of, Table out) {
    for (int step = 0; step < in.steps; step++) {
      @Nullable Group[] groups = new Group[of.count()];
      for (int row = 0; row < in.rows(); row++) {
        int cell = row * in.steps + step;
        if (in.has(cell)) {
          Group group = groups[of.ofRow[row]];
          if (group == null) {
            group = new Group();
            groups[of.ofRow[row]] = group;
          }
          group.add(in.values[cell], in.histogram(cell), in.header.labels[row]);
        }
      }
      for (int number = 0; number < groups.length; number++) {
        Group group = groups[number];
        if (group != null) {
          group.finish(out, number * in.steps + step);
        }
      }
    }
  }

  /** One group at one step. */
  private final class Group {
    private boolean hasFloat;
    private boolean hasHistogram;
    private boolean incompatible;
    private double sum;
    private double lost;
    private final Mean mean = new Mean();
    private final HistogramSummation histograms = new HistogramSummation();

    void add(double value, @Nullable FloatHistogram histogram, Labels labels) {
      if (incompatible) {
        return;
      }
      if (histogram == null) {
        addFloat(value);
      } else {
        addHistogram(histogram, labels);
      }
    }

    private void addFloat(double value) {
      if (!hasFloat && !hasHistogram) {
        sum = value;
      } else {
        double total = sum + value;
        lost = KahanSum.compensation(lost, sum, value, total);
        sum = total;
      }
      mean.add(value);
      hasFloat = true;
    }

    private void addHistogram(FloatHistogram histogram, Labels labels) {
      boolean first = !hasFloat && !hasHistogram;
      hasHistogram = true;
      if (!first && histograms.isEmpty()) {
        return;
      }
      try {
        histograms.add(histogram);
      } catch (IncompatibleBucketsException e) {
        notes.warn(Notes.mixedBuckets(labels.metricName()), span);
        incompatible = true;
      }
      if (histograms.hasReconciledBounds()) {
        notes.inform(Notes.mismatchedBounds(Notes.Operation.AGGREGATION), span);
      }
    }

    void finish(Table out, int cell) {
      if (hasFloat && hasHistogram) {
        notes.warn(Notes.MIXED_IN_AGGREGATION, span);
      } else if (hasFloat) {
        out.values[cell] = average ? mean.value() : sum + lost;
      } else if (!incompatible) {
        FloatHistogram result = average ? histograms.mean() : histograms.sum();
        out.set(cell, HistogramMath.compact(result));
        if (histograms.hasResetCollision()) {
          notes.warn(Notes.resetCollision(Notes.Operation.AGGREGATION), span);
        }
      }
    }
  }
}
