package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Grouping;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code count_values}: how often each value is there, with the value as a label. */
final class CountValuesPlan extends Plan {

  private final Plan vector;
  private final String label;
  private final String badLabel;
  private final boolean by;
  private final Set<String> names;

  CountValuesPlan(Expr.Aggregation expr, Plan vector, String label) {
    super(expr);
    this.badLabel =
        RelabelPlan.isName(label) ? "" : "invalid label name " + expr.parameter().get(0).text();
    this.vector = vector;
    this.label = label;
    this.by = expr.grouping().kind() == Grouping.Kind.BY;
    this.names = new HashSet<>(expr.grouping().labels());
    names.add(by ? label : Names.METRIC_NAME);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    if (!badLabel.isEmpty()) {
      throw new EvaluationException(badLabel);
    }
    long held = run.budget().held();
    Table in = vector.evaluate(run, grid);
    Map<Labels, double[]> counts = new LinkedHashMap<>();
    for (int step = 0; step < in.steps; step++) {
      for (int row = 0; row < in.rows(); row++) {
        int cell = row * in.steps + step;
        if (in.has(cell)) {
          Labels group = group(in.header.labels[row].with(label, value(in, cell)));
          double[] count = counts.computeIfAbsent(group, labels -> Table.absent(in.steps));
          count[step] = Table.isAbsent(count[step]) ? 1 : count[step] + 1;
        }
      }
    }
    Table out = Table.empty(Header.of(counts.keySet().toArray(Labels[]::new)), in.steps);
    List<double[]> rows = new ArrayList<>(counts.values());
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, out.values, row * in.steps, in.steps);
    }
    run.budget().hold(held + out.samples());
    return out;
  }

  private Labels group(Labels labels) {
    return by ? labels.only(names) : labels.without(names);
  }

  private static String value(Table in, int cell) {
    FloatHistogram histogram = in.histogram(cell);
    return histogram == null ? GoNumber.plain(in.values[cell]) : HistogramStrings.shown(histogram);
  }
}
