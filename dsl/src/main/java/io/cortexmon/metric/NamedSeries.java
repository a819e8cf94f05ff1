package io.cortexmon.metric;

import io.cortexmon.definition.Place;

/**
 * Series that a query written as text reads: of a metric or a recording rule, of which the query
 * knows no more than the name. The checks find out what a {@code Monitoring} declares by it.
 *
 * @param name the name of the series, which of a histogram's parts is not the metric's
 */
public record NamedSeries(String name) implements Source {

  @Override
  public String kind() {
    return "series";
  }

  @Override
  public Place place() {
    return Place.UNKNOWN;
  }
}
