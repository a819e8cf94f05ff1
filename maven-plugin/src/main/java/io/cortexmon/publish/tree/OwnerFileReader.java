package io.cortexmon.publish.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an owner file. Fields that it does not know are passed over. */
final class OwnerFileReader {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final Map<String, String> texts = new TreeMap<>();
  private final SortedMap<String, String> files = new TreeMap<>();
  private int version;
  private boolean modified;

  private OwnerFileReader(JsonParser parser) {
    this.parser = parser;
  }

  static OwnerFile read(Content content) {
    try (JsonParser parser = JSON.createParser(content.bytes())) {
      return new OwnerFileReader(parser).file();
    } catch (IOException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
  }

  private OwnerFile file() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("it is not a JSON object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      field(parser.currentName());
    }
    if (version > OwnerFile.FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "it has format version "
              + version
              + ", and this plugin knows "
              + OwnerFile.FORMAT_VERSION
              + ": use a newer plugin");
    }
    if (version < 1) {
      throw new IllegalArgumentException("it has no formatVersion");
    }
    return new OwnerFile(
        new Owner(text("project"), text("environment")),
        text("system"),
        text("source"),
        texts.getOrDefault("sourceCommit", ""),
        modified,
        files);
  }

  private void field(String name) throws IOException {
    JsonToken value = parser.nextToken();
    switch (name) {
      case "formatVersion" -> version = parser.getValueAsInt();
      case "uncommittedChanges" -> modified = parser.getValueAsBoolean();
      case "owner" -> texts(texts);
      case "files" -> files();
      default -> {
        if (value == JsonToken.VALUE_STRING) {
          texts.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void files() throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("its files are not a list");
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> file = new TreeMap<>();
      texts(file);
      String path = file.getOrDefault("path", "");
      String sha256 = file.getOrDefault("sha256", "");
      if (path.isEmpty() || sha256.isEmpty()) {
        throw new IllegalArgumentException("a file in it has no path or no sha256");
      }
      files.put(path, sha256);
    }
  }

  /** Reads an object of texts. */
  private void texts(Map<String, String> to) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("an object is expected in it, and there is none");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        to.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return text;
  }
}
