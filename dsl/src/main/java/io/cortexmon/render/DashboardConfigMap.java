package io.cortexmon.render;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.monitoring.Monitoring;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The ConfigMap of one dashboard.
 *
 * @param dashboard the dashboard
 * @param name the name without the prefix that all ConfigMaps of the system have
 */
record DashboardConfigMap(Dashboard dashboard, String name) {

  /**
   * Returns the ConfigMaps of a system's dashboards. Kubernetes takes lower-case letters, digits
   * and dashes, so two files may come to one name: all but the first get a checksum of their own.
   */
  static List<DashboardConfigMap> of(Monitoring monitoring) {
    Set<String> taken = new HashSet<>();
    List<DashboardConfigMap> configMaps = new ArrayList<>();
    for (Dashboard dashboard : monitoring.dashboards()) {
      String name = "dashboard-" + words(dashboard.file());
      configMaps.add(
          new DashboardConfigMap(
              dashboard, taken.add(name) ? name : name + "-" + checksum(dashboard.file())));
    }
    return configMaps;
  }

  private static String words(String file) {
    String words = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = words.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? checksum(file) : trimmed;
  }

  private static String checksum(String file) {
    CRC32 crc = new CRC32();
    crc.update(file.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  String path() {
    return "kubernetes/configmaps/" + name + ".yaml";
  }

  /** The file in Grafana's container, unique among the dashboards of the system. */
  String key() {
    return dashboard.file() + ".json";
  }
}
