package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.SeriesStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The series of a group of tests, which come into the store as time goes by. */
final class InputSeries {

  private static final String NOTATION =
      "write a series as up{job=\"api\"}, its values as 1 2 3, 0+10x5 (rising), _ (none) or stale";
  private static final String START_TIMESTAMPS = "@st";

  private final long start;
  private final boolean isSeen;
  private final long interval;
  private final Map<Labels, List<SeriesValue>> series = new LinkedHashMap<>();
  private long next;

  private InputSeries(StartTimestamp start, long interval) {
    this.start = start.millis();
    this.isSeen = !start.isBeyond();
    this.interval = interval;
  }

  /**
   * Reads series. As promtool does, it reads them as lines of one text, which an empty line ends.
   *
   * @param failures what can not be read is added
   * @param warnings lines that promtool does not see
   */
  static InputSeries of(
      RuleTestFile.Group group, List<RuleTestFailure> failures, FaultLog warnings) {
    InputSeries read = new InputSeries(group.start(), group.intervalMillis());
    int number = 1;
    int left = group.series().size();
    for (RuleTestFile.Input input : group.series()) {
      left--;
      for (String written : lines("  " + input.series() + " " + input.values())) {
        String line = written.strip();
        number++;
        if (line.isEmpty() || line.startsWith("#")) {
          if (left > 0) {
            warnings.add(
                input.at(),
                "an empty line in a series ends them: promtool does not load those that follow",
                "write the values in one line");
          }
          return read;
        }
        try {
          read.add(line);
        } catch (PromQlSyntaxException e) {
          String text = e.prometheusMessage().replaceFirst("^1:", number + ":");
          String help = e.errors().get(0).help();
          String hint = help.isEmpty() ? NOTATION : help;
          failures.add(new RuleTestFailure(input.at().line(), text, hint));
          return read;
        }
      }
    }
    return read;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  /** A series that is there twice has the later values. Start timestamps change nothing. */
  private void add(String line) {
    int space = line.indexOf(' ');
    if (space > 0 && line.substring(0, space).endsWith(START_TIMESTAMPS)) {
      return;
    }
    SeriesNotation notation = SeriesNotation.parse(line);
    series.put(notation.labels(), notation.values());
  }

  /** Returns the names of the metrics that there are. */
  Set<String> metrics() {
    return series.keySet().stream().map(Labels::metricName).collect(Collectors.toSet());
  }

  /** Returns how many values there are. */
  long samples() {
    return series.values().stream().mapToLong(List::size).sum();
  }

  /** Adds the samples up to a time that are not there yet, if queries can see them. */
  void load(SeriesStore store, long until) {
    if (until < start || !isSeen) {
      return;
    }
    long end = (until - start) / interval;
    series.forEach(
        (labels, values) -> {
          for (long i = next; i <= end && i < values.size(); i++) {
            add(store, labels, start + i * interval, values.get((int) i));
          }
        });
    next = Math.max(next, end + 1);
  }

  private static void add(SeriesStore store, Labels labels, long time, SeriesValue value) {
    if (value instanceof SeriesValue.Sample sample) {
      store.add(labels, time, sample.value());
    } else if (value instanceof SeriesValue.Histogram histogram) {
      store.add(labels, time, histogram.value());
    } else if (value == SeriesValue.STALE) {
      store.addStale(labels, time);
    }
  }
}
