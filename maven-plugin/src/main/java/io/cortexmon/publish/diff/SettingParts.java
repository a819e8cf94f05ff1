package io.cortexmon.publish.diff;

import io.cortexmon.publish.diff.Node.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed in the settings of a panel that people speak of: its unit and its thresholds. */
final class SettingParts {

  private SettingParts() {}

  static List<Part> between(String panel, Fields before, Fields after) {
    List<Part> parts = new ArrayList<>();
    changed("unit of " + panel, unit(before), unit(after)).ifPresent(parts::add);
    String old = steps(before);
    String now = steps(after);
    changed("thresholds of " + panel, old, now).ifPresent(parts::add);
    if (old.equals(now) && !thresholds(before).equals(thresholds(after))) {
      parts.add(Part.told("thresholds", "colours of the thresholds of " + panel + " changed"));
    }
    return parts;
  }

  /** Returns the settings without those. */
  static Node others(Fields settings) {
    Fields config = settings.get("fieldConfig").map(Node::asFields).orElse(Node.nothing());
    Fields defaults = config.get("defaults").map(Node::asFields).orElse(Node.nothing());
    return settings.with(
        "fieldConfig", config.with("defaults", defaults.without("unit", "thresholds")));
  }

  private static Optional<Part> changed(String field, String before, String after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(Part.changed(field, before, after));
  }

  private static Optional<Node> value(Fields settings, String name) {
    return settings.at("fieldConfig", "defaults", name);
  }

  private static String unit(Fields settings) {
    return value(settings, "unit").map(Shown::value).orElse("none");
  }

  private static Node thresholds(Fields settings) {
    return value(settings, "thresholds").orElse(Node.nothing());
  }

  /** Returns the values of the steps; the base, which has none, is not one of them. */
  private static String steps(Fields settings) {
    List<String> values = new ArrayList<>();
    for (Node step : thresholds(settings).list("steps")) {
      if (!step.text("value").isEmpty()) {
        values.add(step.text("value"));
      }
    }
    return values.isEmpty() ? "none" : String.join(", ", values);
  }
}
