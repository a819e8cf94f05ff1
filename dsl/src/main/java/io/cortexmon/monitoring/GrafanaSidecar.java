package io.cortexmon.monitoring;

import io.cortexmon.definition.KubernetesNames;

/**
 * How the sidecar of Grafana's Helm chart finds the ConfigMaps that it gives Grafana. What is set
 * here must be what the chart's values say (chart {@code grafana}, {@code sidecar.dashboards} and
 * {@code sidecar.datasources}).
 *
 * @param dashboardLabel the label of ConfigMaps with a dashboard
 * @param dashboardValue that label's value
 * @param dataSourceLabel the label of ConfigMaps with data sources
 * @param dataSourceValue that label's value
 * @param folderAnnotation the annotation with the folder of a dashboard; empty for none
 */
public record GrafanaSidecar(
    String dashboardLabel,
    String dashboardValue,
    String dataSourceLabel,
    String dataSourceValue,
    String folderAnnotation) {

  /** What most charts set: the labels are the chart's own defaults. */
  public static final GrafanaSidecar USUAL =
      new GrafanaSidecar("grafana_dashboard", "1", "grafana_datasource", "1", "grafana_folder");

  public GrafanaSidecar {
    KubernetesNames.label(dashboardLabel, dashboardValue);
    KubernetesNames.label(dataSourceLabel, dataSourceValue);
    if (!folderAnnotation.isEmpty()) {
      KubernetesNames.annotation(folderAnnotation);
    }
  }

  /** Returns this with another label on ConfigMaps with a dashboard. */
  public GrafanaSidecar dashboardLabel(String name, String value) {
    return new GrafanaSidecar(name, value, dataSourceLabel, dataSourceValue, folderAnnotation);
  }

  /** Returns this with another label on ConfigMaps with data sources. */
  public GrafanaSidecar dataSourceLabel(String name, String value) {
    return new GrafanaSidecar(dashboardLabel, dashboardValue, name, value, folderAnnotation);
  }

  /**
   * Returns this with another annotation for the folder of a dashboard, as the chart's {@code
   * sidecar.dashboards.folderAnnotation} names it. Its provider must take folders from files.
   */
  public GrafanaSidecar folderAnnotation(String name) {
    return new GrafanaSidecar(
        dashboardLabel, dashboardValue, dataSourceLabel, dataSourceValue, name);
  }

  /** Returns this without an annotation for folders. */
  public GrafanaSidecar withoutFolderAnnotation() {
    return folderAnnotation("");
  }
}
