package io.cortexmon.bench;

import io.cortexmon.render.OutputFolder;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.SystemId;
import io.cortexmon.render.SystemTree;
import io.cortexmon.render.Update;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

/**
 * What it costs to find that a folder is up to date, beside reading its files. The content is
 * ready, so that this measures the folder and not the renderer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FolderBench {

  private static final String LINE =
      "  - alert: ServiceFailureRatio # one line of many in a file\n";

  /** Files, and bytes of each: the rule files of 10,000 alerts, or a thousand dashboards. */
  @Param({"2x3500000", "1000x44000"})
  String files = "";

  private Path folder = Path.of("");
  private List<Path> paths = List.of();
  private List<SystemTree> systems = List.of();

  /** Writes the files. */
  @Setup
  public void write() throws IOException {
    String[] countAndSize = files.split("x", 2);
    RenderedTree tree = tree(Integer.parseInt(countAndSize[0]), Integer.parseInt(countAndSize[1]));
    SystemId id = new SystemId("bench", "files");
    folder = Files.createTempDirectory("folder-bench");
    paths = tree.paths().stream().map(folder.resolve(id.toString())::resolve).toList();
    systems = List.of(new SystemTree(id, FolderBench.class.getName(), tree));
    bring();
  }

  private static RenderedTree tree(int count, int size) {
    byte[] content =
        LINE.repeat(size / LINE.length() + 1).substring(0, size).getBytes(StandardCharsets.UTF_8);
    List<RenderedTree.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          new RenderedTree.Entry("prometheus/" + i + ".yaml", "bench", List.of(), () -> content));
    }
    return RenderedTree.of(entries);
  }

  /** Finds that nothing changed. */
  @Benchmark
  public Update unchanged() {
    Update update = bring();
    if (update.systems().get(0).written() != 0) {
      throw new IllegalStateException("wrote files that did not change");
    }
    return update;
  }

  private Update bring() {
    return OutputFolder.at(folder).update(systems, Set.of());
  }

  /** Reads the files, and does nothing with them. */
  @Benchmark
  public long read() throws IOException {
    long bytes = 0;
    for (Path path : paths) {
      bytes += Files.readAllBytes(path).length;
    }
    return bytes;
  }

  /** Deletes the files. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
