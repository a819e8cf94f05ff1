package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code histogram_quantile}, {@code histogram_quantiles} and {@code histogram_fraction}, of
 * classic and of native histograms.
 */
final class QuantilePlan extends Plan {

  private final Plan vector;
  private final List<Plan> scalars;
  private final List<Expr> scalarExprs;
  private final boolean fraction;

  /** The label for the quantile; null where there is none. */
  private final @Nullable String label;

  private final Span place;
  private final Naming naming;
  private final Remembered<BucketGroups> groups;

  private QuantilePlan(
      Expr.Call expr,
      int argument,
      Plan vector,
      List<Plan> scalars,
      List<Expr> scalarExprs,
      boolean fraction,
      @Nullable String label,
      EngineOptions options) {
    super(expr);
    this.vector = vector;
    this.scalars = List.copyOf(scalars);
    this.scalarExprs = List.copyOf(scalarExprs);
    this.fraction = fraction;
    this.label = label;
    this.place = Compiler.bare(expr.args().get(argument)).span();
    this.naming = new Naming(options);
    this.groups = new Remembered<>(BucketGroups::of);
  }

  static QuantilePlan quantile(Expr.Call expr, Plan quantile, Plan vector, EngineOptions options) {
    List<Expr> exprs = expr.args().subList(0, 1);
    return new QuantilePlan(expr, 1, vector, List.of(quantile), exprs, false, null, options);
  }

  static QuantilePlan quantiles(
      Expr.Call expr, Plan vector, String label, List<Plan> quantiles, EngineOptions options) {
    List<Expr> exprs = expr.args().subList(2, expr.args().size());
    return new QuantilePlan(expr, 0, vector, quantiles, exprs, false, label, options);
  }

  static QuantilePlan fraction(
      Expr.Call expr, Plan lower, Plan upper, Plan vector, EngineOptions options) {
    return new QuantilePlan(expr, 2, vector, List.of(lower, upper), List.of(), true, null, options);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    List<Table> arguments = new ArrayList<>();
    for (Plan scalar : scalars) {
      arguments.add(scalar.evaluate(run, grid));
    }
    Table in = vector.evaluate(run, grid);
    BucketGroups of = groups.of(in.header);
    Evaluation evaluation = new Evaluation(run, grid, in, of);
    if (fraction) {
      return naming.finished(evaluation.fractions(arguments), grid);
    }
    for (int i = 0; i < arguments.size(); i++) {
      note(run, arguments.get(i), scalarExprs.get(i).span());
    }
    Table out =
        label == null
            ? evaluation.quantiles(arguments.get(0))
            : evaluation.labelled(arguments, label);
    return naming.finished(out, grid);
  }

  private static void note(Run run, Table quantiles, Span span) {
    for (double quantile : quantiles.values) {
      if (!(quantile >= 0 && quantile <= 1)) {
        run.notes().warn(Notes.invalidQuantile(quantile), span);
      }
    }
  }

  /** The calculation of one result for each histogram. */
  private interface OfHistogram {
    double classic(ClassicHistogram histogram, int group, int step);

    double ofNative(FloatHistogram histogram, String metric, int step);
  }

  /** One evaluation of the plan. */
  private final class Evaluation {
    private final Run run;
    private final Grid grid;
    private final Table in;
    private final BucketGroups of;
    private final Span span;

    Evaluation(Run run, Grid grid, Table in, BucketGroups of) {
      this.run = run;
      this.grid = grid;
      this.in = in;
      this.of = of;
      this.span = place;
    }

    Table fractions(List<Table> bounds) {
      return each(
          new OfHistogram() {
            @Override
            public double classic(ClassicHistogram histogram, int group, int step) {
              return histogram.fraction(bounds.get(0).scalarAt(step), bounds.get(1).scalarAt(step));
            }

            @Override
            public double ofNative(FloatHistogram histogram, String metric, int step) {
              return HistogramStatistics.fraction(
                  bounds.get(0).scalarAt(step),
                  bounds.get(1).scalarAt(step),
                  histogram,
                  metric,
                  span,
                  run.notes());
            }
          });
    }

