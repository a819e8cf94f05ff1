package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr.VectorSelector;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The series of a store that a selector's matchers let through. */
final class Selection {

  /** Series of one store. */
  static final class Selected {

    /** What they were chosen from: the choice holds as long as this is the same list. */
    private final List<StoredSeries> from;

    final StoredSeries[] series;
    final Header header;

    private Selected(List<StoredSeries> from, StoredSeries[] series, Header header) {
      this.from = from;
      this.series = series;
      this.header = header;
    }
  }

  private final String metric;
  private final List<LabelCondition> conditions = new ArrayList<>();
  private volatile @Nullable Selected last;

  Selection(VectorSelector selector) {
    String name = selector.name();
    for (LabelMatcher matcher : selector.matchers()) {
      boolean names =
          matcher.label().equals(Names.METRIC_NAME) && matcher.op() == LabelMatcher.Op.EQUAL;
      if (names && name.isEmpty()) {
        name = matcher.value();
      } else {
        conditions.add(new LabelCondition(matcher));
      }
    }
    metric = name;
  }

  Selected of(SeriesStore store) {
    List<StoredSeries> candidates = metric.isEmpty() ? store.all() : store.named(metric);
    Selected known = last;
    if (known == null || known.from != candidates) {
      known = selected(candidates);
      last = known;
    }
    return known;
  }

  private Selected selected(List<StoredSeries> candidates) {
    List<StoredSeries> chosen = new ArrayList<>();
    for (StoredSeries series : candidates) {
      if (matches(series.labels)) {
        chosen.add(series);
      }
    }
    Labels[] labels = chosen.stream().map(series -> series.labels).toArray(Labels[]::new);
    return new Selected(candidates, chosen.toArray(StoredSeries[]::new), Header.of(labels));
  }

  private boolean matches(Labels labels) {
    for (LabelCondition condition : conditions) {
      if (!condition.matches(labels)) {
        return false;
      }
    }
    return true;
  }
}
