package io.cortexmon.promql.engine;

import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.PromQl;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * What {@code dsl/src/bench/promql-range.sh} runs: writes series, or reads them and evaluates a
 * range.
 */
final class EngineProcess {

  private static final long MILLIS = 1000;
  private static final double NANOS = 1e9;

  private EngineProcess() {}

  /**
   * Runs one of these, times in seconds.
   *
   * <ul>
   *   <li>{@code write FILE QUERY SERIES SAMPLES INTERVAL} writes the series that a query asks for
   *       as OpenMetrics, and prints the time of the first and of the last sample
   *   <li>{@code shapes} prints a line for each shape: its name, and its query
   *   <li>{@code query FILE QUERY START END STEP RUNS ANSWER} evaluates over the series of a file,
   *       writes the answer as {@code promtool query range} prints it, and prints the seconds of
   *       reading the file, of the first evaluation and the median of all
   * </ul>
   */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "write" -> write(arguments);
      case "shapes" -> {
        for (EngineWorkload.Shape shape : EngineWorkload.Shape.values()) {
          System.out.println(shape + " " + shape.query);
        }
      }
      case "query" -> query(arguments);
      default -> throw new IllegalArgumentException("write, shapes or query: " + arguments[0]);
    }
  }

  private static void write(String[] arguments) throws IOException {
    long interval = Long.parseLong(arguments[5]);
    int samples = Integer.parseInt(arguments[4]);
    EngineWorkload workload =
        new EngineWorkload(Integer.parseInt(arguments[3]), samples, interval * MILLIS);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      workload.addTo(
          (labels, time, value) -> {
            String series = labels.text().replace(", ", ",");
            try {
              out.write(series + " " + GoNumber.plain(value) + " " + time / MILLIS + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          arguments[2]);
      out.write("# EOF\n");
    }
    System.out.println(EngineWorkload.FIRST / MILLIS + " " + workload.last() / MILLIS);
  }

  private static void query(String[] arguments) throws IOException {
    long began = System.nanoTime();
    SeriesStore store = new SeriesStore();
    String text = Files.readString(Path.of(arguments[1]));
    store.add(Exposition.read(text, Exposition.Format.OPEN_METRICS), 0);
    double reading = seconds(began);
    long start = Long.parseLong(arguments[3]) * MILLIS;
    long end = Long.parseLong(arguments[4]) * MILLIS;
    Duration step = Duration.ofSeconds(Long.parseLong(arguments[5]));
    double[] runs = new double[Integer.parseInt(arguments[6])];
    QueryValue value = new QueryValue.Scalar(0, 0);
    for (int i = 0; i < runs.length; i++) {
      long run = System.nanoTime();
      Query query = new Engine(EngineOptions.DEFAULT).query(PromQl.parse(arguments[2]));
      value = query.over(store, start, end, step).value();
      runs[i] = seconds(run);
    }
    Files.writeString(Path.of(arguments[7]), shown(value));
    double first = runs[0];
    Arrays.sort(runs);
    System.out.printf("%.6f %.6f %.6f%n", reading, first, runs[runs.length / 2]);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / NANOS;
  }

  private static String shown(QueryValue value) {
    StringBuilder out = new StringBuilder();
    if (value instanceof QueryValue.RangeVector matrix) {
      for (QueryValue.Series series : matrix.series()) {
        out.append(series.labels().text()).append(" =>\n");
        for (int i = 0; i < series.size(); i++) {
          out.append(GoNumber.plain(series.value(i))).append(" @[");
          out.append(GoNumber.plain(series.time(i) / (double) MILLIS)).append("]\n");
        }
      }
    }
    return out.toString();
  }
}
