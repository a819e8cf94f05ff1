package io.cortexmon.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.render.RenderedTree.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update may be killed at any moment. */
class KilledUpdateTest {

  private static final int KILLS = 12;
  private static final int LONGEST_RUN_MILLIS = 120;
  private static final int FILES = 150;
  private static final int FEW_FILES = 10;

  @Test
  void leaves_whole_files_that_the_next_update_completes(@TempDir Path output) throws Exception {
    Random random = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = ForkedJava.start(EndlessUpdates.class, List.of(), output);
      assertThat(process.getInputStream().read()).as("its first output").isEqualTo('!');
      process.waitFor(random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();

      for (String path : files(output)) {
        assertThatFileIsWhole(output, path);
      }
      Generation next = new Generation(1_000 + random.nextInt(1_000));
      next.into(output);
      assertThat(files(output)).isEqualTo(next.paths());
      for (String path : files(output)) {
        assertThatFileIsWhole(output, path);
        assertThatIndexHasItsChecksum(output, path);
      }
    }
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> paths = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> paths.add(folder.relativize(file).toString()));
      return paths;
    }
  }

  /** The content of a file of ours says which generation it is from. */
  private static void assertThatFileIsWhole(Path output, String path) throws IOException {
    String content = Files.readString(output.resolve(path));
    if (path.endsWith("index.json")) {
      assertThat(content).as(path).startsWith("{\n").endsWith("]\n}\n");
    } else if (!WholeFile.isUnfinished(path)) {
      assertThat(content).as(path).contains(" ");
      int generation = Integer.parseInt(content.substring(0, content.indexOf(' ')));
      assertThat(content).as(path).isEqualTo(new Generation(generation).content(path));
    }
  }

  private static void assertThatIndexHasItsChecksum(Path output, String path) throws Exception {
    if (!path.endsWith("index.json")) {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(output.resolve(path)));
      Path index = output.resolve(path.split("/folder", 2)[0]).resolve("index.json");
      assertThat(Files.readString(index)).as(path).contains(HexFormat.of().formatHex(sha256));
    }
  }

  /** What one update writes: each generation has other files, systems and content. */
  private record Generation(int number) {

    void into(Path output) {
      List<SystemTree> systems = new ArrayList<>();
      for (int system = 0; system < 3; system++) {
        if ((number + system) % 3 != 0) {
          systems.add(system("s" + system));
        }
      }
      OutputFolder.at(output).update(systems, Set.of());
    }

    private SystemTree system(String name) {
      List<Entry> files = new ArrayList<>();
      int count = number % 2 == 0 ? FILES : FEW_FILES; // so that much is written, and deleted
      for (int file = 0; file < count; file++) {
        if ((number + file) % 4 != 0) {
          String path = "folder" + (file + number) % 7 + "/" + file + ".txt";
          String whole = "prod/" + name + "/" + path;
          files.add(Entry.text(path, "text", List.of(), () -> content(whole)));
        }
      }
      return new SystemTree(new SystemId("prod", name), "Source", RenderedTree.of(files));
    }

    String content(String path) {
      return (number + " " + path + "\n").repeat(300 + number % 50);
    }

    /** Every file in the folder once this generation is written. */
    Set<String> paths() {
      Set<String> paths = new TreeSet<>(Set.of("index.json"));
      for (int system = 0; system < 3; system++) {
        if ((number + system) % 3 != 0) {
          String folder = "prod/s" + system + "/";
          paths.add(folder + "index.json");
          system("s" + system).tree().paths().forEach(path -> paths.add(folder + path));
        }
      }
      return paths;
    }
  }

  /** Updates a folder until it is killed. */
  static final class EndlessUpdates {

    private EndlessUpdates() {}

    public static void main(String[] arguments) {
      System.out.print('!');
      System.out.flush();
      for (int number = 1; true; number++) {
        new Generation(number).into(Path.of(arguments[0]));
      }
    }
  }
}
