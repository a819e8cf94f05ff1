package io.cortexmon.publish;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.OwnerFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Processes that are killed while they publish. How many is {@code -Dcortex-mon.kills}, by default
 * few, since each is a Java of its own.
 */
class KilledPublishTest {

  private static final int KILLS = Integer.getInteger("cortex-mon.kills", 4);

  private static final String FOREIGN = "not of ours";

  private final Path folder;

  private final BareRepository remote;

  KilledPublishTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
    remote.commit(MAIN, Map.of("foreign", FOREIGN));
  }

  private Process start(int rounds, String halt) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RunProcess.class.getName(),
                remote.folder().toString(),
                folder.toString(),
                Integer.toString(rounds),
                halt))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader go(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    while (!"ready".equals(output.readLine())) {
      assertThat(process.isAlive()).isTrue();
    }
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    return output;
  }

  /** All files are of one publish, as each owner file lists them; those of others are there. */
  private void holdsOnePublish(boolean atLeastOne) throws IOException {
    SortedMap<String, String> files = remote.files(MAIN);
    assertThat(files.remove("foreign")).isEqualTo(FOREIGN);
    SortedMap<String, String> listed = new TreeMap<>();
    SortedMap<String, String> there = new TreeMap<>();
    Set<String> texts = new HashSet<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(OwnerFile.NAME)) {
            String place = path.substring(0, path.length() - OwnerFile.NAME.length());
            OwnerFile.read(content(text))
                .files()
                .forEach((name, sha256) -> listed.put(place + name, sha256));
          } else {
            there.put(path, content(text).sha256());
            texts.add(text);
          }
        });
    assertThat(there).isEqualTo(listed);
    assertThat(texts).hasSizeLessThanOrEqualTo(1);
    if (atLeastOne || !files.isEmpty()) {
      assertThat(there).hasSameSizeAs(RunProcess.rendering("").tree().files().keySet());
    }
  }

  private static Content content(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private void nextRunPublishes() throws IOException {
    assertThat(RunProcess.publish(remote, folder, "the next run", "never").kind())
        .isEqualTo(Outcome.Kind.PUBLISHED);
    holdsOnePublish(true);
    assertThat(remote.files(MAIN)).containsValue("the next run\n");
  }

  @Test
  void the_next_run_publishes_wherever_a_process_was_killed() throws Exception {
    Random random = new Random(20260101);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(1_000_000, "never");
      try (BufferedReader output = go(process)) {
        // The first round loads classes and takes long, those after it a few milliseconds.
        boolean early = random.nextInt(3) == 0;
        for (int round = random.nextInt(5); !early && round >= 0; round--) {
          assertThat(output.readLine()).isEqualTo("PUBLISHED");
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(early ? 400_000 : 40_000));
        process.destroyForcibly().waitFor();
      }
      holdsOnePublish(false);
    }
    nextRunPublishes();
    fsck();
  }

  @ParameterizedTest
  @CsvSource({"fetched, false", "committed, false", "pushed, true"})
  void a_process_that_ends_between_two_steps_leaves_all_or_nothing(String halt, boolean there)
      throws Exception {
    Process process = start(1, halt);
    try (BufferedReader output = go(process)) {
      assertThat(output.readLine()).isNull();
      assertThat(process.waitFor()).isEqualTo(9);
    }
    assertThat(remote.commits(MAIN)).isEqualTo(there ? 2 : 1);
    holdsOnePublish(there);
    nextRunPublishes();
    fsck();
  }

  private void fsck() throws Exception {
    Path log = folder.resolve("fsck");
    ProcessBuilder git =
        new ProcessBuilder("git", "fsck", "--full", "--strict", "--no-dangling")
            .directory(remote.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Process process;
    try {
      process = git.start();
    } catch (IOException e) {
      System.out.println("KilledPublishTest: git fsck skipped, git is not on the PATH");
      return;
    }
    assertThat(process.waitFor()).describedAs(Files.readString(log)).isZero();
  }
}
