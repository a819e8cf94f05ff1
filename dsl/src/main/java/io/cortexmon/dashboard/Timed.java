package io.cortexmon.dashboard;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which time a dashboard shows, and when it asks again.
 *
 * @param <D> the type itself, which copies return
 */
public interface Timed<D> {

  /** The days that Grafana can begin a week with. */
  Set<DayOfWeek> FIRST_DAYS = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);

  /** The fields that are set. */
  JsonObject fields();

  /** Returns this with other fields. */
  D fields(JsonObject changed);

  /** Returns this showing so much time up to now. */
  default D last(Duration range) {
    return time("now-" + GrafanaDuration.of(Arguments.positive("time range", range)), "now");
  }

  /**
   * Returns this showing a time range, in Grafana's words: {@code now-1d/d}, {@code
   * 2026-01-31T00:00:00Z}.
   */
  default D time(String from, String to) {
    Arguments.name("start of time range", from);
    Arguments.name("end of time range", to);
    return fields(fields().with("time", JsonObject.of("from", from).with("to", to)));
  }

  /** Returns this asking its queries again after this time; never where it is not said. */
  default D refreshEvery(Duration interval) {
    Arguments.positive("refresh interval", interval);
    return fields(fields().with("refresh", GrafanaDuration.of(interval)));
  }

  /** Returns this with times of a zone such as {@code utc}; the viewer's where it is not said. */
  default D timezone(String zone) {
    return fields(fields().with("timezone", Arguments.name("time zone", zone)));
  }

  /**
   * Returns this with weeks that begin on a day; the viewer's setting where it is not said.
   *
   * @throws IllegalArgumentException unless it is a Saturday, Sunday or Monday
   */
  default D weekStartsOn(DayOfWeek day) {
    if (!FIRST_DAYS.contains(day)) {
      throw new IllegalArgumentException(
          "start of the week " + day + ": Grafana knows SATURDAY, SUNDAY and MONDAY");
    }
    return fields(fields().with("weekStart", day.name().toLowerCase(Locale.ROOT)));
  }

  /** Returns this with a fiscal year that begins in a month, for ranges such as {@code now/fy}. */
  default D fiscalYearStartsIn(Month month) {
    return fields(fields().with("fiscalYearStartMonth", month.getValue() - 1));
  }

  /** Returns this with these choices of how often to ask again. */
  default D refreshChoices(Duration... intervals) {
    List<Duration> all = Arguments.distinct("refresh choice", List.of(intervals));
    all.forEach(interval -> Arguments.positive("refresh choice", interval));
    return timePicker(
        "refresh_intervals", JsonArray.texts(all.stream().map(GrafanaDuration::of).toList()));
  }

  /** Returns this with a further choice of time range; the first replaces Grafana's own. */
  default D quickRange(String name, String from, String to) {
    JsonArray ranges = fields().object("timepicker").array("quick_ranges");
    JsonObject added =
        JsonObject.of("display", Arguments.name("quick range", name))
            .with("from", Arguments.name("start of quick range", from))
            .with("to", Arguments.name("end of quick range", to));
    return timePicker("quick_ranges", ranges.plus(added));
  }

  /** Returns this with a "now" that is so much in the past, for data that comes late. */
  default D nowDelay(Duration delay) {
    Arguments.positive("now delay", delay);
    return timePicker("nowDelay", Json.of(GrafanaDuration.of(delay)));
  }

  /** Returns this without the choice of a time range. */
  default D hideTimePicker() {
    return timePicker("hidden", Json.TRUE);
  }

  private D timePicker(String name, Json value) {
    return fields(fields().with("timepicker", fields().object("timepicker").with(name, value)));
  }
}
