package io.cortexmon.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a file of tests for as many alerts costs, read and run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleTestsBench {

  @Param({"10", "100", "1000"})
  int alerts;

  private Path folder = Path.of("");

  /** Writes the files. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("rule-tests");
    RuleTestWorkload.write(folder, 1, alerts);
  }

  /** Deletes them. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Nothing is remembered from the run before. */
  @Benchmark
  public boolean run() {
    RuleTests tests = new RuleTests(RuleTestOptions.DEFAULT, folder, (file, run, all) -> {});
    return tests.run(Path.of("test0.yml")).isPassed();
  }

  /** As it is written for build servers. */
  @Benchmark
  public String report() {
    RuleTests tests = new RuleTests(RuleTestOptions.DEFAULT, folder, (file, run, all) -> {});
    return JUnitReports.text(tests.run(Path.of("test0.yml")));
  }
}
