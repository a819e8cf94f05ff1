package io.cortexmon.testing.coverage;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.json.JsonWriter;
import io.cortexmon.definition.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The report for programs, and for the report of several modules. */
final class JsonReport {

  private static final long VERSION = 1;

  private JsonReport() {}

  static String of(CoverageReport report) {
    JsonObject all =
        JsonObject.of("version", Json.of(VERSION), "alerts", share(report.ofAlerts()))
            .with("recordings", share(report.ofRecordings()))
            .with("excluded", report.excluded())
            .with("systems", array(report.systems().stream().map(JsonReport::system).toList()));
    return new String(new JsonWriter().document(all), StandardCharsets.UTF_8);
  }

  private static JsonArray array(List<JsonObject> objects) {
    return new JsonArray(List.copyOf(objects));
  }

  private static JsonObject share(Share share) {
    return JsonObject.of("seen", Json.of(share.seen()), "all", Json.of(share.all()))
        .with("share", share.value());
  }

  private static JsonObject system(SystemCoverage system) {
    return JsonObject.of("name", system.name())
        .with("alerts", share(system.ofAlerts()))
        .with("recordings", share(system.ofRecordings()))
        .with("rules", array(system.rules().stream().map(JsonReport::rule).toList()));
  }

  private static JsonObject rule(RuleCoverage rule) {
    JsonObject made =
        JsonObject.of("kind", rule.isAlert() ? "alert" : "recording")
            .with("name", rule.name())
            .with("file", rule.place().file())
            .with("line", rule.place().line())
            .with("shape", rule.key().shape());
    return made.merged(share(rule.share()))
        .with("parts", array(rule.parts().stream().map(JsonReport::part).toList()));
  }

  private static JsonObject part(PartCoverage part) {
    return JsonObject.of("id", part.part().id())
        .with("text", part.part().text())
        .with("hint", part.part().hint())
        .with("excluded", part.isExcluded())
        .with("tests", List.copyOf(part.tests()));
  }

  static List<SystemCoverage> read(String json) {
    List<SystemCoverage> systems = new ArrayList<>();
    for (JsonObject system : JsonObject.parse(json).array("systems").objects()) {
      List<RuleCoverage> rules =
          system.array("rules").objects().stream().map(JsonReport::readRule).toList();
      systems.add(new SystemCoverage(text(system, "name"), rules));
    }
    return systems;
  }

  private static RuleCoverage readRule(JsonObject rule) {
    String file = text(rule, "file");
    return new RuleCoverage(
        new RuleKey(text(rule, "name"), file, text(rule, "shape")),
        text(rule, "kind").equals("alert"),
        Place.of(file, rule.number("line").orElse(0.0).intValue()),
        rule.array("parts").objects().stream().map(JsonReport::readPart).toList());
  }

  private static PartCoverage readPart(JsonObject part) {
    TreeSet<String> tests = new TreeSet<>();
    for (Json test : part.array("tests").items()) {
      if (test instanceof Json.Text name) {
        tests.add(name.value());
      }
    }
    return new PartCoverage(
        new Part(text(part, "id"), text(part, "text"), text(part, "hint")),
        part.isTrue("excluded"),
        tests);
  }

  private static String text(JsonObject object, String name) {
    return object.text(name).orElse("");
  }
}
