package io.cortexmon.testing.mutation;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.testing.mutation.MutationReport.OfRule;
import io.cortexmon.testing.mutation.MutationReport.Result;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link MutationReport} as JSON: the counts, and for each rule its survivors. */
public final class JsonReport {

  private JsonReport() {}

  /** Returns the text of the file. */
  public static String of(MutationReport report) {
    return "{\n  \"score\": "
        + report.score()
        + ",\n  \"mutants\": "
        + report.mutants()
        + ",\n  \"killed\": "
        + report.killed()
        + ",\n  \"survived\": "
        + report.survived()
        + ",\n  \"explained\": "
        + report.explained()
        + ",\n  \"notTried\": "
        + report.notTried()
        + ",\n  \"kinds\": "
        + list(
            "    ",
            report.byKind().entrySet().stream()
                .map(kind -> kind(kind.getKey(), kind.getValue()))
                .toList())
        + ",\n  \"rules\": "
        + list("    ", report.rules().stream().map(JsonReport::rule).toList())
        + "\n}\n";
  }

  private static String kind(MutationKind kind, List<Result> results) {
    return "{\"kind\": " + quoted(kind.toString()) + ", " + counts(results) + "}";
  }

  private static String counts(List<Result> results) {
    long killed = results.stream().filter(result -> result.status().isKilled()).count();
    long survived = results.stream().filter(result -> result.status().isSurvivor()).count();
    return "\"mutants\": "
        + results.size()
        + ", \"killed\": "
        + killed
        + ", \"survived\": "
        + survived;
  }

  private static String rule(OfRule rule) {
    return "{\"rule\": "
        + quoted(rule.subject())
        + ", \"definedAt\": "
        + quoted(rule.place().toString())
        + ", "
        + counts(rule.results())
        + ", \"tests\": ["
        + rule.tests().stream().map(name -> quoted(name)).collect(Collectors.joining(", "))
        + "], \"survivors\": "
        + list("      ", rule.survivors().stream().map(JsonReport::survivor).toList())
        + "}";
  }

  private static String survivor(Result result) {
    Mutant mutant = result.mutant();
    return "{\"id\": "
        + quoted(mutant.id())
        + ", \"status\": "
        + quoted(result.status().toString())
        + ", \"change\": "
        + quoted(mutant.change())
        + ", \"before\": "
        + quoted(mutant.before())
        + ", \"after\": "
        + quoted(mutant.after())
        + ", \"hint\": "
        + quoted(mutant.hint())
        + ", \"explanation\": "
        + quoted(result.explanation())
        + "}";
  }

  private static String list(String indent, List<String> entries) {
    return entries.isEmpty()
        ? "[]"
        : "[\n" + indent + String.join(",\n" + indent, entries) + "\n" + indent.substring(2) + "]";
  }
}
