package io.cortexmon.promql.engine;

import io.cortexmon.promql.PromQl;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one evaluation of a query that is ready costs, for the shapes that rules use; {@code -prof
 * gc} says what it allocates. {@code dsl/src/bench/promql-range.sh} holds the same series beside a
 * Prometheus server.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBench {

  private static final long MINUTE = 60_000;
  private static final int STEPS = 120;
  private static final Duration STEP = Duration.ofSeconds(15);

  /** A store and a query. */
  @State(Scope.Thread)
  public static class Evaluation {

    /** The series of each metric. */
    @Param({"10", "1000", "100000"})
    int series = 10;

    @Param EngineWorkload.Shape shape = EngineWorkload.Shape.SUM;

    SeriesStore store = new SeriesStore();
    Query query = ready(shape);
    long end;

    /** Fills the store: a sample a minute, as many as the range and five minutes before it take. */
    @Setup
    public void fill() {
      EngineWorkload workload = new EngineWorkload(series, 36, MINUTE);
      store = workload.store(shape.query);
      query = ready(shape);
      end = workload.last();
    }
  }

  /** A store as a rule's test has it: four series of 30 samples. */
  @State(Scope.Thread)
  public static class Rule {

    @Param EngineWorkload.Shape shape = EngineWorkload.Shape.SUM;

    SeriesStore store = new SeriesStore();
    Query query = ready(shape);
    long end;

    /** Fills the store. */
    @Setup
    public void fill() {
      EngineWorkload workload = new EngineWorkload(4, 30, MINUTE);
      store = workload.store(shape.query);
      query = ready(shape);
      end = workload.last();
    }
  }

  /** At one time. */
  @Benchmark
  public QueryResult instant(Evaluation evaluation) {
    return evaluation.query.at(evaluation.store, evaluation.end);
  }

  /** At 120 steps of 15 seconds. */
  @Benchmark
  public QueryResult range(Evaluation evaluation) {
    long start = evaluation.end - (STEPS - 1) * STEP.toMillis();
    return evaluation.query.over(evaluation.store, start, evaluation.end, STEP);
  }

  /** At one time over a rule's few series. */
  @Benchmark
  public QueryResult rule(Rule rule) {
    return rule.query.at(rule.store, rule.end);
  }

  private static Query ready(EngineWorkload.Shape shape) {
    return new Engine(EngineOptions.DEFAULT).query(PromQl.parse(shape.query));
  }
}
