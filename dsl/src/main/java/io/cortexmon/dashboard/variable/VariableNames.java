package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import java.util.regex.Pattern;

/** Names of variables, as queries can refer to them. */
final class VariableNames {

  private static final Pattern LEGAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private VariableNames() {}

  static String checked(String name) {
    if (!LEGAL.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "variable name "
              + quoted(name)
              + ": must be letters, digits and underscores, not starting with a digit"
              + meant(name));
    }
    if (name.startsWith("__")) {
      throw new IllegalArgumentException(
          "variable name " + quoted(name) + ": names that start with __ are Grafana's own");
    }
    return name;
  }

  private static String meant(String name) {
    String bare = name.startsWith("$") ? name.substring(1) : name;
    String candidate = bare.replaceAll("[^A-Za-z0-9_]", "_");
    return LEGAL.matcher(candidate).matches() && !candidate.startsWith("__")
        ? "; did you mean " + quoted(candidate) + "?"
        : "";
  }
}