    Table quantiles(Table quantiles) {
      return each(
          new OfHistogram() {
            @Override
            public double classic(ClassicHistogram histogram, int group, int step) {
              ClassicHistogram.Quantile quantile = histogram.quantile(quantiles.scalarAt(step));
              if (quantile.forcedMonotonic()) {
                run.notes()
                    .forcedMonotonicity(
                        naming.isDelayed() ? name(of.header.labels[group]) : "",
                        span,
                        grid.time(step),
                        quantile.minBucket(),
                        quantile.maxBucket(),
                        quantile.maxDiff());
              }
              return quantile.value();
            }

            @Override
            public double ofNative(FloatHistogram histogram, String metric, int step) {
              return HistogramStatistics.quantile(
                  quantiles.scalarAt(step), histogram, metric, span, run.notes());
            }
          });
    }

    /** One row for each histogram and quantile; a quantile may change from step to step. */
    Table labelled(List<Table> quantiles, String name) {
      List<Labels> labels = new ArrayList<>();
      List<double[]> rows = new ArrayList<>();
      for (Table table : quantiles) {
        Table part = quantiles(table);
        for (int row = 0; row < part.rows(); row++) {
          Map<Labels, double[]> ofRow = new LinkedHashMap<>();
          for (int step = 0; step < part.steps; step++) {
            double value = part.values[row * part.steps + step];
            if (!Table.isAbsent(value)) {
              String quantile = SeriesText.number(table.scalarAt(step));
              Labels series = part.header.labels[row].with(name, quantile);
              ofRow.computeIfAbsent(series, key -> Table.absent(part.steps))[step] = value;
            }
          }
          labels.addAll(ofRow.keySet());
          rows.addAll(ofRow.values());
        }
      }
      boolean[] drops = new boolean[rows.size()];
      Arrays.fill(drops, naming.isDelayed());
      Table out = Table.empty(new Header(labels.toArray(Labels[]::new), drops), in.steps);
      for (int row = 0; row < rows.size(); row++) {
        System.arraycopy(rows.get(row), 0, out.values, row * in.steps, in.steps);
      }
      return out;
    }

    private Table each(OfHistogram calculation) {
      boolean natives = in.hasHistograms();
      int groupRows = of.header.size();
      Header header = naming.dropped(of.header);
      Table out = Table.empty(header, in.steps);
      ClassicHistogram[] histograms = new ClassicHistogram[groupRows];
      for (int step = 0; step < in.steps; step++) {
        collect(histograms, step);
        for (int row = 0; natives && row < in.rows(); row++) {
          FloatHistogram histogram = in.histogram(row * in.steps + step);
          if (histogram != null) {
            int group = of.ofNative[row];
            if (histograms[group] != null && !histograms[group].isEmpty()) {
              conflict(in.header.labels[row]);
              histograms[group].clear();
            } else {
              String metric = name(header.labels[group]);
              out.values[group * in.steps + step] = calculation.ofNative(histogram, metric, step);
            }
          }
        }
        for (int group = 0; group < groupRows; group++) {
          ClassicHistogram histogram = histograms[group];
          if (histogram != null && !histogram.isEmpty()) {
            out.values[group * in.steps + step] = calculation.classic(histogram, group, step);
          }
        }
      }
      return out;
    }

    private void collect(@Nullable ClassicHistogram[] histograms, int step) {
      for (ClassicHistogram histogram : histograms) {
        if (histogram != null) {
          histogram.clear();
        }
      }
      for (int row = 0; row < in.rows(); row++) {
        int cell = row * in.steps + step;
        if (!in.hasFloat(cell)) {
          continue;
        }
        int group = of.ofBucket[row];
        if (group < 0) {
          badBucket(in.header.labels[row]);
          continue;
        }
        ClassicHistogram histogram = histograms[group];
        if (histogram == null) {
          histogram = new ClassicHistogram();
          histograms[group] = histogram;
        }
        histogram.add(of.bounds[row], in.values[cell]);
      }
    }

    private void badBucket(Labels labels) {
      String metric = naming.isDelayed() ? name(labels) : "";
      run.notes().warn(Notes.badBucketLabel(BucketGroups.bucketLabel(labels), metric), span);
    }

    private void conflict(Labels labels) {
      run.notes().warn(Notes.mixedClassicAndNative(naming.isDelayed() ? name(labels) : ""), span);
    }
  }

  private static String name(Labels labels) {
    return labels.value(Names.METRIC_NAME);
  }
}
