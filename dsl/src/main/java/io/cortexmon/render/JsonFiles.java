package io.cortexmon.render;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonWriter;

/**
 * Renders JSON files one after the other into one buffer, so that many cost little more than one.
 */
final class JsonFiles {

  private final JsonWriter writer = new JsonWriter();

  /** Returns the content of a file. Synchronized, because entries may be read by any thread. */
  synchronized byte[] document(Json json) {
    return writer.document(json);
  }
}
