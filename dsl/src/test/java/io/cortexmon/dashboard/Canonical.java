package io.cortexmon.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON texts with the fields of objects sorted and nothing between: equal where two texts say the
 * same. Reads with Jackson alone, and keeps the digits of numbers.
 */
final class Canonical {

  private final JsonParser parser;

  private Canonical(JsonParser parser) {
    this.parser = parser;
  }

  static String json(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return new Canonical(parser).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> quoted(parser.getText());
      default -> parser.getText();
    };
  }

  private String object() throws IOException {
    Map<String, String> fields = new TreeMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(quoted(name), value());
    }
    return fields.toString();
  }

  private String array() throws IOException {
    StringBuilder items = new StringBuilder("[");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.append(value()).append(",\n");
    }
    return items.append(']').toString();
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
