package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A named set of times at which routes notify, or do not.
 *
 * <pre>{@code
 * static final TimeInterval OFF_HOURS = TimeInterval.named("off-hours",
 *     Period.from(MONDAY, FRIDAY).between(MIDNIGHT, LocalTime.of(9, 0)).between(LocalTime.of(17, 0), MIDNIGHT),
 *     Period.on(SATURDAY, SUNDAY));
 * }</pre>
 *
 * @param name the name by which routes refer to it in the file
 * @param periods the times it consists of; it holds whenever one of them does
 * @param place where it was written
 */
public record TimeInterval(String name, List<Period> periods, Place place) {

  public TimeInterval {
    Arguments.name("time interval", name);
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException(
          "time interval " + Arguments.quoted(name) + ": needs at least one period");
    }
  }

  /** Returns the interval that holds whenever one of these periods does. */
  public static TimeInterval named(String name, Period... periods) {
    return new TimeInterval(name, List.of(periods), Place.ofCaller());
  }

  /** Returns {@code time interval off-hours}, for messages. */
  public String subject() {
    return "time interval " + name;
  }
}
