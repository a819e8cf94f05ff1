package io.cortexmon.render;

import io.cortexmon.routing.Period;
import io.cortexmon.routing.TimeInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Writes a {@link TimeInterval} as an entry of Alertmanager's {@code time_intervals}. */
final class TimeIntervalYaml {

  private TimeIntervalYaml() {}

  static YamlMap of(TimeInterval interval) {
    return new YamlMap()
        .put("name", interval.name())
        .putList(
            "time_intervals", interval.periods().stream().map(TimeIntervalYaml::period).toList());
  }

  private static YamlMap period(Period period) {
    return new YamlMap()
        .putList("times", period.times().stream().map(TimeIntervalYaml::timeRange).toList())
        .putList(
            "weekdays",
            // Alertmanager's week starts on Sunday, and a range may not pass its end.
            ranges(period.weekdays(), day -> day.getValue() % 7))
        .putList(
            "days_of_month",
            period.daysOfMonth().stream()
                .map(days -> range(String.valueOf(days.first()), String.valueOf(days.last())))
                .toList())
        .putList("months", ranges(period.months(), Enum::ordinal))
        .putList(
            "years",
            period.years().stream()
                .map(years -> range(String.valueOf(years.first()), String.valueOf(years.last())))
                .toList())
        .putText("location", period.location());
  }

  private static YamlMap timeRange(Period.TimeRange range) {
    return new YamlMap()
        .put("start_time", range.start().toString())
        .put("end_time", range.endText());
  }

  /** Returns {@code monday:friday} for five days in a row; {@code position} orders them. */
  private static <E extends Enum<E>> List<String> ranges(Set<E> set, ToIntFunction<E> position) {
    List<String> ranges = new ArrayList<>();
    List<E> run = new ArrayList<>();
    for (E next : set.stream().sorted(Comparator.comparingInt(position)).toList()) {
      boolean follows =
          run.isEmpty()
              || position.applyAsInt(next) == position.applyAsInt(run.get(run.size() - 1)) + 1;
      if (!follows) {
        ranges.add(range(run));
        run.clear();
      }
      run.add(next);
    }
    if (!run.isEmpty()) {
      ranges.add(range(run));
    }
    return ranges;
  }

  private static String range(List<? extends Enum<?>> run) {
    return range(
        run.get(0).name().toLowerCase(Locale.ROOT),
        run.get(run.size() - 1).name().toLowerCase(Locale.ROOT));
  }

  private static String range(String first, String last) {
    return first.equals(last) ? first : first + ":" + last;
  }
}
