package io.cortexmon.maven;

import io.cortexmon.monitoring.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * One {@code <environment>} of the pom.
 *
 * <pre>{@code
 * <environment>
 *   <name>production</name>
 *   <cluster>eu-1</cluster>
 *   <namespace>monitoring</namespace>
 *   <values>
 *     <orders.scrapeInterval>30s</orders.scrapeInterval>
 *   </values>
 * </environment>
 * }</pre>
 *
 * <p>Maven makes it and fills in the fields; it stays inside this package otherwise.
 */
public final class EnvironmentParameter {

  private String name = "";
  private String cluster = "";
  private String namespace = "";

  // Maven gives null for an empty element.
  private Map<String, @Nullable String> values = new LinkedHashMap<>();

  /** Returns an environment to be filled in. */
  public EnvironmentParameter() {}

  static EnvironmentParameter named(String name) {
    EnvironmentParameter made = new EnvironmentParameter();
    made.name = name;
    return made;
  }

  EnvironmentParameter value(String key, @Nullable String value) {
    values.put(key, value);
    return this;
  }

  EnvironmentParameter in(String changedCluster, String changedNamespace) {
    cluster = changedCluster;
    namespace = changedNamespace;
    return this;
  }

  Environment environment() throws MojoFailureException {
    try {
      Environment environment = Environment.named(name).cluster(cluster);
      for (Map.Entry<String, @Nullable String> entry : values.entrySet()) {
        String value = entry.getValue();
        environment = environment.value(entry.getKey(), value == null ? "" : value);
      }
      return namespace.isEmpty() ? environment : environment.namespace(namespace);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("<environments>: " + e.getMessage(), e);
    }
  }
}
