package io.cortexmon.catalog.cortex;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.render.RenderRun;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A program that renders Cortex as a build does, in a Java of its own. */
final class RenderCortex {

  private RenderCortex() {}

  /** Renders into the folder that is given and tells what the surroundings are. */
  public static void main(String[] arguments) {
    System.out.println("locale " + Locale.getDefault());
    System.out.println("zone " + ZoneId.systemDefault());
    System.out.println("file encoding " + System.getProperty("file.encoding"));
    System.out.println("system's " + Charset.forName(System.getProperty("native.encoding")));
    System.out.println("folder " + Path.of("").toAbsolutePath().getFileName());
    into(Path.of(arguments[0]));
  }

  static void into(Path folder) {
    RenderRun.Result result =
        RenderRun.into(folder)
            .environments(List.of(Environment.named("production")))
            .sources(RenderCortex.class.getClassLoader(), List.of(CortexMonitoring.class.getName()))
            .run();
    if (result.failed()) {
      throw new IllegalStateException(String.join("\n", result.problems()));
    }
  }

  /** Returns the bytes of all files in a folder by their paths in it. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
