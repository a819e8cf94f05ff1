package io.cortexmon.testing.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why survivors are as good as their rules: lines of a mutant's id and a reason, such as
 *
 * <pre>{@code
 * # The rate is divided by another of the same window.
 * HighLatency/function-1/increase  a quantile is the same of rates and of increases
 * }</pre>
 *
 * <p>{@code *} in an id stands for any characters. Lines that are empty or begin with {@code #} say
 * nothing. An explained survivor is a survivor still: it counts as the others do.
 */
public final class Explanations {

  private record Line(int number, String pattern, String reason) {

    boolean matches(String id) {
      return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), id);
    }
  }

  private final String file;
  private final List<Line> lines;

  private Explanations(String file, List<Line> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Returns no explanations. */
  public static Explanations none() {
    return new Explanations("", List.of());
  }

  /**
   * Reads a file of explanations.
   *
   * @param file its name, for messages
   * @throws IllegalArgumentException where lines have no reason, which names them all
   */
  public static Explanations read(String file, String text) {
    List<Line> lines = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      int space = line.indexOf(' ');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (space < 0) {
        faults.add(file + ":" + number + ": " + line + " has no reason: write it after the id");
      } else {
        lines.add(new Line(number, line.substring(0, space), line.substring(space).strip()));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new Explanations(file, lines);
  }

  /** Returns a report with the explanations put in. */
  public MutationReport explain(MutationReport report) {
    return new MutationReport(
        report.rules().stream()
            .map(
                rule ->
                    new MutationReport.OfRule(
                        rule.isAlert(),
                        rule.name(),
                        rule.place(),
                        rule.tests(),
                        rule.results().stream().map(this::explained).toList()))
            .toList());
  }

  private MutationReport.Result explained(MutationReport.Result result) {
    String id = result.mutant().id();
    String reason =
        lines.stream()
            .filter(line -> result.status().isSurvivor() && line.matches(id))
            .map(Line::reason)
            .findFirst()
            .orElse("");
    return new MutationReport.Result(result.mutant(), result.status(), reason);
  }

  /**
   * Returns a line for each explanation that explains no survivor: its mutant is killed by now, or
   * is none. One whose mutant was not tried may be right.
   */
  public List<String> stale(MutationReport report) {
    Set<Line> used = new HashSet<>();
    for (MutationReport.Result result : report.all()) {
      if (!result.status().isKilled()) {
        lines.stream().filter(line -> line.matches(result.mutant().id())).forEach(used::add);
      }
    }
    return lines.stream()
        .filter(line -> !used.contains(line))
        .map(
            line ->
                file
                    + ":"
                    + line.number()
                    + ": "
                    + line.pattern()
                    + " is no survivor: "
                    + (isMutant(line, report) ? "a test kills it; " : "there is no such mutant; ")
                    + "remove the line")
        .toList();
  }

  private static boolean isMutant(Line line, MutationReport report) {
    return report.all().stream().anyMatch(result -> line.matches(result.mutant().id()));
  }
}
