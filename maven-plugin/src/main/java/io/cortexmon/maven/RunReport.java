package io.cortexmon.maven;

import io.cortexmon.render.RenderRun;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a run prints.
 *
 * @param log takes the lines
 * @param root the folder Maven was started for; paths inside it are printed relative to it
 */
record RunReport(Log log, Path root) {

  /** Warns that nothing is chosen: with a wrong pattern or folder, a green build would mislead. */
  void nothingChosen(Path folder, Selection selection) {
    if (selection.leftOut().isEmpty()) {
      log.warn(
          "No class in "
              + relative(folder)
              + " is a MonitoringSource. Compile first (mvn process-classes), or name <sources>.");
    } else {
      log.warn(
          "<includes> and <excludes> leave out every source: "
              + String.join(", ", selection.leftOut()));
    }
  }

  /** Prints the warnings, then the problems and fails, or one line for each system. */
  void print(Path output, RenderRun.Result result) throws MojoFailureException {
    result.warnings().forEach(log::warn);
    failOn(result.problems(), "nothing was written to " + relative(output));
    result.summary().forEach(log::info);
    log.info(count(result.files(), "file") + " in " + relative(output));
  }

  /** Prints problems and fails, saying what came of it; does nothing where there are none. */
  void failOn(List<String> problems, String outcome) throws MojoFailureException {
    if (!problems.isEmpty()) {
      problems.forEach(log::error);
      throw new MojoFailureException(count(problems.size(), "problem") + ", " + outcome);
    }
  }

  /** Prints where the reports of a goal are. */
  void reports(Path folder) {
    log.info("The reports are in " + relative(folder));
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Returns a path as it is printed. */
  String relative(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }
}
