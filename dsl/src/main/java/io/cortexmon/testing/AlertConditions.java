package io.cortexmon.testing;

import com.google.re2j.Pattern;
import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Matcher;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Labels;
import java.util.List;
import java.util.Optional;

/** Alertmanager's matchers, all of which have to hold; no label is the same as an empty one. */
final class AlertConditions {

  private AlertConditions() {}

  static boolean hold(List<Matcher> matchers, Labels labels) {
    return unmet(matchers, labels).isEmpty();
  }

  /** Returns what the alert has instead of the first condition that it does not meet. */
  static Optional<String> unmet(List<Matcher> matchers, Labels labels) {
    for (Matcher matcher : matchers) {
      String value = labels.value(matcher.label().name());
      if (!holds(matcher.matcher(), value)) {
        return Optional.of(
            matcher.label().name()
                + (value.isEmpty() ? " is not set" : " is " + Arguments.quoted(value)));
      }
    }
    return Optional.empty();
  }

  /** Alertmanager's dot does not match a line feed, other than Prometheus's. */
  private static boolean holds(LabelMatcher matcher, String value) {
    return switch (matcher.op()) {
      case EQUAL -> value.equals(matcher.value());
      case NOT_EQUAL -> !value.equals(matcher.value());
      case MATCHES -> Pattern.matches(matcher.value(), value);
      case DOES_NOT_MATCH -> !Pattern.matches(matcher.value(), value);
      case REFERENCE -> throw new IllegalStateException("routes have no variables: " + matcher);
    };
  }
}
