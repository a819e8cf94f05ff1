package io.cortexmon.publish;

import io.cortexmon.publish.git.GitConnection;
import io.cortexmon.publish.git.GitTarget;
import io.cortexmon.publish.git.GitUrl;
import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishFolder;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.render.SystemId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One publish of 1,000 files in 10 systems, as a process of its own, beside the programs of Git:
 * see {@code src/bench/publish.sh}. Arguments: the bare repository, the folder of the build, and a
 * number that all contents are made of.
 */
public final class PublishBench {

  private PublishBench() {}

  public static void main(String[] args) {
    Owner owner = new Owner("com.bench:bench", "live");
    List<PublishFolder> folders = new ArrayList<>();
    for (int system = 0; system < 10; system++) {
      String name = "system-" + system;
      SortedMap<String, Content> files = new TreeMap<>();
      for (int file = 0; file < 100; file++) {
        files.put("dashboards/" + file + ".json", content(name + "/" + file, args[2]));
      }
      folders.add(
          new PublishFolder(
              "live/" + name, owner, new SystemId("live", name), "com.bench.Bench", files));
    }
    Person person = new Person("Bench", "bench@localhost");
    PublishRequest request =
        new PublishRequest(
            new PublishTree(folders),
            new Scope("", Set.of(owner), Set.of()),
            "main",
            false,
            PlanOptions.CAREFUL,
            OrderOptions.FORWARD,
            Source.UNKNOWN,
            "1",
            person,
            person);
    GitUrl url = GitUrl.of(args[0], Path.of(""));
    try (GitTarget target = GitConnection.to(url, Path.of(args[1])).target()) {
      Outcome outcome =
          PublishRun.to(target, request, History.none(), Limits.DEFAULT, System.err::println)
              .direct();
      System.out.println(outcome.kind() + " " + PlanText.counts(outcome.preview().plan()));
    }
  }

  /** About 4 kB of lines that differ from file to file, of which one differs from run to run. */
  private static Content content(String name, String number) {
    StringBuilder text = new StringBuilder("run " + number + "\n");
    for (int line = 0; line < 100; line++) {
      text.append("  \"").append(name).append("\": \"line ").append(line * 7919).append("\",\n");
    }
    return Content.text(text.toString());
  }
}
