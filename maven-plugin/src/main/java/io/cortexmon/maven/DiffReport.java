package io.cortexmon.maven;

import io.cortexmon.publish.diff.Differences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Prints or writes what differs.
 *
 * @param format how it is written
 * @param lines how many lines of unified text are printed at most; a file gets all
 * @param limit how many characters of Markdown there are at most
 * @param coloured whether what is printed has colours
 */
record DiffReport(Format format, int lines, int limit, boolean coloured) {

  /** How differences are written. */
  enum Format {
    /** Lines for a console. */
    TEXT,
    /** For a comment on a pull request. */
    MARKDOWN,
    /** For programs. */
    JSON;

    /** Returns the format of that name, in any case. */
    static Format named(String name) throws MojoFailureException {
      return Arrays.stream(values())
          .filter(format -> format.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new MojoFailureException(
                      "cortex-mon.diff.format: \""
                          + name
                          + "\" must be one of text, markdown, json"));
    }
  }

  /**
   * Reports differences.
   *
   * @param target what was compared with, in words
   * @param output the file to write; empty to print them
   */
  void report(String target, Differences differences, Optional<Path> output, RunReport run)
      throws IOException {
    Log log = run.log();
    if (differences.isEmpty()) {
      log.info("Nothing differs from " + target + ".");
    } else {
      log.info("Against " + target + ": " + differences.headline());
    }
    if (output.isPresent()) {
      Path file = output.get().toAbsolutePath();
      Files.createDirectories(file.getParent());
      Files.writeString(file, whole(differences));
      log.info("The report is in " + run.relative(output.get()));
    } else if (format == Format.TEXT) {
      print(differences, log);
    } else {
      whole(differences).lines().forEach(log::info);
    }
  }

  private String whole(Differences differences) {
    return switch (format) {
      case TEXT -> text(differences);
      case MARKDOWN -> differences.markdown(limit);
      case JSON -> differences.json();
    };
  }

  private static String text(Differences differences) {
    if (differences.isEmpty()) {
      return "";
    }
    return String.join("\n", differences.summary())
        + "\n\n"
        + String.join("\n", differences.stat())
        + "\n"
        + differences.total()
        + "\n\n"
        + differences.unified();
  }

  /** What is short and says most comes last, where a console shows it. */
  private void print(Differences differences, Log log) {
    if (differences.isEmpty()) {
      return;
    }
    List<String> unified = differences.unified(coloured).lines().toList();
    unified.stream().limit(lines).forEach(log::info);
    if (lines > 0 && unified.size() > lines) {
      log.info(
          String.format(
              Locale.ROOT,
              "... and %,d lines more: -Dcortex-mon.diff.lines=%d prints all,"
                  + " -Dcortex-mon.diff.output=<file> writes them.",
              unified.size() - lines,
              unified.size()));
    }
    log.info("");
    differences.stat().forEach(log::info);
    log.info(differences.total());
    log.info("");
    differences.summary(coloured).forEach(log::info);
  }
}
