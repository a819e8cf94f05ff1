package io.cortexmon.dashboard.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cortexmon.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The changes that the published schemas need before they can judge a dashboard. */
final class Corrections {

  private static final String SUFFIX = ".jsonschema.json";

  private Corrections() {}

  /** Those that stand beside the schemas, without which hardly a dashboard is valid. */
  static List<Correction> published() {
    List<Correction> all = new ArrayList<>();
    for (JsonNode fix : Schemas.grafana("fixes.json")) {
      String file = fix.get("file").asText().replace(SUFFIX, "");
      all.add(of(file, fix, fix.get("why").asText()));
    }
    return all;
  }

  /** What Grafana 12.2 to 13 have, and the schemas not yet, one by one. */
  static List<Correction> newer() {
    List<Correction> all = new ArrayList<>();
    for (JsonNode option : resource("newer-than-schemas.json")) {
      for (JsonNode file : option.get("files")) {
        all.add(of(file.asText(), option, "Grafana " + option.get("since").asText()));
      }
    }
    return all;
  }

  /** What the schemas get wrong of Grafana 12 itself, one by one. */
  static List<Correction> wrong() {
    List<Correction> all = new ArrayList<>();
    for (JsonNode fault : resource("wrong-in-schemas.json")) {
      for (JsonNode file : fault.get("files")) {
        all.add(of(file.asText(), fault, fault.get("why").asText()));
      }
    }
    return all;
  }

  private static Correction of(String file, JsonNode entry, String why) {
    return new Correction(file, entry.get("pointer").asText(), entry.get("value"), why);
  }

  private static JsonNode resource(String name) {
    try (InputStream in = Corrections.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
