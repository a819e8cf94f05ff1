package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What changed in an alerting or recording rule. */
final class RuleParts {

  private static final Words WORDS =
      new Words(Map.of("labels", "label", "annotations", "", "keep_firing_for", "keep firing for"));

  /** A rule without {@code for} fires at once. */
  private static final Node AT_ONCE = new Node.Leaf("0s", false);

  private RuleParts() {}

  static List<Part> between(Node before, Node after) {
    List<Part> parts = new ArrayList<>(ExprParts.between(before.text("expr"), after.text("expr")));
    parts.addAll(FieldParts.between(rest(before), rest(after), WORDS));
    return parts;
  }

  private static Node rest(Node rule) {
    Node.Fields rest = rule.asFields().without("expr", "alert", "record");
    for (String field : List.of("for", "keep_firing_for")) {
      rest = rest.get(field).isPresent() ? rest : rest.with(field, AT_ONCE);
    }
    return rest;
  }

  /** Returns what a reader wants to know of a rule that is new. */
  static List<Part> added(Thing rule) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.told("group", "added to group " + rule.place()));
    rule.value()
        .at("labels", "severity")
        .ifPresent(severity -> parts.add(fact("severity", severity)));
    rule.value().get("for").ifPresent(time -> parts.add(fact("for", time)));
    return parts;
  }

  private static Part fact(String field, Node value) {
    return Part.told(field, field + " " + Shown.value(value));
  }
}
