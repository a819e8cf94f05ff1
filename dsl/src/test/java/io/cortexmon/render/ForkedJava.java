package io.cortexmon.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the tests in a Java process of its own. */
final class ForkedJava {

  private ForkedJava() {}

  static Process start(Class<?> main, List<String> options, Path output) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.addAll(List.of(main.getName(), output.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
