package io.cortexmon.promql.engine;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An aggregation that gives one value for each group. */
final class AggregationPlan extends Plan {

  private static final Set<Aggregator> TAKES_HISTOGRAMS =
      EnumSet.of(Aggregator.SUM, Aggregator.AVG, Aggregator.COUNT, Aggregator.GROUP);

  private final Expr.Aggregation aggregation;
  private final Plan vector;
  private final @Nullable Plan parameter;
  private final Remembered<Groups> groups;

  /**
   * @param parameter the quantile; null for the others
   */
  AggregationPlan(Expr.Aggregation expr, Plan vector, @Nullable Plan parameter) {
    super(expr);
    this.aggregation = expr;
    this.vector = vector;
    this.parameter = parameter;
    this.groups = new Remembered<>(header -> Groups.of(expr.grouping(), header));
  }

  @Override
  Table calculate(Run run, Grid grid) {
    long held = run.budget().held();
    Table quantiles = parameter == null ? null : parameter.evaluate(run, grid);
    Table in = vector.evaluate(run, grid);
    Groups of = groups.of(in.header);
    Table out = Table.empty(of.header(in), in.steps);
    Aggregator aggregator = aggregation.aggregator();
    boolean mixed = in.hasHistograms();
    if (quantiles != null) {
      quantile(run, in, of, quantiles, out);
    } else if (mixed && (aggregator == Aggregator.SUM || aggregator == Aggregator.AVG)) {
      new MixedAggregation(aggregation, run.notes()).apply(in, of, out);
    } else {
      floats(in, of, out);
    }
    if (mixed && !TAKES_HISTOGRAMS.contains(aggregator)) {
      run.notes()
          .inform(Notes.ignoredInAggregation(aggregator.toString()), aggregation.expr().span());
    }
    run.budget().hold(held + out.samples());
    return out;
  }

  /** Goes through the rows in their order, so that sums round as Prometheus's do. */
  private void floats(Table in, Groups of, Table out) {
    switch (aggregation.aggregator()) {
      case SUM -> sum(in, of, out);
      case AVG -> average(in, of, out);
      case MIN -> extreme(in, of, out, false);
      case MAX -> extreme(in, of, out, true);
      case COUNT -> count(in, of, out, false);
      case GROUP -> count(in, of, out, true);
      case STDDEV -> variance(in, of, out, true);
      case STDVAR -> variance(in, of, out, false);
      default -> throw new IllegalArgumentException(aggregation.aggregator().toString());
    }
  }

  private static void sum(Table in, Groups of, Table out) {
    double[] sums = out.values;
    double[] lost = new double[sums.length];
    for (int row = 0; row < in.rows(); row++) {
      int cell = row * in.steps;
      int to = of.ofRow[row] * in.steps;
      for (int step = 0; step < in.steps; step++, cell++, to++) {
        double value = in.values[cell];
        if (Table.isAbsent(value)) {
          continue;
        }
        double sum = sums[to];
        if (Table.isAbsent(sum)) {
          sums[to] = value;
        } else {
          double total = sum + value;
          lost[to] = KahanSum.compensation(lost[to], sum, value, total);
          sums[to] = total;
        }
      }
    }
    for (int to = 0; to < sums.length; to++) {
      if (!Table.isAbsent(sums[to])) {
        sums[to] += lost[to];
      }
    }
  }

  private static void average(Table in, Groups of, Table out) {
    for (int step = 0; step < in.steps; step++) {
      Mean[] means = new Mean[of.count()];
      for (int row = 0; row < in.rows(); row++) {
        double value = in.values[row * in.steps + step];
        if (!Table.isAbsent(value)) {
          int group = of.ofRow[row];
          if (means[group] == null) {
            means[group] = new Mean();
          }
          means[group].add(value);
        }
      }
      for (int group = 0; group < means.length; group++) {
        if (means[group] != null) {
          out.values[group * in.steps + step] = means[group].value();
        }
      }
    }
  }

  private static void extreme(Table in, Groups of, Table out, boolean largest) {
    for (int row = 0; row < in.rows(); row++) {
      int cell = row * in.steps;
      int to = of.ofRow[row] * in.steps;
      for (int step = 0; step < in.steps; step++, cell++, to++) {
        double value = in.values[cell];
        double known = out.values[to];
        if (!Table.isAbsent(value)
            && (Double.isNaN(known) || (largest ? known < value : known > value))) {
          out.values[to] = value;
        }
      }
    }
  }

  private static void count(Table in, Groups of, Table out, boolean once) {
    for (int row = 0; row < in.rows(); row++) {
      int cell = row * in.steps;
      int to = of.ofRow[row] * in.steps;
      for (int step = 0; step < in.steps; step++, cell++, to++) {
        if (in.has(cell)) {
          out.values[to] = once || Table.isAbsent(out.values[to]) ? 1 : out.values[to] + 1;
        }
      }
    }
  }

  private static void variance(Table in, Groups of, Table out, boolean root) {
    double[] means = new double[out.values.length];
    double[] counts = new double[out.values.length];
    for (int row = 0; row < in.rows(); row++) {
      int cell = row * in.steps;
      int to = of.ofRow[row] * in.steps;
      for (int step = 0; step < in.steps; step++, cell++, to++) {
        double value = in.values[cell];
        if (Table.isAbsent(value)) {
          continue;
        }
        if (counts[to] == 0) {
          out.values[to] = Double.isNaN(value) || Double.isInfinite(value) ? Double.NaN : 0;
          means[to] = value;
          counts[to] = 1;
        } else {
          counts[to]++;
          double delta = value - means[to];
          means[to] += delta / counts[to];
          out.values[to] += delta * (value - means[to]);
        }
      }
    }
    for (int to = 0; to < counts.length; to++) {
      if (counts[to] > 0) {
        double variance = out.values[to] / counts[to];
        out.values[to] = root ? Math.sqrt(variance) : variance;
      }
    }
  }

  private void quantile(Run run, Table in, Groups of, Table quantiles, Table out) {
    noteQuantiles(run, quantiles);
    double[] values = new double[in.rows()];
    for (int step = 0; step < in.steps; step++) {
      for (int group = 0; group < of.count(); group++) {
        int size = 0;
        for (int row = 0; row < in.rows(); row++) {
          int cell = row * in.steps + step;
          if (of.ofRow[row] == group && in.hasFloat(cell)) {
            values[size++] = in.values[cell];
          }
        }
        if (size > 0) {
          out.values[group * in.steps + step] =
              Quantiles.of(quantiles.scalarAt(step), Arrays.copyOf(values, size));
        }
      }
    }
  }

  /** Where one quantile is NaN the others are not looked at. */
  private void noteQuantiles(Run run, Table quantiles) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double quantile : quantiles.values) {
      least = Math.min(least, quantile);
      most = Math.max(most, quantile);
    }
    if (Double.isNaN(most)) {
      note(run, most);
    }
    if (most > 1) {
      note(run, most);
    }
    if (least < 0) {
      note(run, least);
    }
  }

  private void note(Run run, double quantile) {
    run.notes().warn(Notes.invalidQuantile(quantile), aggregation.parameter().get(0).span());
  }
}
