package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.render.RenderRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run over many environments, killed while it writes and deletes. */
class KilledRenderTest {

  private static final int KILLS = 10;
  private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

  /** What is to be rendered: each differs from the other in every file, and in what there is. */
  private enum State {
    MANY(12, "cortex"),
    FEW(6, "agents");

    private final int count;
    private final String namespace;

    State(int count, String namespace) {
      this.count = count;
      this.namespace = namespace;
    }

    State other() {
      return this == MANY ? FEW : MANY;
    }

    void into(Path output) {
      RenderRun.Result result =
          RenderRun.into(output)
              .environments(IntStream.range(0, count).mapToObj(this::environment).toList())
              .sources(State.class.getClassLoader(), List.of(CortexMonitoring.class.getName()))
              .run();
      assertThat(result.problems()).isEmpty();
    }

    private Environment environment(int number) {
      return Environment.named(name(number))
          .namespace(namespace)
          .value("cortex.runbooks", "https://" + namespace + "/")
          .value("cortex.interval.recording", count + "s");
    }

    static String name(int number) {
      return "e" + number;
    }
  }

  @Test
  void leaves_whole_files_that_the_next_run_completes(@TempDir Path folder) throws Exception {
    Map<String, byte[]> many = clean(State.MANY, folder);
    Map<String, byte[]> few = clean(State.FEW, folder);
    Path output = folder.resolve(State.FEW.name());
    Random random = new Random(1);
    State there = State.FEW;
    int halfway = 0;

    for (int kill = 0; kill < KILLS; kill++) {
      killWhenItReaches(State.name(random.nextInt(State.MANY.count)), there.other(), output);

      Map<String, byte[]> left = RenderCortex.files(output);
      halfway += same(left, many) || same(left, few) ? 0 : 1;
      assertWhole(left, List.of(many, few));
      there = random.nextBoolean() ? there : there.other();
      there.into(output);
      assertSame(RenderCortex.files(output), there == State.MANY ? many : few);
    }
    assertThat(halfway).as("kills between the first file and the last").isPositive();
  }

  private static Map<String, byte[]> clean(State state, Path folder) throws IOException {
    Path output = folder.resolve(state.name());
    state.into(output);
    return RenderCortex.files(output);
  }

  /** Starts a run, and kills it as soon as it has written to, or deleted, an environment. */
  private static void killWhenItReaches(String environment, State state, Path output)
      throws IOException, InterruptedException {
    Path index = output.resolve(environment).resolve("cortex/index.json");
    String before = read(index);
    Path log = output.resolveSibling("log");
    Process process = start(state, output, log);
    boolean ended = false;
    try {
      long end = System.nanoTime() + LONGEST_RUN.toNanos();
      while (!ended && read(index).equals(before)) {
        assertThat(System.nanoTime()).as("the run hangs").isLessThan(end);
        ended = process.waitFor(1, TimeUnit.MILLISECONDS);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(ended && process.exitValue() != 0).as(Files.readString(log)).isFalse();
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static Process start(State state, Path output, Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            OneRun.class.getName(),
            state.name(),
            output.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static boolean same(Map<String, byte[]> files, Map<String, byte[]> others) {
    return files.keySet().equals(others.keySet())
        && files.keySet().stream()
            .allMatch(path -> Arrays.equals(files.get(path), others.get(path)));
  }

  private static void assertSame(Map<String, byte[]> files, Map<String, byte[]> expected) {
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
  }

  /** Each file is as a whole run leaves it; an index lists what was there and what was to come. */
  private static void assertWhole(Map<String, byte[]> left, List<Map<String, byte[]>> clean)
      throws IOException {
    for (Map.Entry<String, byte[]> file : left.entrySet()) {
      String path = file.getKey();
      if (path.endsWith("index.json")) {
        assertThat(new ObjectMapper().readTree(file.getValue())).as(path).isNotEmpty();
      } else if (!path.endsWith(".cortex-mon-tmp")) {
        Stream<byte[]> whole =
            clean.stream().filter(tree -> tree.containsKey(path)).map(tree -> tree.get(path));
        assertThat(whole).as(path).anyMatch(bytes -> Arrays.equals(bytes, file.getValue()));
      }
    }
  }

  /** A program that renders once. */
  static final class OneRun {

    private OneRun() {}

    public static void main(String[] arguments) {
      State.valueOf(arguments[0]).into(Path.of(arguments[1]));
    }
  }
}
