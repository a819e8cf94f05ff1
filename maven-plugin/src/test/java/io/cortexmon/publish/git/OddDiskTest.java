package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or may not be written: file systems that only the started process sees. */
@Tag("external")
class OddDiskTest {

  /** Mounts a file system of some size, runs a script, and then the rest of the arguments. */
  private static final String ON_SMALL_DISK =
      "mount -t tmpfs -o size=$0 none \"$1\" && eval \"$2\" && shift 2 && echo | \"$@\"";

  private final Path folder;

  private final BareRepository remote;

  private final Path small;

  OddDiskTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
    small = Files.createDirectory(folder.resolve("small"));
  }

  private String run(String size, String script, Path repository, Path build) throws Exception {
    return run(1, size, script, repository, build);
  }

  private String run(int rounds, String size, String script, Path repository, Path build)
      throws Exception {
    Mounts.assumePossible();
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "-rm",
                    "sh",
                    "-c",
                    ON_SMALL_DISK,
                    size,
                    small.toString(),
                    script,
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PublishProcess.class.getName(),
                    repository.toString(),
                    build.toString(),
                    Integer.toString(rounds),
                    "never"))
            .redirectError(folder.resolve("errors").toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).describedAs(() -> read(folder.resolve("errors"))).isZero();
    return Files.readString(output).replace("ready\n", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void a_full_disk_of_the_build_is_told_and_nothing_is_pushed() throws Exception {
    String first = remote.commit(MAIN, Map.of("foreign", "1"));

    assertThat(run("16k", "true", remote.folder(), small))
        .isEqualTo(
            "NO_SPACE: the disk is full: there is no space left for objects in the folder "
                + small.resolve("publish")
                + ". Nothing was published; make space and publish again\n");
    assertThat(remote.tip(MAIN)).isEqualTo(first);
  }

  @Test
  void a_repository_that_may_not_be_written_can_be_read() throws Exception {
    remote.commit(MAIN, Map.of("foreign", "1"));
    String script = "mount --bind -o ro " + remote.folder() + " " + remote.folder();

    assertThat(run(0, "1m", script, remote.folder(), folder)).isEqualTo("[foreign]\n");
    assertThat(run(1, "1m", script, remote.folder(), folder))
        .isEqualTo(
            "REJECTED: this user may not write to the repository "
                + remote.folder()
                + ", or its file system is mounted read-only\n");
  }

  @Test
  void a_full_disk_of_the_remote_is_told_and_leaves_it_as_it_was() throws Exception {
    String first = remote.commit(MAIN, Map.of("foreign", "1"));
    Path copy = small.resolve("remote.git");
    String script =
        "cp -r "
            + remote.folder()
            + " "
            + copy
            + "; dd if=/dev/zero of="
            + small
            + "/fill bs=1k"
            + " 2>/dev/null; trap 'cat "
            + copy
            + "/refs/heads/main' EXIT";

    assertThat(run("200k", script, copy, folder))
        .isEqualTo(
            "NO_SPACE: the disk is full: there is no space left for objects in the folder "
                + folder.resolve("publish")
                + " or "
                + copy
                + ". Nothing was published; make space and publish again\n"
                + first
                + "\n");
  }
}
