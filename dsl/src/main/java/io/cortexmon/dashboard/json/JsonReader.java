package io.cortexmon.dashboard.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON texts as RFC 8259 has them: no comments, no names given twice, nothing after the end.
 */
final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  static Json read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(parser);
      Json value = reader.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("not JSON: there is more after its end" + at(parser));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage() + at(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text does not fail", e);
    }
  }

  private Json value(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw new IllegalArgumentException(
          "not JSON: the text is empty or ends too early" + at(parser));
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> Json.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
      case VALUE_TRUE -> Json.TRUE;
      case VALUE_FALSE -> Json.FALSE;
      case VALUE_NULL -> Json.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Json object() throws IOException {
    Map<String, Json> fields = new TreeMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      fields.put(name, value(parser.nextToken()));
    }
    return new JsonObject(
        fields.keySet().toArray(new String[0]), fields.values().toArray(new Json[0]));
  }

  private Json array() throws IOException {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return new JsonArray(items);
  }

  private static String at(JsonParser parser) {
    return at(parser.currentLocation().getLineNr(), parser.currentLocation().getColumnNr());
  }

  private static String at(JsonProcessingException e) {
    return at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static String at(int line, int column) {
    return ", line " + line + ", column " + column;
  }
}
