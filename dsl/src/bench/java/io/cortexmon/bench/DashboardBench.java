package io.cortexmon.bench;

import io.cortexmon.check.Checks;
import io.cortexmon.check.Report;
import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.json.JsonWriter;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one dashboard of twenty panels costs, warm, beside writing its bytes with Jackson's
 * streaming generator. With {@code -prof gc}, bytes allocated are to be divided by the {@link
 * #SIZE} of its file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DashboardBench {

  /** Bytes of the file, printed once. */
  static final int SIZE = size();

  private static final Dashboard DASHBOARD = DashboardWorkload.dashboard(0);

  private static final Monitoring SYSTEM =
      new DashboardWorkload().define(Environment.named("bench").value("dashboards", "100"));

  private final JsonWriter writer = new JsonWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE);

  private static int size() {
    int size = new JsonWriter().document(DashboardWorkload.dashboard(0).json()).length;
    System.out.println("one dashboard has " + size + " bytes");
    return size;
  }

  /** The typed language: values only. */
  @Benchmark
  public Dashboard build() {
    return DashboardWorkload.dashboard(0);
  }

  /** From a dashboard that is there to bytes. */
  @Benchmark
  public int render() throws IOException {
    return written(DASHBOARD);
  }

  /** From nothing to bytes. */
  @Benchmark
  public int buildAndRender() throws IOException {
    return written(DashboardWorkload.dashboard(0));
  }

  private int written(Dashboard dashboard) throws IOException {
    out.reset();
    writer.document(dashboard.json(), out);
    return out.size();
  }

  /** The same bytes without a model. */
  @Benchmark
  public int jackson() throws IOException {
    out.reset();
    JacksonDashboards.write(0, out);
    return out.size();
  }

  /** All checks of a system of a hundred dashboards. */
  @Benchmark
  public Report checkHundred() {
    return Checks.run(SYSTEM);
  }
}
