package io.cortexmon.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The JVM that tries changed rules with a project's tests, on the class path of those.
 *
 * @param log takes the lines that it prints
 * @param folder takes its files
 * @param workingFolder where tests run, as with Surefire
 */
record MutationProcess(Log log, Path folder, Path workingFolder) {

  private static final String PROGRAM = "io.cortexmon.testing.junit.MutationProgram";

  /** Runs it to its end, and fails with the reasons that it gives. */
  void run(
      Properties options,
      List<String> classPath,
      Map<String, String> systemProperties,
      List<String> jvmArguments)
      throws IOException, MojoExecutionException, MojoFailureException {
    Files.createDirectories(folder);
    Path file = folder.resolve("options.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      options.store(writer, null);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.add("-Dbasedir=" + workingFolder);
    command.add(
        "-Dcortex-mon.coverage=off"); // What a changed rule does is no coverage of the rule.
    systemProperties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("@" + classPathFile(classPath));
    command.add(PROGRAM);
    command.add(file.toString());
    Path errors = folder.resolve("tests.log");
    Process process =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    List<String> failures = told(process);
    int exit = ended(process);
    if (exit != 0) {
      throw new MojoExecutionException(
          "the tests ended their JVM with exit code " + exit + ": see " + errors);
    }
    if (!failures.isEmpty()) {
      throw new MojoFailureException(String.join("\n", failures));
    }
  }

  /** A command line may be too short for a class path. */
  private Path classPathFile(List<String> classPath) throws IOException {
    String joined = String.join(File.pathSeparator, classPath).replace("\\", "\\\\");
    return Files.writeString(folder.resolve("classpath.txt"), "-cp \"" + joined + "\"\n");
  }

  /** Prints what the process tells while it runs; returns why the build fails. */
  private List<String> told(Process process) throws IOException {
    List<String> failures = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = line.length() > 2 ? line.substring(2) : "";
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
          case 'F' -> failures.add(text);
          case 'W' -> log.warn(text);
          default -> log.info(text);
        }
      }
    }
    return failures;
  }

  private static int ended(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException("interrupted while tests ran", e);
    }
  }
}
