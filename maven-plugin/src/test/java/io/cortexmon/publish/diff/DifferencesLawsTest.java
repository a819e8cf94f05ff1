package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** What holds for all trees: tried on made-up ones, the same at each run. */
class DifferencesLawsTest {

  private static final String[] LINES = {
    "groups:",
    "- name: a",
    "  rules:",
    "  - alert: B",
    "    expr: c > 1",
    "x: 1",
    "{",
    "}",
    "",
    "kind: ConfigMap",
    "apiVersion: v1",
    "  é",
    "]"
  };

  private static final String[] PATHS = {
    "p/o/prometheus/a.yaml", "p/o/kubernetes/b.yaml", "p/o/grafana/c.json", "p/s/d.yaml",
    "e.txt", "p/s/f g.yaml", "p/s/h.yml", "i.yaml"
  };

  @RepeatedTest(200)
  void equal_trees_do_not_differ(RepetitionInfo run) {
    SortedMap<String, String> files = files(new Random(run.getCurrentRepetition()));

    Differences differences = Differences.between(tree(files), tree(files));

    assertThat(differences.isEmpty()).isTrue();
    assertThat(differences.hasMeaning()).isFalse();
    assertThat(differences.unified() + differences.summary() + differences.changes())
        .isEqualTo("[][]");
  }

  @RepeatedTest(300)
  void every_file_that_differs_is_named(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    SortedMap<String, String> before = files(random);
    SortedMap<String, String> after = files(random);

    Differences differences = Differences.between(tree(before), tree(after));

    Set<String> named = new HashSet<>();
    differences.changes().forEach(change -> named.addAll(change.files()));
    for (FileChange file : differences.files()) {
      assertThat(named.contains(file.path()) || named.contains(file.movedFrom().orElse("")))
          .as("%s in %s", file, differences.summary())
          .isTrue();
      assertThat(differences.stat().toString()).contains(file.path());
    }
    assertThat(differences.markdown(5_000)).hasSizeLessThanOrEqualTo(5_000);
  }

  @RepeatedTest(20)
  void git_applies_the_unified_text(RepetitionInfo run, @TempDir Path folder) throws Exception {
    Random random = new Random(run.getCurrentRepetition());
    SortedMap<String, String> before = files(random);
    SortedMap<String, String> after = files(random);
    write(folder.resolve("tree"), before);
    String text = Differences.between(tree(before), tree(after)).unified();
    Path patch = Files.writeString(folder.resolve("patch"), text);

    if (!text.isEmpty()) {
      Process git =
          new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
              .directory(folder.resolve("tree").toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(output + "\n" + text).isZero();
    }

    Map<String, String> applied = new HashMap<>();
    TreeOfFiles result = TreeOfFiles.in(folder.resolve("tree"));
    result
        .paths()
        .forEach(path -> applied.put(path, new String(result.bytes(path), StandardCharsets.UTF_8)));
    assertThat(applied).isEqualTo(after);
  }

  private static SortedMap<String, String> files(Random random) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : PATHS) {
      if (random.nextInt(3) > 0) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
          text.append(LINES[random.nextInt(LINES.length)]).append(i == 1 ? "" : "\n");
        }
        files.put(path, text.append(random.nextBoolean() ? "\n" : "").toString());
      }
    }
    return files;
  }

  private static TreeOfFiles tree(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return TreeOfFiles.of(bytes);
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
