package io.cortexmon.routing;

import io.cortexmon.metric.Matcher;
import io.cortexmon.promql.LabelMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks of the matchers of a route or an inhibition rule. */
final class Conditions {

  private Conditions() {}

  /** Checks matchers that all have to hold; {@code what} names the part that holds them. */
  static List<Matcher> all(String what, List<Matcher> matchers) {
    Map<String, LabelMatcher> values = new HashMap<>();
    for (Matcher matcher : matchers) {
      LabelMatcher condition = matcher.matcher();
      if (!condition.variables().isEmpty()) {
        throw new IllegalArgumentException(
            what
                + " matcher "
                + condition
                + ": uses a dashboard variable, and Alertmanager knows none");
      }
      if (condition.op() == LabelMatcher.Op.EQUAL) {
        LabelMatcher other = values.put(condition.label(), condition);
        if (other != null && !other.equals(condition)) {
          throw new IllegalArgumentException(
              what
                  + " matchers "
                  + other
                  + " and "
                  + condition
                  + ": all matchers have to hold, so no alert can match; use isOneOf(..)");
        }
      }
    }
    return List.copyOf(matchers);
  }

  /** Checks that there is at least one matcher, and that they are good. */
  static List<Matcher> some(String what, List<Matcher> matchers) {
    if (matchers.isEmpty()) {
      throw new IllegalArgumentException(what + ": needs at least one matcher");
    }
    return all(what, matchers);
  }

  /** Returns the matchers as they stand in selectors, for messages. */
  static String text(List<Matcher> matchers) {
    return matchers.stream()
        .map(Matcher::matcher)
        .map(LabelMatcher::toString)
        .collect(Collectors.joining(", "));
  }
}
