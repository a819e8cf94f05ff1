package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What changed in the queries of a panel. Their letters may change without a change of meaning. */
final class TargetParts {

  private static final Words WORDS = new Words(Map.of("legendFormat", "legend"));

  private final String panel;
  private final List<Node> removed;
  private final List<Node> added;
  private final boolean several;
  private final List<Part> parts = new ArrayList<>();

  private TargetParts(Panel before, Panel after) {
    this.panel = after.quoted();
    this.removed = new ArrayList<>(before.node().list("targets"));
    this.added = new ArrayList<>(after.node().list("targets"));
    this.several = removed.size() > 1 || added.size() > 1;
  }

  static List<Part> between(Panel before, Panel after) {
    TargetParts found = new TargetParts(before, after);
    found.pairUp(target -> target);
    found.pairUp(target -> target.text("expr"));
    found.pairUp(target -> target.text("refId"));
    found.pairUp(target -> "");
    for (Node target : found.added) {
      found.parts.add(Part.added("query", Shown.quoted(expr(target)) + " of " + found.panel));
    }
    for (Node target : found.removed) {
      found.parts.add(Part.removed("query", Shown.quoted(expr(target)) + " of " + found.panel));
    }
    return found.parts;
  }

  private static String expr(Node target) {
    return target.text("expr");
  }

  private void pairUp(Function<Node, Object> identity) {
    List<Object> wanted = new ArrayList<>();
    added.forEach(target -> wanted.add(identity.apply(target)));
    for (Node old : List.copyOf(removed)) {
      int at = wanted.indexOf(identity.apply(old));
      if (at >= 0) {
        changed(old, added.remove(at));
        wanted.remove(at);
        removed.remove(old);
      }
    }
  }

  private void changed(Node before, Node after) {
    String query = "query" + (several ? " " + after.text("refId") : "") + " of " + panel;
    for (Part part : ExprParts.between(expr(before), expr(after))) {
      parts.add(part.block() ? Part.block(query, expr(before), expr(after)) : part.in(query));
    }
    for (Part part : FieldParts.between(rest(before), rest(after), WORDS)) {
      parts.add(part.in(query));
    }
  }

  private static Node rest(Node target) {
    return target.asFields().without("expr", "refId");
  }
}
