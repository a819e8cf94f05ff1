package io.cortexmon.publish;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cortexmon.publish.Outcome.Kind;
import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.git.GitTarget;
import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.source.SourceWorkTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many publishers at once, to one bare repository. */
class ManyPublishersTest {

  private static final Person BUILD = new Person("Build", "build@shop.example");

  private final Path folder;

  private final BareRepository remote;

  ManyPublishersTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
    remote.commit(MAIN, Map.of("README.md", "theirs"));
  }

  private Outcome publish(int number, Rendering rendering, Source source, History history) {
    Path build = folder.resolve("build-" + number);
    try (GitTarget target = remote.connection(build).target()) {
      PublishRequest request =
          new PublishRequest(
              rendering.tree(),
              rendering.scope(),
              MAIN,
              false,
              PlanOptions.CAREFUL,
              OrderOptions.FORWARD,
              source,
              "1",
              BUILD,
              BUILD);
      return PublishRun.to(target, request, history, Limits.DEFAULT, line -> {}).direct();
    }
  }

  private static List<Outcome> all(List<Callable<Outcome>> publishers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(publishers.size());
    try {
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : threads.invokeAll(publishers)) {
        outcomes.add(future.get());
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void twenty_owners_all_land_with_one_commit_each() throws Exception {
    List<Callable<Outcome>> publishers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      publishers.add(
          () ->
              publish(
                  number,
                  Rendering.by("com.shop:system-" + number, "system-" + number, "a", "b/c"),
                  Source.UNKNOWN,
                  History.none()));
    }

    List<Outcome> outcomes = all(publishers);

    assertThat(outcomes).extracting(Outcome::kind).containsOnly(Kind.PUBLISHED);
    assertThat(remote.commits(MAIN)).isEqualTo(1 + 20); // and none of them is a merge
    Map<String, String> files = remote.files(MAIN);
    assertThat(files).hasSize(1 + 20 * 3).containsEntry("README.md", "theirs");
    for (int i = 0; i < 20; i++) {
      assertThat(files).containsEntry("production/system-" + i + "/b/c", "b/c\n");
    }
    assertThatGitAccepts(files);
  }

  /** The programs of Git itself clone the repository and find nothing wrong with it. */
  private void assertThatGitAccepts(Map<String, String> files) throws Exception {
    assumeThat(run("git", "--version").exit()).as("git is not on the PATH").isZero();
    Path clone = folder.resolve("clone");
    Program fsck = run("git", "-C", remote.folder().toString(), "fsck", "--strict", "--full");
    assertThat(fsck.exit()).as(fsck.output()).isZero();
    assertThat(fsck.output()).doesNotContain("error", "warning", "missing");
    assertThat(
            run("git", "clone", "-q", "-b", MAIN, remote.folder().toString(), clone.toString())
                .exit())
        .isZero();
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(clone.resolve(file.getKey())).hasContent(file.getValue());
    }
    assertThat(run("git", "-C", clone.toString(), "status", "--porcelain").output()).isEmpty();
  }

  private record Program(int exit, String output) {}

  private static Program run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Program(process.waitFor(), output);
    } catch (IOException e) {
      return new Program(-1, String.valueOf(e.getMessage()));
    }
  }

  @Test
  void of_ten_publishers_of_one_owner_no_older_commit_wins() throws Exception {
    List<Path> checkouts = checkouts(10);
    List<Callable<Outcome>> publishers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      publishers.add(
          () -> {
            try (SourceWorkTree source = SourceWorkTree.of(checkouts.get(number)).orElseThrow()) {
              return publish(
                  number, Rendering.of("orders", "a=" + number), source.source(), source);
            }
          });
    }
    Collections.shuffle(publishers, new Random(7));

    List<Outcome> outcomes = all(publishers);

    assertThat(outcomes).extracting(Outcome::kind).contains(Kind.PUBLISHED);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.kind() != Kind.PUBLISHED)
        .allSatisfy(
            outcome ->
                assertThat(outcome.preview().refusals())
                    .singleElement()
                    .extracting(Refusal::message)
                    .asString()
                    .contains(" is older than "));
    assertThat(remote.files(MAIN)).containsEntry("production/orders/a", "9\n");
    assertThat(published()).isSorted().doesNotHaveDuplicates();
  }

  /** What each commit of the branch published, oldest first. */
  private List<String> published() throws Exception {
    List<String> contents = new ArrayList<>();
    try (Git git = Git.open(remote.folder().toFile())) {
      for (var commit : git.log().add(git.getRepository().resolve(MAIN)).call()) {
        var file = TreeWalk.forPath(git.getRepository(), "production/orders/a", commit.getTree());
        if (file != null) {
          byte[] bytes = git.getRepository().open(file.getObjectId(0)).getBytes();
          contents.add(0, new String(bytes, StandardCharsets.UTF_8).strip());
        }
      }
    }
    return contents;
  }

  /** Clones of a project, each at one more commit than the one before. */
  private List<Path> checkouts(int count) throws GitAPIException, IOException {
    Path origin = folder.resolve("origin");
    List<String> commits = new ArrayList<>();
    try (Git git = Git.init().setDirectory(origin.toFile()).call()) {
      for (int i = 0; i < count; i++) {
        Files.writeString(origin.resolve("Limit.java"), "limit " + i);
        git.add().addFilepattern(".").call();
        commits.add(
            git.commit()
                .setMessage("Limit " + i)
                .setAuthor("A", "a@shop.example")
                .setCommitter("A", "a@shop.example")
                .setSign(false)
                .call()
                .name());
      }
    }
    List<Path> checkouts = new ArrayList<>();
    for (String commit : commits) {
      Path checkout = folder.resolve("checkout-" + checkouts.size());
      try (Git git =
          Git.cloneRepository()
              .setURI(origin.toUri().toString())
              .setDirectory(checkout.toFile())
              .call()) {
        git.checkout().setName(commit).call();
      }
      checkouts.add(checkout);
    }
    return checkouts;
  }
}
