package io.cortexmon.testing.coverage;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What the tests of one JVM have seen, as JSON: {@code version} (1) and {@code rules}, each with
 * its {@code name}, {@code file}, {@code shape} and {@code parts}: the tests that saw each, by its
 * id.
 */
final class SeenFile {

  private static final long VERSION = 1;

  private SeenFile() {}

  static byte[] bytes(Seen seen) {
    List<Json> rules = new ArrayList<>();
    seen.sorted()
        .forEach(
            (rule, parts) -> {
              JsonObject tests = JsonObject.EMPTY;
              for (Map.Entry<String, SortedSet<String>> part : parts.entrySet()) {
                tests = tests.with(part.getKey(), List.copyOf(part.getValue()));
              }
              rules.add(
                  JsonObject.of("name", rule.name())
                      .with("file", rule.file())
                      .with("shape", rule.shape())
                      .with("parts", tests));
            });
    JsonObject all = JsonObject.of("version", Json.of(VERSION), "rules", new JsonArray(rules));
    return new JsonWriter().document(all);
  }

  /**
   * Adds what a file has.
   *
   * @throws IOException where it can not be read, or is no such file
   */
  static void read(Path file, Seen into) throws IOException {
    JsonObject all = parsed(file);
    for (JsonObject rule : all.array("rules").objects()) {
      RuleKey key = new RuleKey(text(rule, "name"), text(rule, "file"), text(rule, "shape"));
      JsonObject parts = rule.object("parts");
      for (String part : parts.names()) {
        for (Json test : parts.array(part).items()) {
          if (test instanceof Json.Text name) {
            into.add(key, part, name.value());
          }
        }
      }
    }
  }

  private static String text(JsonObject object, String name) {
    return object.text(name).orElse("");
  }

  private static JsonObject parsed(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    JsonObject parsed;
    try {
      parsed = JsonObject.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is no coverage data: " + e.getMessage(), e);
    }
    if (parsed.number("version").orElse(0.0) != VERSION) {
      throw new IOException(
          file
              + " is coverage data of another version of cortex-mon: delete it, run the tests"
              + " again");
    }
    return parsed;
  }
}
