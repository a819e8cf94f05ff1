package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Place;

/**
 * An Alertmanager, whose alerts and silences Grafana shows and makes.
 *
 * @param parts what it is made of
 */
public record AlertmanagerDataSource(DataSourceParts parts)
    implements Provisioned<AlertmanagerDataSource> {

  /** Whose Alertmanager it is: those of Mimir and Cortex can be configured from Grafana. */
  public enum Implementation {
    /** Prometheus's own. */
    PROMETHEUS("prometheus"),
    /** Grafana Mimir's. */
    MIMIR("mimir"),
    /** Cortex's, the multi-tenant Prometheus. */
    CORTEX("cortex");

    private final String value;

    Implementation(String value) {
      this.value = value;
    }
  }

  /** Returns Prometheus's Alertmanager by its name in Grafana and its address. */
  public static AlertmanagerDataSource named(String name, String url) {
    return new AlertmanagerDataSource(
            DataSourceParts.of("alertmanager", name, Place.ofCaller()).url(url))
        .implementation(Implementation.PROMETHEUS);
  }

  @Override
  public AlertmanagerDataSource parts(DataSourceParts changed) {
    return new AlertmanagerDataSource(changed);
  }

  /** Returns this as another's Alertmanager than Prometheus's. */
  public AlertmanagerDataSource implementation(Implementation implementation) {
    return setting("implementation", Json.of(implementation.value));
  }

  /** Returns this also told of the alerts of Grafana's own rules. */
  public AlertmanagerDataSource handleGrafanaAlerts() {
    return setting("handleGrafanaManagedAlerts", Json.TRUE);
  }
}
