package io.cortexmon.metric;

import io.cortexmon.promql.LabelMatcher;

/**
 * A label with one value, made by {@link Label#is}: it labels an alert or a static target, names a
 * series, and, as a {@link Matcher}, selects exactly the series that have it.
 */
public interface LabelValue extends Matcher {

  /** The value. */
  String value();

  @Override
  default LabelMatcher matcher() {
    return LabelMatcher.of(label().name(), LabelMatcher.Op.EQUAL, value());
  }
}
