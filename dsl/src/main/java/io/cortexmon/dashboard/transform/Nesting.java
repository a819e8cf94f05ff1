package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;

/**
 * What transformations share that put the rows of a group in a table below it.
 *
 * @param <T> the transformation type itself, which copies return
 */
public interface Nesting<T> extends Transforming<T> {

  /** Returns this without the names of columns above each inner table. */
  default T withoutInnerHeaders() {
    return json(Shape.with(json(), "showSubframeHeaders", Json.FALSE));
  }

  /** Returns this with all inner tables open. Grafana 13 and newer; older ones have them closed. */
  default T expanded() {
    return json(Shape.with(json(), "expandAllRows", Json.TRUE));
  }
}
