package io.cortexmon.render;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.dashboard.provisioning.DataSourceParts;
import io.cortexmon.dashboard.provisioning.Expansion;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the files from which Grafana provisions itself. Every dollar sign stands twice but those
 * of what Grafana fills in: it takes {@code $WORD} anywhere in such a file for a variable.
 */
final class ProvisioningYaml {

  /** The fields that people look for first, in their order; others follow by name. */
  private static final List<String> FIRST = List.of("orgId", "access", "url", "isDefault");

  private ProvisioningYaml() {}

  static YamlMap dataSources(List<DataSource> dataSources) {
    return new YamlMap()
        .put("apiVersion", 1)
        .put(
            "datasources", dataSources.stream().map(source -> dataSource(source.parts())).toList());
  }

  private static YamlMap dataSource(DataSourceParts parts) {
    YamlMap map =
        new YamlMap()
            .put("name", Expansion.escaped(parts.name()))
            .put("uid", parts.uid())
            .put("type", Expansion.escaped(parts.type()));
    SortedMap<String, Object> fields = new TreeMap<>();
    parts.fields().forEach((name, value) -> fields.put(name, yaml(value)));
    parts.filledIn().forEach((name, value) -> fields.put(name, value.written()));
    for (String name : FIRST) {
      Object value = fields.remove(name);
      if (value != null) {
        map.put(name, value);
      }
    }
    fields.forEach(map::put);
    return map.putMap("jsonData", map(parts.settings()))
        .putTexts("secureJsonData", written(parts.secrets()));
  }

  private static Map<String, String> written(SortedMap<String, Expansion> secrets) {
    Map<String, String> written = new TreeMap<>();
    secrets.forEach((name, value) -> written.put(name, value.written()));
    return written;
  }

  static YamlMap provider(DashboardProvider provider) {
    YamlMap map = new YamlMap().put("name", Expansion.escaped(provider.name()));
    provider.fields().forEach((name, value) -> map.put(name, yaml(value)));
    return new YamlMap().put("apiVersion", 1).put("providers", List.of(map));
  }

  private static YamlMap map(JsonObject object) {
    YamlMap map = new YamlMap();
    object.forEach((name, value) -> map.put(name, yaml(value)));
    return map;
  }

  private static Object yaml(Json value) {
    if (value instanceof JsonObject object) {
      return map(object);
    }
    if (value instanceof JsonArray array) {
      return array.items().stream().map(ProvisioningYaml::yaml).toList();
    }
    if (value instanceof Json.Text text) {
      return Expansion.escaped(text.value());
    }
    if (value instanceof Json.Num number) {
      return number.value();
    }
    if (value instanceof Json.Flag flag) {
      return flag.value();
    }
    throw new IllegalArgumentException(
        "null stands in settings of Grafana; leave the setting out instead");
  }
}
