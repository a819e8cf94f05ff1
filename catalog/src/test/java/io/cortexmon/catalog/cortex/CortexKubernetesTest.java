package io.cortexmon.catalog.cortex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cortexmon.catalog.Specification;
import io.cortexmon.catalog.StrictObjects;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Kubernetes objects, read by models that know every field. */
class CortexKubernetesTest {

  private static final String FOLDER = "kubernetes/";
  private static final String KUSTOMIZATION = FOLDER + "kustomization.yaml";

  private static final RenderedTree CORTEX =
      Renderer.render(new CortexMonitoring().define(Environment.named("production")));

  @Test
  void every_object_reads_and_is_written_again_as_it_was() throws IOException {
    List<JsonNode> objects = objects();

    assertThat(objects).hasSize(18);
    for (JsonNode object : objects) {
      assertThat(StrictObjects.written(StrictObjects.read(object))).isEqualTo(object);
    }
  }

  @Test
  void a_misspelt_field_is_refused_wherever_it_stands() throws IOException {
    Set<String> free = new HashSet<>();
    for (JsonNode object : objects()) {
      for (JsonPointer place : maps(JsonPointer.empty(), object)) {
        ObjectNode misspelt = object.deepCopy();
        ((ObjectNode) misspelt.at(place)).put("misspelt", "x");
        if (reads(misspelt)) {
          free.add(place.last().getMatchingProperty());
        }
      }
    }

    assertThat(free)
        .as("maps with keys of the user's choice")
        .containsExactlyInAnyOrder("labels", "matchLabels", "annotations", "data");
  }

  private static boolean reads(JsonNode object) {
    try {
      StrictObjects.read(object);
      return true;
    } catch (UnrecognizedPropertyException e) {
      assertThat(e.getPropertyName()).isEqualTo("misspelt");
      return false;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The places of all maps in a tree. */
  private static List<JsonPointer> maps(JsonPointer place, JsonNode node) {
    List<JsonPointer> places = new ArrayList<>();
    if (node.isObject()) {
      places.add(place);
      node.properties()
          .forEach(
              field -> places.addAll(maps(place.appendProperty(field.getKey()), field.getValue())));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.addAll(maps(place.appendIndex(i), node.get(i)));
    }
    return places;
  }

  @Test
  void a_field_of_another_type_is_seen() throws IOException {
    ObjectNode monitor = document("kubernetes/servicemonitor.yaml").deepCopy();
    ((ObjectNode) monitor.at("/spec/endpoints/0")).put("path", 8080);

    assertThat(StrictObjects.written(StrictObjects.read(monitor))).isNotEqualTo(monitor);
  }

  @Test
  void an_object_of_another_api_version_is_refused() throws IOException {
    ObjectNode policy = document("kubernetes/networkpolicy.yaml").deepCopy();
    policy.put("apiVersion", "networking.k8s.io/v1beta1");

    assertThatThrownBy(() -> StrictObjects.read(policy))
        .hasMessage("NetworkPolicy is not of API version networking.k8s.io/v1beta1");
  }

  @Test
  void kustomize_finds_every_object() throws IOException {
    JsonNode kustomization = document(KUSTOMIZATION);

    assertThat(kustomization.fieldNames())
        .toIterable()
        .containsExactly("apiVersion", "kind", "resources");
    assertThat(kustomization.get("apiVersion").asText())
        .isEqualTo("kustomize.config.k8s.io/v1beta1");
    assertThat(kustomization.get("kind").asText()).isEqualTo("Kustomization");
    assertThat(kustomization.get("resources"))
        .extracting(resource -> FOLDER + resource.asText())
        .containsExactlyInAnyOrderElementsOf(objectFiles());
  }

  @Test
  void config_maps_hold_the_files_byte_for_byte() throws IOException {
    assertThat(data("prometheus-config"))
        .isEqualTo(Map.of("prometheus-config.yaml", text("prometheus/prometheus.yaml")));
    assertThat(data("prometheus-rules"))
        .isEqualTo(
            Map.of(
                "alerting-rules.yaml", text("prometheus/alerting-rules.yaml"),
                "recording-rules.yaml", text("prometheus/recording-rules.yaml")));
    assertThat(data("alertmanager-config"))
        .isEqualTo(Map.of("alertmanager.yaml", text("alertmanager/alertmanager.yaml")));
    assertThat(data("grafana-datasources"))
        .isEqualTo(Map.of("datasources.yaml", text("grafana/datasources.yaml")));
    assertThat(data("grafana-dashboards"))
        .isEqualTo(Map.of("dashboards.yaml", text("grafana/dashboards.yaml")));
  }

  @Test
  void each_dashboard_has_a_config_map_that_the_sidecar_finds() throws IOException {
    List<String> files =
        CORTEX.paths().stream().filter(path -> path.startsWith("grafana/dashboards/")).toList();

    assertThat(files).hasSize(3);
    for (String path : files) {
      String file = path.substring("grafana/dashboards/".length());
      String name = "dashboard-" + file.substring(0, file.length() - ".json".length());
      JsonNode metadata = document(FOLDER + "configmaps/" + name + ".yaml").get("metadata");
      assertThat(data(name)).isEqualTo(Map.of(file, text(path)));
      assertThat(metadata.get("name").asText()).isEqualTo(name);
      assertThat(metadata.at("/labels/grafana_dashboard").asText()).isEqualTo("1");
      assertThat(metadata.at("/annotations/grafana_folder").asText()).isEqualTo("Cortex");
    }
  }

  private static Map<String, String> data(String configMap) throws IOException {
    return Specification.texts(document(FOLDER + "configmaps/" + configMap + ".yaml").get("data"));
  }

  @Test
  void the_prometheus_rule_holds_the_groups_of_both_files() throws IOException {
    List<JsonNode> groups = new ArrayList<>();
    document("prometheus/alerting-rules.yaml").get("groups").forEach(groups::add);
    document("prometheus/recording-rules.yaml").get("groups").forEach(groups::add);

    assertThat(document(FOLDER + "prometheusrule.yaml").at("/spec/groups"))
        .containsExactlyElementsOf(groups);
  }

  private static List<JsonNode> objects() throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String file : objectFiles()) {
      objects.addAll(StrictObjects.documents(text(file)));
    }
    return objects;
  }

  private static List<String> objectFiles() {
    return CORTEX.paths().stream()
        .filter(path -> path.startsWith(FOLDER) && !path.equals(KUSTOMIZATION))
        .toList();
  }

  /** The first document of a file. */
  private static JsonNode document(String path) throws IOException {
    return StrictObjects.documents(text(path)).get(0);
  }

  private static String text(String path) {
    return new String(CORTEX.bytes(path), UTF_8);
  }
}
