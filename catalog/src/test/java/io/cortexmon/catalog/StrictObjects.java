package io.cortexmon.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads Kubernetes objects with the models of those who know them, and lets no field pass. */
public final class StrictObjects {

  private static final Map<String, Class<? extends HasMetadata>> MODELS =
      Stream.of(
              ConfigMap.class,
              NetworkPolicy.class,
              PodMonitor.class,
              PrometheusRule.class,
              ServiceMonitor.class)
          .collect(Collectors.toMap(HasMetadata::getKind, Function.identity()));

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /**
   * The models gather fields that they do not know instead of refusing them; without their place
   * for those, Jackson refuses them at any depth.
   */
  private static final ObjectMapper STRICT =
      new ObjectMapper().setAnnotationIntrospector(new NoAnySetters());

  private static final class NoAnySetters extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  private StrictObjects() {}

  /** Returns the documents of a YAML file. */
  public static List<JsonNode> documents(String yaml) throws IOException {
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      return YAML.readValues(parser, JsonNode.class).readAll();
    }
  }

  /**
   * Reads an object with the model of its kind.
   *
   * @throws JsonProcessingException where a field is unknown or has a value of a wrong type
   * @throws IllegalArgumentException where the kind or its API version is unknown
   */
  public static HasMetadata read(JsonNode object) throws JsonProcessingException {
    String kind = object.path("kind").asText();
    Class<? extends HasMetadata> model = MODELS.get(kind);
    if (model == null) {
      throw new IllegalArgumentException("kind " + kind + " is none of " + MODELS.keySet());
    }
    String version = object.path("apiVersion").asText();
    if (!version.equals(HasMetadata.getApiVersion(model))) {
      throw new IllegalArgumentException(kind + " is not of API version " + version);
    }
    return STRICT.treeToValue(object, model);
  }

  /** Returns an object as its model writes it. */
  public static JsonNode written(HasMetadata object) {
    return STRICT.valueToTree(object);
  }
}
