package io.cortexmon.check;

import io.cortexmon.definition.Place;
import io.cortexmon.metric.Matcher;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.routing.Routing;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition that a routing puts on alerts.
 *
 * @param matcher the condition
 * @param subject the route or inhibition, for messages
 * @param place where that was written
 */
record Condition(LabelMatcher matcher, String subject, Place place) {

  /** Returns those of all routes, then those of all inhibitions. */
  static Stream<Condition> in(Routing routing) {
    Stream<Condition> routes =
        routing.routes().stream()
            .flatMap(route -> of(route.matchers(), route.subject(), route.place()));
    Stream<Condition> inhibitions =
        routing.inhibitions().stream()
            .flatMap(
                one ->
                    Stream.of(one.sources(), one.targets())
                        .flatMap(matchers -> of(matchers, one.subject(), one.place())));
    return Stream.concat(routes, inhibitions);
  }

  private static Stream<Condition> of(List<Matcher> matchers, String subject, Place place) {
    return matchers.stream().map(matcher -> new Condition(matcher.matcher(), subject, place));
  }

  /** Whether an alert without the label meets the condition. */
  boolean acceptsAbsence() {
    return accepts(matcher, "");
  }

  /** Whether an alert with this value of the label meets a condition. */
  static boolean accepts(LabelMatcher condition, String value) {
    return condition.matches(value);
  }
}
