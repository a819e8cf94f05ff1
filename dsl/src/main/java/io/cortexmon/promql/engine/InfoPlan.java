package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code info}: labels of info series, such as {@code target_info}, added to other series. */
final class InfoPlan extends Plan {

  private static final String TARGET_INFO = "target_info";
  private static final Set<String> IDENTIFYING = new LinkedHashSet<>(List.of("instance", "job"));

  private final Plan vector;
  private final Moment moment;

  /** Conditions on the names of info metrics; all must hold. */
  private final List<LabelCondition> names = new ArrayList<>();

  /** Conditions on the labels that are taken over; all labels are where there are none. */
  private final List<LabelCondition> data = new ArrayList<>();

  private final Set<String> wanted = new HashSet<>();

  InfoPlan(
      Expr.Call expr,
      List<Expr> args,
      Plan vector,
      InfoReference reference,
      EngineOptions options) {
    super(expr);
    this.vector = vector;
    this.moment = reference.moment();
    boolean positive = false;
    if (args.size() > 1) {
      Expr.VectorSelector selector = (Expr.VectorSelector) args.get(1);
      if (!selector.name().isEmpty()) {
        names.add(name(LabelMatcher.Op.EQUAL, selector.name()));
        positive = true;
      }
      for (LabelMatcher matcher : selector.matchers()) {
        if (matcher.label().equals(Names.METRIC_NAME)) {
          names.add(new LabelCondition(matcher));
          positive |=
              matcher.op() == LabelMatcher.Op.EQUAL || matcher.op() == LabelMatcher.Op.MATCHES;
        } else {
          data.add(new LabelCondition(matcher));
          wanted.add(matcher.label());
        }
      }
    }
    if (names.isEmpty()) {
      names.add(name(LabelMatcher.Op.EQUAL, TARGET_INFO));
    } else if (!positive) {
      names.add(name(LabelMatcher.Op.MATCHES, ".+_info"));
    }
  }

  private static LabelCondition name(LabelMatcher.Op op, String value) {
    return new LabelCondition(LabelMatcher.of(Names.METRIC_NAME, op, value));
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    return new Enrichment(run, grid, in).result();
  }

  /** Info series that stand for one set of identifying labels, by the names of their metrics. */
  private record Known(StoredSeries series, long time) {}

  /** One evaluation of the plan. */
  private final class Enrichment {
    private final Run run;
    private final Grid grid;
    private final Table in;
    private final boolean[] isInfo;
    private final Map<Labels, List<StoredSeries>> infoSeries = new HashMap<>();

    Enrichment(Run run, Grid grid, Table in) {
      this.run = run;
      this.grid = grid;
      this.in = in;
      this.isInfo = new boolean[in.rows()];
      Set<Labels> asked = new HashSet<>();
      for (int row = 0; row < isInfo.length; row++) {
        Labels labels = in.header.labels[row];
        isInfo[row] = all(names, labels);
        Labels identity = labels.only(IDENTIFYING);
        if (!isInfo[row] && identity.size() > 0) {
          asked.add(identity);
        }
      }
      for (StoredSeries series : run.store().all()) {
        Labels identity = series.labels.only(IDENTIFYING);
        if (asked.contains(identity) && all(names, series.labels) && all(data, series.labels)) {
          infoSeries.computeIfAbsent(identity, key -> new ArrayList<>()).add(series);
        }
      }
    }

    private static boolean all(List<LabelCondition> conditions, Labels labels) {
      for (LabelCondition condition : conditions) {
        if (!condition.matches(labels)) {
          return false;
        }
      }
      return true;
    }

