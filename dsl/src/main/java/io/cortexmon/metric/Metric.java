package io.cortexmon.metric;

import io.cortexmon.definition.Place;
import java.util.List;

/** A metric that a program exposes, declared once as a constant with its type, unit and labels. */
public sealed interface Metric extends Source
    permits Counter, Gauge, Histogram, Info, StateSet, Summary {

  /** What it says of itself. */
  Declaration declaration();

  /** The names of the series that it is exposed as; a histogram has several. */
  List<String> seriesNames();

  @Override
  default String name() {
    return declaration().name();
  }

  @Override
  default Place place() {
    return declaration().place();
  }

  /** One sentence for people; may be empty. */
  default String help() {
    return declaration().help();
  }

  /** What it measures or counts; from the name's ending unless given. */
  @Override
  default Unit unit() {
    return declaration().unit();
  }

  /** The labels of its series, without target labels. */
  default List<Label> labels() {
    return declaration().labels();
  }
}
