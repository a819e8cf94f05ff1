package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A data source of any plugin, with the plugin's settings by their own names.
 *
 * <pre>{@code
 * PluginDataSource.named("Orders", "grafana-postgresql-datasource")
 *     .setting("database", Json.of("orders"))
 *     .secret("password", SecretRef.key("orders-db", "password"))
 * }</pre>
 *
 * @param parts what it is made of
 */
public record PluginDataSource(DataSourceParts parts) implements Provisioned<PluginDataSource> {

  /** Returns a data source by its name in Grafana and the id of its plugin. */
  public static PluginDataSource named(String name, String plugin) {
    return new PluginDataSource(DataSourceParts.of(plugin, name, Place.ofCaller()));
  }

  @Override
  public PluginDataSource parts(DataSourceParts changed) {
    return new PluginDataSource(changed);
  }

  /** Returns this with the database user, where its plugin asks for one. */
  public PluginDataSource user(String user) {
    return new PluginDataSource(parts.field("user", Json.of(Arguments.name("user", user))));
  }
}
