package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * What every declared metric says of itself.
 *
 * @param name the name as exposed, byte for byte
 * @param help one sentence for people; may be empty
 * @param unit what it measures or counts
 * @param labels the labels of its series, without target labels
 * @param exposedBy the program that exposes it, if not ours; empty for ours
 * @param place where it was declared
 */
public record Declaration(
    String name, String help, Unit unit, List<Label> labels, String exposedBy, Place place) {

  public Declaration {
    Arguments.metricName("metric", name);
    labels = Arguments.distinct("metric " + Arguments.quoted(name) + ": label", labels);
  }

  static Declaration of(String name, String suffix, Place place) {
    String base = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    return new Declaration(name, "", Unit.inName(base).orElse(Unit.NONE), List.of(), "", place);
  }
}
