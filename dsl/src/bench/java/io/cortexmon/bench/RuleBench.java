package io.cortexmon.bench;

import io.cortexmon.check.Checks;
import io.cortexmon.check.Report;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
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

/** What the steps from definitions to bytes cost, and how that grows with the number of alerts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBench {

  @Param({"100", "1000", "10000"})
  int alerts;

  private Monitoring monitoring = Monitoring.named("empty");

  /** Defines what is checked and rendered. */
  @Setup
  public void define() {
    monitoring = RuleWorkload.of(alerts);
  }

  /** The typed language: values only. */
  @Benchmark
  public Monitoring build() {
    return RuleWorkload.of(alerts);
  }

  /** All checks, of which none finds anything. */
  @Benchmark
  public Report check() {
    return Checks.run(monitoring);
  }

  /** The bytes of all files. */
  @Benchmark
  public long render() {
    long bytes = 0;
    for (RenderedTree.Entry file : Renderer.render(monitoring).entries()) {
      bytes += file.bytes().length;
    }
    return bytes;
  }
}
