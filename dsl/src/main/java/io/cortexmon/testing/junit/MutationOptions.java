package io.cortexmon.testing.junit;

import io.cortexmon.monitoring.Environment;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a {@link MutationProgram} is to do, as a properties file has it. Lists are numbered from 0:
 * {@code source.0}, {@code source.1}.
 */
final class MutationOptions {

  private final Properties properties;

  private MutationOptions(Properties properties) {
    this.properties = properties;
  }

  static MutationOptions read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new MutationOptions(properties);
  }

  /** The folder of the test classes. */
  Path testClasses() {
    return Path.of(text("testClasses"));
  }

  /** The folder of the reports. */
  Path output() {
    return Path.of(text("output"));
  }

  /** The class names of the sources whose rules are changed. */
  List<String> sources() {
    return list("source");
  }

  /** Patterns of the test classes. */
  List<String> tests() {
    return list("test");
  }

  /** The tags of tests that are left out. */
  List<String> excludedTags() {
    return list("excludedTag");
  }

  /** How long all may take. */
  Duration limit() {
    return Duration.ofSeconds(Long.parseLong(text("seconds")));
  }

  /** The least score, 0 to 1. */
  double minimum() {
    return Double.parseDouble(text("minimum"));
  }

  /** The file of explanations; empty where there is none. */
  String explanations() {
    return properties.getProperty("explanations", "");
  }

  /** The environments that rules are defined for. */
  List<Environment> environments() {
    List<Environment> all = new ArrayList<>();
    List<String> names = list("environment");
    for (int i = 0; i < names.size(); i++) {
      String prefix = "environment." + i + ".";
      Environment one =
          Environment.named(names.get(i)).cluster(properties.getProperty(prefix + "cluster", ""));
      String namespace = properties.getProperty(prefix + "namespace", "");
      if (!namespace.isEmpty()) {
        one = one.namespace(namespace);
      }
      for (String key : properties.stringPropertyNames()) {
        if (key.startsWith(prefix + "value.")) {
          one =
              one.value(
                  key.substring((prefix + "value.").length()), properties.getProperty(key, ""));
        }
      }
      all.add(one);
    }
    return all;
  }

  private List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; properties.containsKey(name + "." + i); i++) {
      values.add(properties.getProperty(name + "." + i, ""));
    }
    return values;
  }

  private String text(String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the options of the mutation have no " + name);
    }
    return value;
  }
}
