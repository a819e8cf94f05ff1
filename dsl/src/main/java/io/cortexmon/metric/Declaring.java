package io.cortexmon.metric;

import java.util.List;

/**
 * The fluent copies that all metric types share.
 *
 * @param <M> the metric's own type
 */
public interface Declaring<M extends Metric> {

  /** What the metric says of itself. */
  Declaration declaration();

  /** Returns this metric with another declaration. */
  M declaration(Declaration changed);

  /** Returns this metric with a sentence for people. */
  default M help(String help) {
    Declaration d = declaration();
    return declaration(
        new Declaration(d.name(), help, d.unit(), d.labels(), d.exposedBy(), d.place()));
  }

  /** Returns this metric with a unit; only needed where the name does not end with it. */
  default M unit(Unit unit) {
    Declaration d = declaration();
    return declaration(
        new Declaration(d.name(), d.help(), unit, d.labels(), d.exposedBy(), d.place()));
  }

  /**
   * Returns this metric with these labels instead of those it had. Target labels need no mention.
   */
  default M labels(Label... labels) {
    Declaration d = declaration();
    return declaration(
        new Declaration(d.name(), d.help(), d.unit(), List.of(labels), d.exposedBy(), d.place()));
  }

  /**
   * Returns this metric as one of another program's, for example {@code "node exporter"}: its name
   * is as it is, so a breach of naming rules is a warning and not an error.
   */
  default M exposedBy(String program) {
    Declaration d = declaration();
    return declaration(
        new Declaration(d.name(), d.help(), d.unit(), d.labels(), program, d.place()));
  }
}
