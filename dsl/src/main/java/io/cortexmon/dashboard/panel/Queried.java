package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.dashboard.transform.Transformation;
import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A panel that shows the results of queries.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Queried<P> extends Framed<P> {

  @Override
  default boolean needsQuery() {
    return true;
  }

  /** Returns this panel with a further query. */
  default P query(Query query) {
    return target(PrometheusTarget.of(query));
  }

  /** Returns this panel with a further query, run or named in its own way. */
  default P query(Query query, UnaryOperator<PrometheusTarget> target) {
    return target(target.apply(PrometheusTarget.of(query)));
  }

  /** Returns this panel with a further query, in any query language. */
  default P target(Target target) {
    List<Target> all = new ArrayList<>(parts().targets());
    all.add(target);
    return parts(parts().targets(all));
  }

  /** Returns this panel with its queries asked of another data source than the dashboard's. */
  default P dataSource(DataSourceRef dataSource) {
    return set("datasource", dataSource.json());
  }

  /** Returns this panel with results changed before they are shown, after earlier changes. */
  default P transform(Transformation transformation) {
    return set(
        "transformations", parts().fields().array("transformations").plus(transformation.json()));
  }

  /** Returns this panel with the shortest time between two points. */
  default P minInterval(Duration interval) {
    Arguments.positive("min interval", interval);
    return set("interval", Json.of(GrafanaDuration.of(interval)));
  }

  /** Returns this panel with at most so many points a series; its width in pixels otherwise. */
  default P maxDataPoints(int points) {
    return set("maxDataPoints", Json.of(Arguments.positive("max data points", points)));
  }

  /** Returns this panel over this time up to now, whatever the dashboard shows. */
  default P timeFrom(Duration lookBack) {
    Arguments.positive("time from", lookBack);
    return set("timeFrom", Json.of(GrafanaDuration.of(lookBack)));
  }

  /** Returns this panel shifted into the past. */
  default P timeShift(Duration shift) {
    Arguments.positive("time shift", shift);
    return set("timeShift", Json.of(GrafanaDuration.of(shift)));
  }

  /** Returns this panel beside the same shifted into the past; Grafana 12.1 and newer. */
  default P timeCompare(Duration shift) {
    Arguments.positive("time compare", shift);
    return set("timeCompare", Json.of(GrafanaDuration.of(shift)));
  }

  /** Returns this panel without the note that it has a time range of its own. */
  default P hideTimeOverride() {
    return set("hideTimeOverride", Json.TRUE);
  }

  /** Returns this panel with results kept by the data source for this long, where it can. */
  default P cacheTimeout(Duration timeout) {
    return set("cacheTimeout", Json.of(Long.toString(timeout.toSeconds())));
  }

  /** Returns this panel with results kept by Grafana for this long; Enterprise and Cloud. */
  default P queryCacheTtl(Duration time) {
    return set("queryCachingTTL", Json.of(Arguments.positive("query cache TTL", time).toMillis()));
  }

  private P set(String name, Json value) {
    return parts(parts().fields(parts().fields().with(name, value)));
  }
}
