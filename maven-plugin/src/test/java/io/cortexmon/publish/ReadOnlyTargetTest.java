package io.cortexmon.publish;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.git.Mounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run against a repository that nobody can write to. */
@Tag("external")
class ReadOnlyTargetTest {

  /** Mounts a folder read-only, proves that it is, and runs the rest of the arguments. */
  private static final String READ_ONLY =
      "mount --bind -o ro \"$0\" \"$0\" && ! touch \"$0/x\" 2>/dev/null && echo | \"$@\"";

  private final Path folder;

  private final BareRepository remote;

  ReadOnlyTargetTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
    remote.commit(MAIN, Map.of("foreign", "theirs"));
  }

  private List<String> run(int rounds) throws Exception {
    Mounts.assumePossible();
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "-rm",
                    "sh",
                    "-c",
                    READ_ONLY,
                    remote.folder().toString(),
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    RunProcess.class.getName(),
                    remote.folder().toString(),
                    folder.resolve("target").toString(),
                    Integer.toString(rounds),
                    "never"))
            .redirectError(errors.toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).describedAs(Files.readString(errors)).isZero();
    List<String> lines = Files.readAllLines(output);
    assertThat(lines).startsWith("ready");
    return lines.subList(1, lines.size());
  }

  @Test
  void a_dry_run_gives_the_plan_where_every_push_is_refused_and_nothing_can_be_written()
      throws Exception {
    RunProcess.publish(remote, folder.resolve("before"), "published before", "never");
    String published = remote.tip(MAIN);
    remote.hook("pre-receive", "exit 1");

    assertThat(run(0))
        .contains(
            "added    production/system0/only-" + "preview".hashCode(),
            "changed  production/system6/folder/file5",
            "removed  production/system6/only-" + "published before".hashCode())
        .containsSubsequence(
            "--- a/production/system0/folder/file1",
            "+++ b/production/system0/folder/file1",
            "-published before",
            "+preview");
    assertThat(folder.resolve("target/publish")).isNotEmptyDirectory();
    assertThat(remote.tip(MAIN)).isEqualTo(published);
  }

  @Test
  void a_publish_is_refused_there() throws Exception {
    String published = remote.tip(MAIN);

    assertThat(run(1))
        .containsExactly(
            "REJECTED: this user may not write to the repository "
                + remote.folder()
                + ", or its file system is mounted read-only");
    assertThat(remote.tip(MAIN)).isEqualTo(published);
  }
}
