package io.cortexmon.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Maven installation, run as people run it: as a process of its own. */
record Maven(Path home) {

  /** The Maven that runs this build. */
  static final Maven OF_THIS_BUILD = new Maven(Path.of(System.getProperty("cortex-mon.maven")));

  /** Laid out once, by the first test that needs it. */
  private static final Path REPOSITORY = LocalRepository.layOut();

  /** The version that the build unpacked to {@code target/maven}. */
  static Maven version(String version) {
    Path module = Path.of(System.getProperty("basedir"));
    return new Maven(module.resolve("target/maven/apache-maven-" + version));
  }

  /** Runs goals in a project and returns when Maven has ended. */
  MavenRun run(Path project, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/mvn").toString());
    command.add("-B");
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.add("-Dcortex-mon.version=" + LocalRepository.VERSION);
    // Files that this build got from a mirror are good here, too.
    command.add("-Daether.enhancedLocalRepository.trackingFilename=not-tracked");
    command.addAll(asThisBuild());
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
      set(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new MavenRun(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while Maven ran", e);
    }
  }

  /** Offline if this build is; otherwise the first run may still have something to fetch. */
  private static List<String> asThisBuild() {
    List<String> arguments = new ArrayList<>();
    if (System.getProperty("cortex-mon.offline").equals("offline:true")) {
      arguments.add("-o");
    }
    Path settings = Path.of(System.getProperty("cortex-mon.settings").replace("settings:", ""));
    if (Files.isRegularFile(settings)) {
      arguments.add("-s");
      arguments.add(settings.toString());
    }
    return arguments;
  }

  private static void set(Map<String, String> environment) {
    environment.remove("MAVEN_ARGS");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 " + coverage());
  }

  /** JaCoCo's agent, if this test runs with it: what Maven runs counts as covered. */
  private static String coverage() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
        .map(argument -> argument + ",includes=io.cortexmon.maven.*")
        .collect(Collectors.joining(" "));
  }
}
