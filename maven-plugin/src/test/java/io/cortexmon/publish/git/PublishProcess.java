package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program that publishes again and again until it is killed, and says what it did.
 *
 * <p>Arguments: the repository, the folder of the build, the number of rounds, and where to halt in
 * the last of them: {@code fetched}, {@code committed}, {@code pushed} or {@code never}. With no
 * round it only reads.
 */
final class PublishProcess {

  static final int FILES = 40;

  private PublishProcess() {}

  public static void main(String[] arguments) throws IOException {
    BareRepository remote = new BareRepository(Path.of(arguments[0]));
    Path build = Path.of(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    if (rounds == 0) {
      try (GitReader reader = remote.connection(build).reader()) {
        System.out.println(reader.fetch(MAIN).tree().entries("").keySet());
      }
    }
    for (int round = 1; round <= rounds; round++) {
      String halt = round == rounds ? arguments[3] : "never";
      try (GitTarget target = remote.connection(build).target()) {
        System.out.println(publish(target, System.nanoTime() + " of round " + round, halt));
      } catch (GitFault fault) {
        System.out.println(fault.kind() + ": " + fault.getMessage());
        return;
      }
    }
  }

  /** Sets all files to one text, which differs from any before. */
  static String publish(GitTarget target, String text, String halt) {
    Tip tip = target.fetch(MAIN);
    haltAt("fetched", halt);
    String commit = target.commit(BareRepository.change(tip, files(text)));
    haltAt("committed", halt);
    GitTarget.Pushed pushed = target.push(MAIN, commit, tip.commit());
    haltAt("pushed", halt);
    return pushed + " " + target.holds(MAIN, commit);
  }

  static Map<String, String> files(String text) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      files.put("clusters/system" + i % 7 + "/file" + i, text);
    }
    return files;
  }

  private static void haltAt(String place, String halt) {
    if (place.equals(halt)) {
      Runtime.getRuntime().halt(9);
    }
  }
}
