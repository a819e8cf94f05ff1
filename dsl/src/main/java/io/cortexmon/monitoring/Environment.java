package io.cortexmon.monitoring;

import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where a system is monitored: a name, a cluster, a namespace, and values that its definitions ask
 * for.
 *
 * <pre>{@code
 * Duration interval = environment.duration("orders.scrapeInterval", seconds(15));
 * }</pre>
 *
 * <p>It notes which values were asked for, so that a run can name those that nobody reads.
 */
public final class Environment {

  private final String name;
  private final String cluster;
  private final String namespace;
  private final Map<String, String> values;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private Environment(String name, String cluster, String namespace, Map<String, String> values) {
    this.name = name;
    this.cluster = cluster;
    this.namespace = namespace;
    this.values = new TreeMap<>(values);
  }

  /**
   * Returns an environment without a cluster, a namespace or values. Its name is also that of a
   * folder of the output.
   */
  public static Environment named(String name) {
    return new Environment(Arguments.folderName("environment", name), "", "", Map.of());
  }

  /** Returns this environment with the name of its cluster. */
  public Environment cluster(String changed) {
    return new Environment(name, changed, namespace, values);
  }

  /** Returns this environment with the Kubernetes namespace of its systems. */
  public Environment namespace(String changed) {
    return new Environment(name, cluster, Arguments.dnsLabel("namespace", changed), values);
  }

  /** Returns this environment with a value, in place of one of the same key. */
  public Environment value(String key, String value) {
    return values(Map.of(key, value));
  }

  /** Returns this environment with more values. */
  public Environment values(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(values);
    all.putAll(more);
    return new Environment(name, cluster, namespace, all);
  }

  /** The environment's name, for example {@code production}. */
  public String name() {
    return name;
  }

  /** The name of the cluster, if one was given. */
  public Optional<String> cluster() {
    return Optional.of(cluster).filter(text -> !text.isEmpty());
  }

  /** The Kubernetes namespace, if one was given. */
  public Optional<String> namespace() {
    return Optional.of(namespace).filter(text -> !text.isEmpty());
  }

  /** Returns a text, or the default where none is given. */
  public String text(String key, String otherwise) {
    return read(key, otherwise, "a text", Optional::of);
  }

  /** Returns a duration such as {@code 5m} or {@code 1h30m}, or the default where none is given. */
  public Duration duration(String key, Duration otherwise) {
    return read(key, otherwise, "a duration such as 30s, 5m or 1h30m", DurationText::parse);
  }

  /** Returns a finite number, or the default where none is given. */
  public double number(String key, double otherwise) {
    return read(key, otherwise, "a number such as 0.05", Environment::finite);
  }

  /** Returns a whole number, or the default where none is given. */
  public int wholeNumber(String key, int otherwise) {
    return read(key, otherwise, "a whole number", Environment::whole);
  }

  /** Returns {@code true} or {@code false}, or the default where none is given. */
  public boolean flag(String key, boolean otherwise) {
    return read(key, otherwise, "true or false", Environment::truth);
  }

  /** Returns texts separated by commas, or the default where none is given. */
  public List<String> list(String key, List<String> otherwise) {
    return read(key, otherwise, "texts separated by commas", Environment::parts);
  }

  private <T> T read(String key, T otherwise, String form, Function<String, Optional<T>> parsed) {
    asked.add(key);
    String value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    return parsed
        .apply(value.strip())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "value "
                        + Arguments.quoted(key)
                        + " of environment "
                        + Arguments.quoted(name)
                        + " is "
                        + Arguments.quoted(value)
                        + ": must be "
                        + form));
  }

  private static Optional<Double> finite(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> parts(String text) {
    return Optional.of(
        Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  /** The keys of all values that are given. */
  public Set<String> givenKeys() {
    return new TreeSet<>(values.keySet());
  }

  /** The keys that definitions have asked for so far, given or not. */
  public Set<String> askedKeys() {
    return new TreeSet<>(asked);
  }

  /** Returns the environment's name. */
  @Override
  public String toString() {
    return name;
  }
}
