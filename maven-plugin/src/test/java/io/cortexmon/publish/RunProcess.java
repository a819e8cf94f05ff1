package io.cortexmon.publish;

import static io.cortexmon.publish.git.BareRepository.MAIN;

import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.git.GitFault;
import io.cortexmon.publish.git.GitReader;
import io.cortexmon.publish.git.GitTarget;
import io.cortexmon.publish.git.NewCommit;
import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.git.Tip;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.Source;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that plans, commits and pushes again and again until it is killed, and says what it
 * did.
 *
 * <p>Arguments: the repository, the folder of the build, the number of rounds, and where to halt in
 * the last of them: {@code fetched}, {@code committed}, {@code pushed} or {@code never}. With no
 * round it makes a preview and prints it.
 */
final class RunProcess {

  private static final int SYSTEMS = 7;
  private static final int FILES = 6;
  private static final Person BUILD = new Person("Build", "build@shop.example");

  private RunProcess() {}

  public static void main(String[] arguments) throws IOException {
    BareRepository remote = new BareRepository(Path.of(arguments[0]));
    Path build = Path.of(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    try {
      if (rounds == 0) {
        preview(remote, build);
      }
      for (int round = 1; round <= rounds; round++) {
        String halt = round == rounds ? arguments[3] : "never";
        String text = System.nanoTime() + " of round " + round;
        System.out.println(publish(remote, build, text, halt).kind());
      }
    } catch (GitFault fault) {
      System.out.println(fault.kind() + ": " + fault.getMessage());
    }
  }

  private static void preview(BareRepository remote, Path build) {
    try (GitReader reader = remote.connection(build).reader()) {
      Preview preview = Preview.of(reader, request("preview"), History.none());
      PlanText.lines(preview.plan()).forEach(System.out::println);
      PlanText.differences(preview.plan(), preview.tip().tree()).stream()
          .limit(1)
          .forEach(System.out::print);
    }
  }

  /** Publishes systems whose files all hold one text, and one file each that is named by it. */
  static Outcome publish(BareRepository remote, Path build, String text, String halt) {
    try (GitTarget target = new Halting(remote.connection(build).target(), halt)) {
      return PublishRun.to(target, request(text), History.none(), Limits.DEFAULT, line -> {})
          .direct();
    }
  }

  private static PublishRequest request(String text) {
    Rendering rendering = rendering(text);
    return new PublishRequest(
        rendering.tree(),
        rendering.scope(),
        MAIN,
        false,
        PlanOptions.CAREFUL,
        OrderOptions.FORWARD,
        Source.UNKNOWN,
        "1",
        BUILD,
        BUILD);
  }

  /** What is published with a text. */
  static Rendering rendering(String text) {
    Rendering rendering = Rendering.nothing();
    for (int system = 0; system < SYSTEMS; system++) {
      String[] files = new String[FILES];
      files[0] = "only-" + text.hashCode() + "=" + text;
      for (int file = 1; file < FILES; file++) {
        files[file] = "folder/file" + file + "=" + text;
      }
      rendering = rendering.and("system" + system, files);
    }
    return rendering;
  }

  /**
   * A target at which the whole process halts.
   *
   * @param target the target
   * @param place after which step
   */
  private record Halting(GitTarget target, String place) implements GitTarget {

    private void after(String step) {
      if (step.equals(place)) {
        Runtime.getRuntime().halt(9);
      }
    }

    @Override
    public Tip fetch(String branch) {
      Tip tip = target.fetch(branch);
      after("fetched");
      return tip;
    }

    @Override
    public boolean holds(String branch, String commit) {
      return target.holds(branch, commit);
    }

    @Override
    public String commit(NewCommit commit) {
      String id = target.commit(commit);
      after("committed");
      return id;
    }

    @Override
    public Pushed push(String branch, String commit, String expected) {
      Pushed pushed = target.push(branch, commit, expected);
      after("pushed");
      return pushed;
    }

    @Override
    public Pushed replaceOwnBranch(String branch, String commit, String expected) {
      return target.replaceOwnBranch(branch, commit, expected);
    }

    @Override
    public void close() {
      target.close();
    }
  }
}
