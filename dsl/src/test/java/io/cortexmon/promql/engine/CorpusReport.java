package io.cortexmon.promql.engine;

import io.cortexmon.promql.engine.ScriptRun.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts what came of scripts, by file, and shows what fails. */
final class CorpusReport {

  private static final int SHOWN = 20;
  private static final String HEADER = "%-28s %24s %24s%n";
  private static final String ROW = "%-28s %8d %6d %7d %9d %6d %7d%n";
  private static final String COLUMNS = "%-28s %8s %6s %7s %9s %6s %7s%n";

  private final Map<String, String> known;
  private final Map<String, List<Outcome>> byFile = new LinkedHashMap<>();

  /**
   * Makes a report.
   *
   * @param known the evals that are known to differ, and why
   */
  CorpusReport(Map<String, String> known) {
    this.known = known;
  }

  void add(String file, List<Outcome> outcomes) {
    byFile.put(file, outcomes);
  }

  /** Returns the evals that fail, those left out that are known to. */
  List<Outcome> failures() {
    return select(this::fails);
  }

  /** Returns the evals that are known to differ but do not. */
  List<Outcome> mended() {
    return select(outcome -> isKnown(outcome) && outcome.passes());
  }

  /** Returns how many evals there are. */
  int size() {
    return select(outcome -> true).size();
  }

  private List<Outcome> select(Predicate<Outcome> wanted) {
    return byFile.values().stream().flatMap(List::stream).filter(wanted).toList();
  }

  private boolean isKnown(Outcome outcome) {
    return known.containsKey(outcome.id());
  }

  private boolean fails(Outcome outcome) {
    return !isKnown(outcome) && !outcome.passes();
  }

  /** Returns a row for each file, and how many pass, fail and are skipped at the end. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(HEADER.formatted("", "without histograms", "with native histograms"));
    table.append(
        COLUMNS.formatted("", "passed", "failed", "skipped", "passed", "failed", "skipped"));
    List<Outcome> all = new ArrayList<>();
    byFile.forEach(
        (file, outcomes) -> {
          table.append(row(file, outcomes));
          all.addAll(outcomes);
        });
    table.append(row("all", all));
    return table.toString();
  }

  private String row(String file, List<Outcome> outcomes) {
    List<Object> cells = new ArrayList<>(List.of(file));
    for (boolean histograms : new boolean[] {false, true}) {
      List<Outcome> part = outcomes.stream().filter(o -> o.histograms() == histograms).toList();
      cells.add(passed(part));
      cells.add(failed(part));
      cells.add(skipped(part));
    }
    return ROW.formatted(cells.toArray());
  }

  /** Returns how many pass, fail and are skipped. */
  String total(String name) {
    List<Outcome> all = select(outcome -> true);
    return "%s: %d passed, %d failed, %d skipped"
        .formatted(name, passed(all), failed(all), skipped(all));
  }

  private long passed(List<Outcome> outcomes) {
    return outcomes.stream().filter(o -> !isKnown(o) && o.passes()).count();
  }

  private long failed(List<Outcome> outcomes) {
    return outcomes.stream().filter(this::fails).count();
  }

  private long skipped(List<Outcome> outcomes) {
    return outcomes.stream().filter(this::isKnown).count();
  }

  /** Returns the first failures in full, and where the others are. */
  String failureText() {
    List<Outcome> failures = failures();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < failures.size(); i++) {
      Outcome outcome = failures.get(i);
      text.append(i < SHOWN ? "\n" : "").append(outcome.id()).append(": ").append(outcome.query());
      if (i < SHOWN) {
        text.append("\n  as ").append(outcome.failure().orElse(""));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
