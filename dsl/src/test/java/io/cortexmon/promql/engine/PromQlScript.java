package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A script in the language of Prometheus's own acceptance tests: series to load, queries to
 * evaluate, and what they must give.
 *
 * <p>Times are milliseconds since 1970-01-01.
 *
 * @param name how failures name the script, such as {@code operators.test}
 */
record PromQlScript(String name, List<Command> commands) {

  PromQlScript {
    commands = List.copyOf(commands);
  }

  /** What a script does, in order. */
  sealed interface Command {}

  /** Empties the store. */
  enum Clear implements Command {
    CLEAR
  }

  /**
   * Adds series to the store.
   *
   * @param step the time between two values; the first is at 0
   * @param asNative whether each classic histogram is also added as a native one
   */
  record Load(long step, boolean asNative, List<LoadedSeries> series) implements Command {
    Load {
      series = List.copyOf(series);
    }
  }

  /**
   * One series of a load.
   *
   * @param starts for each value how its start timestamp differs from its own, in milliseconds;
   *     empty where no value has one
   */
  record LoadedSeries(SeriesNotation notation, List<OptionalLong> starts) {
    LoadedSeries {
      starts = List.copyOf(starts);
    }
  }

  /**
   * Evaluates a query.
   *
   * @param line where it stands in the script, from 1
   * @param range whether it is a range query; otherwise it is evaluated at the end of the steps
   * @param steps when it is evaluated, and at which times points of series are expected
   */
  record Eval(int line, String query, boolean range, Steps steps, Expected expected)
      implements Command {

    /** When an instant query is evaluated. */
    long time() {
      return steps.end;
    }
  }

  /** The times from the start to the end. */
  record Steps(long start, long end, long step) {
    static Steps at(long time) {
      return new Steps(time, time, 0);
    }

    long time(int index) {
      return start + index * step;
    }
  }

  /**
   * What a query must give. Without a number, a text and series it must be empty.
   *
   * @param failure what the error says, where there must be one
   * @param warnings what warnings say, each at least one warning; empty where they do not matter
   * @param infos what infos say, likewise
   * @param ordered whether the order of the series matters
   * @param points whether an instant query gives points of ranges
   */
  record Expected(
      Optional<Said> failure,
      List<Said> warnings,
      List<Said> infos,
      boolean noWarnings,
      boolean noInfos,
      boolean ordered,
      boolean points,
      OptionalDouble number,
      Optional<String> text,
      Map<Labels, List<SeriesValue>> series) {
    Expected {
      warnings = List.copyOf(warnings);
      infos = List.copyOf(infos);
      series = new LinkedHashMap<>(series);
    }

    /** Returns whether any expected value is a native histogram. */
    boolean hasHistograms() {
      return series.values().stream()
          .flatMap(List::stream)
          .anyMatch(SeriesValue.Histogram.class::isInstance);
    }
  }
}
