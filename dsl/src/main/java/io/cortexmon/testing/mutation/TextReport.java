package io.cortexmon.testing.mutation;

import io.cortexmon.testing.coverage.Share;
import io.cortexmon.testing.mutation.MutationReport.OfRule;
import io.cortexmon.testing.mutation.MutationReport.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link MutationReport} as text: the score, a table of the kinds, and every survivor. */
public final class TextReport {

  private final MutationReport report;
  private final List<String> lines = new ArrayList<>();

  private TextReport(MutationReport report) {
    this.report = report;
  }

  /** Returns the whole text. */
  public static String of(MutationReport report) {
    TextReport text = new TextReport(report);
    text.survivors(true);
    text.kinds();
    text.lines.add("");
    text.lines.add(summary(report));
    return String.join("\n", text.lines) + "\n";
  }

  /**
   * Returns the lines for a console: those survivors that nobody has explained, and the summary.
   */
  public static List<String> console(MutationReport report) {
    TextReport text = new TextReport(report);
    text.survivors(false);
    text.lines.add(summary(report));
    return List.copyOf(text.lines);
  }

  /**
   * Returns one line such as {@code 95 of 100 mutants killed (95.0 %), 5 survived, 2 explained}.
   */
  public static String summary(MutationReport report) {
    return String.format(
            Locale.ROOT,
            "%d of %d mutants killed (%s), %d survived",
            report.killed(),
            report.mutants(),
            percent(report.score()),
            report.survived())
        + (report.explained() == 0 ? "" : ", " + report.explained() + " of them explained")
        + (report.notTried() == 0 ? "" : ", " + report.notTried() + " not tried");
  }

  /**
   * Returns a share of one as a percentage, such as {@code 66.6 %} or {@code 90 %}, rounded down:
   * what is not reached is not shown.
   */
  public static String percent(double share) {
    return Share.percent(share);
  }

  private void survivors(boolean explainedToo) {
    for (OfRule rule : report.rules()) {
      List<Result> shown =
          rule.survivors().stream()
              .filter(result -> explainedToo || result.explanation().isEmpty())
              .toList();
      if (!shown.isEmpty()) {
        lines.add(rule.subject() + " (" + rule.place() + "): " + tests(rule));
        if (!rule.tests().isEmpty()) {
          shown.forEach(this::survivor);
        }
        lines.add("");
      }
    }
  }

  private static String tests(OfRule rule) {
    int count = rule.tests().size();
    return switch (count) {
      case 0 ->
          "no test looks at it, so "
              + all(rule.results().size())
              + (rule.results().size() == 1 ? " survives" : " survive");
      case 1 -> "1 test looks at it, " + rule.tests().get(0);
      default -> count + " tests look at it, " + rule.tests().get(0) + " and others";
    };
  }

  private static String all(int mutants) {
    return mutants == 1 ? "its one mutant" : "all of its " + mutants + " mutants";
  }

  private void survivor(Result result) {
    Mutant mutant = result.mutant();
    lines.add("  " + mutant.id() + ": " + mutant.change());
    lines.add("    - " + mutant.before());
    lines.add("    + " + mutant.after());
    lines.add("    " + advice(result));
  }

  /** Returns what to do about a survivor, or why there is nothing to do. */
  static String advice(Result result) {
    if (!result.explanation().isEmpty()) {
      return "explained: " + result.explanation();
    }
    return "to do: "
        + switch (result.status()) {
          case NOT_EVALUATED ->
              "play the scenario in the test and not in a static field, so that the test sees a"
                  + " changed rule";
          case NOT_LOOKED_AT -> "look at the rule in a test";
          default -> result.mutant().hint();
        };
  }

  private void kinds() {
    lines.add(row("kind", "mutants", "killed", "survived", "score"));
    for (Map.Entry<MutationKind, List<Result>> kind : report.byKind().entrySet()) {
      lines.add(row(kind.getKey().toString(), Counts.of(kind.getValue())));
    }
    lines.add(row("all", Counts.of(report.all())));
  }

  private static String row(String name, Counts counts) {
    return row(
        name,
        String.valueOf(counts.mutants()),
        String.valueOf(counts.killed()),
        String.valueOf(counts.survived()),
        percent(counts.score()));
  }

  private static String row(
      String kind, String mutants, String killed, String survived, String score) {
    return String.format(
        Locale.ROOT, "%-15s  %7s  %7s  %8s  %7s", kind, mutants, killed, survived, score);
  }
}
