package io.cortexmon.promql.engine;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param value what it gives
 * @param annotations warnings and infos, each once
 */
public record QueryResult(QueryValue value, List<Annotation> annotations) {
  public QueryResult {
    annotations = List.copyOf(annotations);
  }
}
