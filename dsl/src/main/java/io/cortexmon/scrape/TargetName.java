package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

/** The name of the label that a relabelling step writes. */
final class TargetName {

  /** The old rule for names, which every version of Prometheus and the Operator takes. */
  private static final Regex TEMPLATE = Regex.of("(?:(?:[a-zA-Z_]|\\$(?:\\{\\w+\\}|\\w+))+\\w*)+");

  private static final Regex NAME = Regex.of("[a-zA-Z_][a-zA-Z0-9_]*");

  private TargetName() {}

  static void check(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of the label to write must not be empty");
    }
  }

  /** Returns whether it is a name by the old rule. */
  static boolean isLegacy(String name) {
    return NAME.matches(name);
  }

  /** Returns whether it is made of what the old rule allows, and of references. */
  static boolean isTemplate(String name) {
    return TEMPLATE.matches(name);
  }

  static void checkTemplate(String name) {
    if (!isTemplate(name)) {
      throw new IllegalArgumentException(
          "label name "
              + quoted(name)
              + ": must be letters, digits, underscores and references such as ${1}");
    }
  }
}
