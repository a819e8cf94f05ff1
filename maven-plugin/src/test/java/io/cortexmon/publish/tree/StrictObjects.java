package io.cortexmon.publish.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.Probe;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Kubernetes objects as fabric8 reads them. Its classes keep fields that they do not know, so each
 * object is searched for such. They do not know {@code scrapeNativeHistograms} of a {@code
 * ServiceMonitor}: what is read here must do without.
 */
final class StrictObjects {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private static final Map<String, Class<? extends HasMetadata>> TYPES =
      Map.of(
          "v1 ConfigMap", ConfigMap.class,
          "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
          "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
          "monitoring.coreos.com/v1 Probe", Probe.class,
          "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class,
          "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class);

  private StrictObjects() {}

  /** Reads the objects of a file. */
  static List<HasMetadata> read(String text) throws IOException, ReflectiveOperationException {
    List<HasMetadata> objects = new ArrayList<>();
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(text)) {
      while (documents.hasNext()) {
        JsonNode document = documents.next();
        String type = document.path("apiVersion").asText() + " " + document.path("kind").asText();
        assertThat(TYPES).containsKey(type);
        HasMetadata object =
            YAML.treeToValue(document, TYPES.getOrDefault(type, HasMetadata.class));
        search(object.getKind(), object);
        objects.add(object);
      }
    }
    return objects;
  }

  private static void search(String path, Object value) throws ReflectiveOperationException {
    if (value instanceof Collection<?> items) {
      for (Object item : items) {
        search(path + "[]", item);
      }
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Method method : value.getClass().getMethods()) {
        if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
          searchField(path, method, method.invoke(value));
        }
      }
    }
  }

  private static void searchField(String path, Method getter, Object value)
      throws ReflectiveOperationException {
    if (getter.getName().equals("getAdditionalProperties")) {
      assertThat(value).as("fields of %s that fabric8 does not know", path).isEqualTo(Map.of());
    } else if (!getter.getReturnType().isEnum()) {
      search(path + "." + getter.getName().substring(3), value);
    }
  }
}
