package io.cortexmon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that tests ask, where the machine has it.
 *
 * @param name what it is called on the PATH
 */
public record Program(String name) {

  /** How a run ended, and all it said. */
  public record Run(int exitCode, String output) {}

  /** Skips the test, and says so, where the program is not on the PATH. */
  public void assumeInstalled(Class<?> test) {
    boolean found =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
    if (!found) {
      System.out.println(test.getSimpleName() + " skipped: there is no " + name + " on the PATH");
    }
    Assumptions.assumeTrue(found, "there is no " + name + " on the PATH");
  }

  public Run run(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(List.of(arguments));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(name + " ended").isTrue();
    return new Run(process.exitValue(), output);
  }
}
