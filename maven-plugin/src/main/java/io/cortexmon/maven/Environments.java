package io.cortexmon.maven;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Nearest;
import io.cortexmon.monitoring.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The environments of a run: those of the pom, or the one that the command line picks.
 *
 * @param chosen what is rendered, in the pom's order
 * @param leftOut the names of the pom's others: their files stay as they are
 */
record Environments(List<Environment> chosen, List<String> leftOut) {

  // A comma starts the next pair only where a key and = follow, so a value may be a list.
  private static final Pattern NEXT_PAIR = Pattern.compile(",(?=[^,=]+=)");

  /**
   * Returns what the parameters choose.
   *
   * @param configured the pom's; one named {@code default} where it has none
   * @param wanted the name of the only one to render; empty for all
   * @param values further values for each, as {@code key=value,key2=value2}; they win over the
   *     pom's
   */
  static Environments of(List<EnvironmentParameter> configured, String wanted, String values)
      throws MojoFailureException {
    Map<String, String> more = pairs(values);
    List<Environment> all = all(configured);
    if (!wanted.isEmpty() && !names(all).contains(wanted)) {
      throw new MojoFailureException(
          "cortex-mon.environment: there is no environment "
              + quoted(wanted)
              + Nearest.question(wanted, names(all))
              + " (<environments> has "
              + String.join(", ", names(all))
              + ")");
    }
    Predicate<Environment> picked = one -> wanted.isEmpty() || one.name().equals(wanted);
    return new Environments(
        all.stream().filter(picked).map(one -> one.values(more)).toList(),
        names(all.stream().filter(picked.negate()).toList()));
  }

  private static List<Environment> all(List<EnvironmentParameter> configured)
      throws MojoFailureException {
    if (configured.isEmpty()) {
      return List.of(Environment.named("default"));
    }
    List<Environment> all = new ArrayList<>();
    for (EnvironmentParameter parameter : configured) {
      Environment environment = parameter.environment();
      if (names(all).contains(environment.name())) {
        throw new MojoFailureException(
            "<environments>: two have the name " + quoted(environment.name()));
      }
      all.add(environment);
    }
    return all;
  }

  private static List<String> names(List<Environment> environments) {
    return environments.stream().map(Environment::name).toList();
  }

  private static Map<String, String> pairs(String text) throws MojoFailureException {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : text.isBlank() ? new String[0] : NEXT_PAIR.split(text)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? "" : pair.substring(0, equals).strip();
      if (key.isEmpty()) {
        throw new MojoFailureException(
            "cortex-mon.values: " + quoted(pair.strip()) + " must be key=value");
      }
      if (pairs.put(key, pair.substring(equals + 1).strip()) != null) {
        throw new MojoFailureException("cortex-mon.values: " + quoted(key) + " is given twice");
      }
    }
    return pairs;
  }
}
