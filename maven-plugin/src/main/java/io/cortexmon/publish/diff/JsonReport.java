package io.cortexmon.publish.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes the changes for programs. */
final class JsonReport {

  /** Grows when a field goes or changes its meaning; not when one comes. */
  private static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private JsonReport() {}

  static String of(Differences differences) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("headline", differences.headline());
      json.writeArrayFieldStart("changes");
      for (Change change : differences.changes()) {
        write(change, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("files");
      for (FileChange file : differences.files()) {
        write(file, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
    return out.append('\n').toString();
  }

  private static void write(Change change, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("system", change.system());
    json.writeStringField("kind", change.kind());
    json.writeStringField("name", change.name());
    json.writeStringField("action", change.action().toString());
    json.writeStringField("text", change.text());
    json.writeArrayFieldStart("parts");
    for (Part part : change.parts()) {
      write(part, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("files");
    for (String file : change.files()) {
      json.writeString(file);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Part part, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", part.field());
    if (part.before().isPresent()) {
      json.writeStringField("before", part.before().get());
    }
    if (part.after().isPresent()) {
      json.writeStringField("after", part.after().get());
    }
    json.writeStringField("text", part.text());
    json.writeEndObject();
  }

  private static void write(FileChange file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.path());
    json.writeStringField("change", file.kind().toString());
    if (file.movedFrom().isPresent()) {
      json.writeStringField("movedFrom", file.movedFrom().get());
    }
    json.writeNumberField("added", file.added());
    json.writeNumberField("removed", file.removed());
    json.writeBooleanField("binary", file.binary());
    json.writeEndObject();
  }
}
