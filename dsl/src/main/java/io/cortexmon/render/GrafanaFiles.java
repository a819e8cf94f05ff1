package io.cortexmon.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.definition.Place;
import io.cortexmon.monitoring.GrafanaSidecar;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files that Grafana reads, and the ConfigMaps that hold them: one for each dashboard. */
final class GrafanaFiles {

  private static final String FOLDER = "grafana/";
  private static final String DATA_SOURCES = "grafana-datasources";
  private static final String PROVIDER = "grafana-dashboards";

  private final Monitoring monitoring;
  private final Kubernetes kubernetes;
  private final JsonFiles json = new JsonFiles();

  GrafanaFiles(Monitoring monitoring) {
    this.monitoring = monitoring;
    this.kubernetes = monitoring.kubernetes();
  }

  List<Entry> files() {
    List<Entry> files = new ArrayList<>();
    for (Dashboard dashboard : monitoring.dashboards()) {
      files.add(
          new Entry(
              FOLDER + "dashboards/" + dashboard.file() + ".json",
              "dashboard",
              List.of(dashboard.place()),
              () -> json.document(dashboard.json())));
    }
    if (!dataSources().isEmpty()) {
      files.add(
          Entry.text(FOLDER + "datasources.yaml", DATA_SOURCES, sources(), this::dataSourcesText));
    }
    if (!monitoring.dashboards().isEmpty()) {
      files.add(Entry.text(FOLDER + "dashboards.yaml", PROVIDER, provider(), this::providerText));
    }
    return files;
  }

  List<Entry> configMaps() {
    List<Entry> configMaps = new ArrayList<>();
    for (DashboardConfigMap configMap : DashboardConfigMap.of(monitoring)) {
      configMaps.add(
          new Entry(
              configMap.path(),
              "configmap",
              List.of(configMap.dashboard().place()),
              () -> dashboard(configMap)));
    }
    GrafanaSidecar sidecar = kubernetes.sidecar();
    if (!dataSources().isEmpty()) {
      Map<String, String> label = Map.of(sidecar.dataSourceLabel(), sidecar.dataSourceValue());
      configMaps.add(
          configMap(DATA_SOURCES, label, sources(), "datasources.yaml", this::dataSourcesText));
    }
    if (!monitoring.dashboards().isEmpty()) {
      configMaps.add(
          configMap(PROVIDER, Map.of(), provider(), "dashboards.yaml", this::providerText));
    }
    return configMaps;
  }

  private byte[] dashboard(DashboardConfigMap configMap) {
    GrafanaSidecar sidecar = kubernetes.sidecar();
    String folder = monitoring.dashboardProvider().folder();
    boolean inFolder = !folder.isEmpty() && !sidecar.folderAnnotation().isEmpty();
    YamlMap head =
        KubernetesYaml.object(
            "v1",
            "ConfigMap",
            kubernetes.configMapPrefix() + configMap.name(),
            kubernetes,
            Map.of(sidecar.dashboardLabel(), sidecar.dashboardValue()),
            inFolder ? Map.of(sidecar.folderAnnotation(), folder) : Map.of());
    return ConfigMapFile.of(head, configMap.key(), json.document(configMap.dashboard().json()));
  }

  private Entry configMap(
      String name,
      Map<String, String> labels,
      List<Place> places,
      String key,
      Supplier<String> file) {
    return new Entry(
        "kubernetes/configmaps/" + name + ".yaml",
        "configmap",
        places,
        () ->
            ConfigMapFile.of(
                KubernetesYaml.object(
                    "v1",
                    "ConfigMap",
                    kubernetes.configMapPrefix() + name,
                    kubernetes,
                    labels,
                    Map.of()),
                key,
                file.get().getBytes(UTF_8)));
  }

  private List<DataSource> dataSources() {
    return monitoring.provisioning().dataSources();
  }

  private List<Place> sources() {
    return dataSources().stream().map(DataSource::place).toList();
  }

  private List<Place> provider() {
    return List.of(monitoring.dashboardProvider().place());
  }

  private String dataSourcesText() {
    return Yaml.document(ProvisioningYaml.dataSources(dataSources()));
  }

  private String providerText() {
    DashboardProvider provider = monitoring.dashboardProvider();
    return Yaml.document(ProvisioningYaml.provider(provider));
  }
}
