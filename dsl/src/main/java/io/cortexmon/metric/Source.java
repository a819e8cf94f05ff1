package io.cortexmon.metric;

import io.cortexmon.definition.Place;
import java.util.Optional;

/**
 * Something that has series of its own, and so can be read by a query: a metric or a recording
 * rule.
 */
public interface Source {

  /** What it is, for messages: {@code counter}, {@code recording rule}, … */
  String kind();

  /** The name of its series as exposed or recorded. */
  String name();

  /** Where it was declared. */
  Place place();

  /** What its numbers measure or count; none where that is not known. */
  default Unit unit() {
    return Unit.NONE;
  }

  /** The query whose result it records; empty where a program exposes it. */
  default Optional<Query> recordedQuery() {
    return Optional.empty();
  }
}
