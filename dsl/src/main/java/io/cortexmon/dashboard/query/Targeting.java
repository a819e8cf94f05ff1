package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * What targets in every query language share.
 *
 * @param <T> the type itself, which copies return
 */
public interface Targeting<T> extends Target {

  /** The fields that are set. */
  JsonObject fields();

  /** Returns this with other fields. */
  T fields(JsonObject changed);

  /**
   * Returns this with the name by which expressions and overrides know it; letters in order where
   * none is given.
   */
  default T refId(String id) {
    return fields(fields().with("refId", Arguments.name("ref id", id)));
  }

  /** Returns this asked and not drawn, as an expression's input is. */
  default T hide() {
    return fields(fields().with("hide", true));
  }

  /** Returns this asked of another data source than the dashboard's. */
  default T dataSource(DataSourceRef dataSource) {
    return fields(fields().with("datasource", dataSource.json()));
  }

  @Override
  default JsonObject json() {
    return fields();
  }
}
