package io.cortexmon.dashboard.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.cortexmon.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas, corrected, and each compiled when it is first asked for. */
final class SchemaFiles {

  private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

  private final List<Correction> corrections;
  private final Map<String, ObjectNode> files = new HashMap<>();
  private final Map<String, JsonSchema> compiled = new HashMap<>();

  SchemaFiles(List<Correction> corrections) {
    this.corrections = corrections;
  }

  /** Returns these schemas without a correction; what is compiled of other files is kept. */
  SchemaFiles without(Correction correction) {
    SchemaFiles fewer =
        new SchemaFiles(corrections.stream().filter(one -> !one.equals(correction)).toList());
    fewer.files.putAll(files);
    fewer.files.remove(correction.file());
    fewer.compiled.putAll(compiled);
    fewer.compiled.keySet().removeIf(key -> key.startsWith(correction.file() + "#"));
    return fewer;
  }

  /** What a whole value of a definition has to be. */
  JsonSchema whole(String file, String definition) {
    return compiled.computeIfAbsent(
        file + "#" + definition, key -> compile(corrected(file).deepCopy(), definition));
  }

  /** What a value has to be where Grafana fills in what is missing. */
  JsonSchema partial(String file, String definition) {
    return compiled.computeIfAbsent(
        file + "#" + definition + " partial",
        key -> compile(withoutRequired(corrected(file).deepCopy()), definition));
  }

  /** Whether there is such a definition: not every panel type has field options of its own. */
  boolean has(String file, String definition) {
    return corrected(file).path("definitions").has(definition);
  }

  /** The definition that a query file is about. */
  String root(String file) {
    String ref = corrected(file).get("$ref").asText();
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private ObjectNode corrected(String file) {
    return files.computeIfAbsent(
        file,
        name -> {
          ObjectNode schema = (ObjectNode) Schemas.grafana(name + ".jsonschema.json");
          corrections.stream()
              .filter(correction -> correction.file().equals(name))
              .forEach(correction -> correction.applyTo(schema));
          return schema;
        });
  }

  private static JsonSchema compile(ObjectNode schema, String definition) {
    if (!schema.at("/definitions/" + definition).isObject()) {
      throw new IllegalStateException("no definition " + definition);
    }
    return FACTORY.getSchema(schema.put("$ref", "#/definitions/" + definition), CONFIG);
  }

  /** Constants stay: the unions of objects are told apart by them. */
  private static ObjectNode withoutRequired(ObjectNode schema) {
    JsonNode properties = schema.path("properties");
    if (schema.get("required") instanceof ArrayNode required) {
      ArrayNode constants = schema.arrayNode();
      required.forEach(
          name -> {
            if (properties.path(name.asText()).has("const")) {
              constants.add(name);
            }
          });
      schema.set("required", constants);
    }
    schema.forEach(SchemaFiles::withoutRequired);
    return schema;
  }

  private static void withoutRequired(JsonNode node) {
    if (node instanceof ObjectNode object) {
      withoutRequired(object);
    } else {
      node.forEach(SchemaFiles::withoutRequired);
    }
  }
}
