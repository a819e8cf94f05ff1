package io.cortexmon.testing.mutation;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.json.JsonWriter;
import io.cortexmon.testing.mutation.MutationReport.OfRule;
import io.cortexmon.testing.mutation.MutationReport.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A {@link MutationReport} as JSON: the counts, and for each rule its survivors. */
public final class JsonReport {

  private static final long VERSION = 1;

  private JsonReport() {}

  /** Returns the text of the file. */
  public static String of(MutationReport report) {
    JsonObject all =
        JsonObject.of("version", Json.of(VERSION))
            .merged(counts(report.all()))
            .with("explained", report.explained())
            .with("notTried", report.notTried())
            .with(
                "kinds",
                array(
                    report.byKind().entrySet().stream()
                        .map(
                            kind ->
                                JsonObject.of("kind", kind.getKey().toString())
                                    .merged(counts(kind.getValue())))
                        .toList()))
            .with("rules", array(report.rules().stream().map(JsonReport::rule).toList()));
    return new String(new JsonWriter().document(all), StandardCharsets.UTF_8);
  }

  private static JsonArray array(List<JsonObject> objects) {
    return new JsonArray(List.copyOf(objects));
  }

  private static JsonObject counts(List<Result> results) {
    Counts counts = Counts.of(results);
    return JsonObject.of("mutants", Json.of(counts.mutants()), "killed", Json.of(counts.killed()))
        .with("survived", counts.survived())
        .with("score", counts.score());
  }

  private static JsonObject rule(OfRule rule) {
    return JsonObject.of("kind", rule.isAlert() ? "alert" : "recording")
        .with("name", rule.name())
        .with("file", rule.place().file())
        .with("line", rule.place().line())
        .merged(counts(rule.results()))
        .with("tests", rule.tests())
        .with("survivors", array(rule.survivors().stream().map(JsonReport::survivor).toList()));
  }

  private static JsonObject survivor(Result result) {
    Mutant mutant = result.mutant();
    return JsonObject.of("id", mutant.id())
        .with("status", result.status().toString())
        .with("change", mutant.change())
        .with("before", mutant.before())
        .with("after", mutant.after())
        .with("hint", mutant.hint())
        .with("explanation", result.explanation());
  }
}
