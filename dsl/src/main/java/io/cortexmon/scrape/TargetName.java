package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

/** The name of the label that a relabelling step writes. */
final class TargetName {

  /** The old rule for names, which every version of Prometheus and the Operator takes. */
  private static final Regex TEMPLATE = Regex.of("(?:(?:[a-zA-Z_]|\\$(?:\\{\\w+\\}|\\w+))+\\w*)+");

  private TargetName() {}

  static void check(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of the label to write must not be empty");
    }
  }

  static void checkTemplate(String name) {
    if (!TEMPLATE.matches(name)) {
      throw new IllegalArgumentException(
          "label name "
              + quoted(name)
              + ": must be letters, digits, underscores and references such as ${1}");
    }
  }
}
