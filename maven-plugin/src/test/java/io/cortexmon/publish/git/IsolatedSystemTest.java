package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Git configuration of a machine, which must not change what is published, or where to. */
class IsolatedSystemTest {

  private final Path folder;

  private final SystemReader before = SystemReader.getInstance();

  private final SystemReader machine;

  IsolatedSystemTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Path config =
        Files.writeString(
            folder.resolve("gitconfig"),
            """
            [core]
              autocrlf = true
              hooksPath = %1$s/hooks
              attributesFile = %1$s/attributes
            [user]
              name = The Machine
            [url "%1$s/elsewhere.git"]
              insteadOf = %1$s/remote.git
            [receive]
              denyNonFastForwards = true
            """
                .formatted(folder));
    machine = new Machine(before, config);
    SystemReader.setInstance(machine);
  }

  @AfterEach
  void give_back() {
    SystemReader.setInstance(before);
  }

  @Test
  void nothing_of_the_machine_changes_what_is_pushed_and_where_to() throws IOException {
    Path marker = folder.resolve("marker");
    BareRepository remote = BareRepository.in(folder.resolve("remote.git"));
    BareRepository elsewhere = BareRepository.in(folder.resolve("elsewhere.git"));
    for (String hook : new String[] {"pre-push", "pre-receive", "pre-commit", "commit-msg"}) {
      new BareRepository(folder).hook(hook, "touch " + marker + "; exit 1");
    }
    Files.writeString(folder.resolve("attributes"), "* text eol=crlf\n");
    remote.commit(
        MAIN, Map.of(".gitattributes", "* text=auto eol=crlf\n", "crlf", "a\r\n", "lf", "a\n"));

    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      assertThat(tip.tree().read("crlf").text()).isEqualTo("a\r\n");
      String commit = target.commit(change(tip, Map.of("new", "b\r\n", "lf", "b\n")));
      target.push(MAIN, commit, tip.commit());
    }

    assertThat(remote.files(MAIN))
        .isEqualTo(
            Map.of(
                ".gitattributes",
                "* text=auto eol=crlf\n",
                "crlf",
                "a\r\n",
                "lf",
                "b\n",
                "new",
                "b\r\n"));
    assertThat(elsewhere.tip(MAIN)).isEmpty();
    assertThat(marker).doesNotExist();
    assertThat(SystemReader.getInstance()).isSameAs(machine);
  }

  @Test
  void other_threads_of_the_process_see_the_machine_all_the_time() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<String> publishing =
        CompletableFuture.supplyAsync(
            () ->
                GitFaults.reading(
                    () -> {
                      inside.countDown();
                      asked.await();
                      return userName();
                    }));
    inside.await();
    String outside = userName();
    asked.countDown();

    assertThat(outside).isEqualTo("The Machine");
    assertThat(publishing.join()).isEqualTo("null");
    assertThat(userName()).isEqualTo("The Machine");
  }

  private static String userName() throws Exception {
    return String.valueOf(
        SystemReader.getInstance().getUserConfig().getString("user", null, "name"));
  }

  /** A machine with a configuration of its user. */
  private static final class Machine extends SystemReader.Delegate {

    private final Path config;

    Machine(SystemReader reader, Path config) {
      super(reader);
      this.config = config;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
      return new FileBasedConfig(parent, config.toFile(), fs);
    }
  }
}
