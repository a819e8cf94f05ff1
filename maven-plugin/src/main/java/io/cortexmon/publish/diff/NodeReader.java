package io.cortexmon.publish.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the documents of a YAML or JSON text. */
final class NodeReader {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonFactory YAML = yaml();

  private NodeReader() {}

  private static JsonFactory yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /** Returns the documents, in their order; empty where the text is not what its name says. */
  static Optional<List<Node>> read(String name, String text) {
    boolean json = name.endsWith(".json");
    if (!json && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return Optional.empty();
    }
    List<Node> documents = new ArrayList<>();
    try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
      while (parser.nextToken() != null) {
        documents.add(node(parser));
      }
      return Optional.of(documents);
    } catch (IOException | YAMLException e) {
      return Optional.empty(); // The text is still shown, as lines.
    }
  }

  private static Node node(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Node> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, node(parser));
      }
      return new Node.Fields(fields);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser));
      }
      return new Node.Items(items);
    }
    return new Node.Leaf(parser.getText(), parser.currentToken() == JsonToken.VALUE_STRING);
  }
}
