package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.PromQlScript.Load;
import io.cortexmon.promql.engine.PromQlScript.LoadedSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The store that a script fills. */
final class ScriptStore {

  private final SeriesStore store = new SeriesStore();
  private final TreeSet<Labels> histograms = new TreeSet<>();

  SeriesStore series() {
    return store;
  }

  /** Adds all series; of the same series twice in one load, the last counts. */
  void load(Load load) {
    Map<Labels, LoadedSeries> last = new LinkedHashMap<>();
    load.series().forEach(series -> last.put(series.notation().labels(), series));
    last.values().forEach(series -> add(series, load.step()));
    if (load.asNative()) {
      NativeFromClassic.of(List.copyOf(last.values()), load.step())
          .forEach(
              (labels, byTime) -> {
                histograms.add(labels);
                byTime.forEach((time, histogram) -> store.add(labels, time, histogram));
              });
    }
  }

  private void add(LoadedSeries series, long step) {
    Labels labels = series.notation().labels();
    List<SeriesValue> values = series.notation().values();
    for (int i = 0; i < values.size(); i++) {
      long time = i * step;
      boolean started = !series.starts().isEmpty() && series.starts().get(i).isPresent();
      long start = started ? time + series.starts().get(i).getAsLong() : 0;
      add(labels, time, values.get(i), start);
    }
  }

  private void add(Labels labels, long time, SeriesValue value, long start) {
    if (value instanceof SeriesValue.Sample sample) {
      store.add(labels, time, sample.value(), start);
    } else if (value instanceof SeriesValue.Histogram histogram) {
      histograms.add(labels);
      store.add(labels, time, histogram.value(), start);
    } else if (value == SeriesValue.STALE) {
      store.addStale(labels, time);
    }
  }

  /** Returns whether any selector of the query selects a series that has native histograms. */
  boolean hasHistograms(Expr expr) {
    boolean selects = expr instanceof Expr.VectorSelector selector && selectsHistograms(selector);
    return selects || expr.children().stream().anyMatch(this::hasHistograms);
  }

  private boolean selectsHistograms(Expr.VectorSelector selector) {
    return histograms.stream()
        .filter(labels -> selector.name().isEmpty() || selector.name().equals(labels.metricName()))
        .anyMatch(
            labels ->
                selector.matchers().stream()
                    .allMatch(matcher -> matcher.matches(labels.value(matcher.label()))));
  }
}