    Table result() {
      Map<Labels, Integer> rows = new LinkedHashMap<>();
      List<int[]> cells = new ArrayList<>();
      List<Boolean> drops = new ArrayList<>();
      for (int step = 0; step < in.steps; step++) {
        Map<Labels, Map<String, Known>> info = current(step);
        for (int row = 0; row < in.rows(); row++) {
          int cell = row * in.steps + step;
          Labels labels = in.has(cell) ? enriched(row, info) : null;
          if (labels != null) {
            int to = rows.computeIfAbsent(labels, key -> rows.size());
            if (to == cells.size()) {
              int[] none = new int[in.steps];
              Arrays.fill(none, -1);
              cells.add(none);
              drops.add(in.header.dropsName[row]);
            }
            if (cells.get(to)[step] >= 0) {
              throw Merging.sameLabels();
            }
            cells.get(to)[step] = cell;
          }
        }
      }
      return table(rows.keySet().toArray(Labels[]::new), drops, cells);
    }

    private Table table(Labels[] labels, List<Boolean> drops, List<int[]> cells) {
      boolean[] dropsName = new boolean[labels.length];
      for (int row = 0; row < dropsName.length; row++) {
        dropsName[row] = drops.get(row);
      }
      Table out = Table.empty(new Header(labels, dropsName), in.steps);
      for (int row = 0; row < labels.length; row++) {
        for (int step = 0; step < in.steps; step++) {
          int cell = cells.get(row)[step];
          if (cell >= 0) {
            out.copy(row * in.steps + step, in, cell);
          }
        }
      }
      return out;
    }

    /** Returns the latest info series of each identity and metric at a step. */
    private Map<Labels, Map<String, Known>> current(int step) {
      Map<Labels, Map<String, Known>> current = new HashMap<>();
      long time = moment.of(run, grid.time(step));
      infoSeries.forEach(
          (identity, all) -> {
            for (StoredSeries series : all) {
              int at = SelectorPlan.latest(series, -1, time);
              if (at >= 0
                  && series.times[at] > time - run.lookback()
                  && !SelectorPlan.isStale(series.values[at])) {
                if (series.histograms != null && series.histograms[at] != null) {
                  throw new EvaluationException(
                      "this should be an info metric, with float samples: " + series.labels);
                }
                current
                    .computeIfAbsent(identity, key -> new LinkedHashMap<>())
                    .merge(
                        series.labels.metricName(),
                        new Known(series, series.times[at]),
                        this::newer);
              }
            }
          });
      return current;
    }

    private Known newer(Known known, Known other) {
      if (known.time == other.time) {
        throw new EvaluationException(
            "found duplicate series for info metric: existing "
                + known.series.labels
                + " @ "
                + known.time
                + ", new "
                + other.series.labels
                + " @ "
                + other.time);
      }
      return known.time > other.time ? known : other;
    }

    /**
     * Returns the labels of a row with those of its info series; null where it has none of them.
     */
    private @Nullable Labels enriched(int row, Map<Labels, Map<String, Known>> info) {
      Labels labels = in.header.labels[row];
      if (isInfo[row]) {
        return labels;
      }
      Map<String, Known> known = info.getOrDefault(labels.only(IDENTIFYING), Map.of());
      if (known.isEmpty()) {
        return data.stream().allMatch(condition -> condition.matchesValue("")) ? labels : null;
      }
      Map<String, String> added = new LinkedHashMap<>();
      for (Known series : known.values()) {
        series.series.labels.asMap().forEach((name, value) -> add(added, labels, name, value));
      }
      Labels result = labels;
      for (Map.Entry<String, String> label : added.entrySet()) {
        result = result.with(label.getKey(), label.getValue());
      }
      return result;
    }

    private void add(Map<String, String> added, Labels labels, String name, String value) {
      boolean taken =
          !name.equals(Names.METRIC_NAME) && (wanted.isEmpty() || wanted.contains(name));
      if (!taken) {
        return;
      }
      String before = added.get(name);
      if (before != null && !before.equals(value)) {
        throw new EvaluationException("conflicting label: " + name);
      }
      if (labels.value(name).isEmpty()) {
        added.put(name, value);
      }
    }
  }
}
