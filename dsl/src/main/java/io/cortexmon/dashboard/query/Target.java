package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Query;
import java.util.List;

/**
 * One query of a panel, with how it is run and named. Grafana calls it a target.
 *
 * <p>Open to query languages that are not here: whatever answers these questions can be a target.
 */
public interface Target {

  /**
   * The fields of the target in Grafana's JSON. Where {@code refId} or {@code datasource} is
   * missing, the panel gives it: letters in order, and the dashboard's data source.
   */
  JsonObject json();

  /** The typed query that it runs, for checks; none where it is a text. */
  default List<Query> queries() {
    return List.of();
  }
}
