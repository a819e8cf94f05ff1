package io.cortexmon.publish.diff;

import io.cortexmon.definition.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What changed in a dashboard, panel by panel. */
final class DashboardParts {

  private static final int MOST_SETTINGS = 5;

  private static final Words WORDS =
      new Words(
          Map.of(
              "fieldConfig",
              "",
              "defaults",
              "",
              "custom",
              "",
              "options",
              "",
              "templating",
              "",
              "list",
              "",
              "tags",
              "tag",
              "links",
              "link"));

  private final List<Part> parts = new ArrayList<>();

  private DashboardParts() {}

  static List<Part> between(Node before, Node after) {
    DashboardParts found = new DashboardParts();
    found.parts.addAll(FieldParts.between(rest(before), rest(after), WORDS));
    found.variables(before, after);
    found.layout(before, after);
    return found.parts;
  }

  /** Returns {@code 12 panels}. */
  static String panels(Node dashboard) {
    int panels = Panel.shownBy(dashboard).size();
    return panels + (panels == 1 ? " panel" : " panels");
  }

  private static Node rest(Node dashboard) {
    return dashboard.asFields().without("panels", "templating");
  }

  private void variables(Node before, Node after) {
    Alignment aligned = Alignment.of(list(before), list(after));
    for (Alignment.Pair pair : aligned.pairs()) {
      String name = "variable " + Arguments.quoted(pair.name());
      settings(name, FieldParts.between(pair.before(), pair.after(), WORDS));
    }
    aligned.added().forEach(one -> parts.add(Part.added("variable", quoted(one))));
    aligned.removed().forEach(one -> parts.add(Part.removed("variable", quoted(one))));
    if (aligned.reordered()) {
      parts.add(Part.told("variables", "order of variables changed"));
    }
  }

  private static String quoted(Alignment.Item item) {
    return Arguments.quoted(item.name());
  }

  private static List<Node> list(Node dashboard) {
    return dashboard.get("templating").map(variables -> variables.list("list")).orElse(List.of());
  }

  private void layout(Node before, Node after) {
    PanelPairs pairs = PanelPairs.of(before, after);
    List<Part> counted = new ArrayList<>();
    count(counted, pairs.added(), "added");
    count(counted, pairs.removed(), "removed");
    count(counted, pairs.moved(), "moved");
    count(
        counted,
        pairs.pairs().stream()
            .filter(pair -> !pair.before().size().equals(pair.after().size()))
            .map(PanelPairs.Pair::after)
            .toList(),
        "resized");
    parts.addAll(counted);
    rows(before, after);
    for (PanelPairs.Pair pair : pairs.pairs()) {
      panel(pair.before(), pair.after());
    }
  }

  /** The first count says of what: {@code 2 panels added, 1 moved}. */
  private static void count(List<Part> counted, List<Panel> panels, String what) {
    if (panels.isEmpty()) {
      return;
    }
    String noun = !counted.isEmpty() ? "" : panels.size() == 1 ? " panel" : " panels";
    String names = String.join(", ", panels.stream().map(Panel::quoted).toList());
    counted.add(
        Part.told("panels " + what, panels.size() + noun + " " + what + " (" + names + ")"));
  }

  private void rows(Node before, Node after) {
    Alignment aligned = Alignment.of(Panel.rows(before), Panel.rows(after));
    for (Alignment.Pair pair : aligned.pairs()) {
      String name = "row " + Arguments.quoted(pair.after().text("title"));
      settings(name, FieldParts.between(pair.before(), pair.after(), WORDS));
    }
    for (Alignment.Item row : aligned.added()) {
      parts.add(Part.added("row", Arguments.quoted(row.node().text("title"))));
    }
    for (Alignment.Item row : aligned.removed()) {
      parts.add(Part.removed("row", Arguments.quoted(row.node().text("title"))));
    }
    if (aligned.reordered()) {
      parts.add(Part.told("rows", "order of rows changed"));
    }
  }

  private void panel(Panel before, Panel after) {
    if (before.node().equals(after.node())) {
      return;
    }
    String name = after.quoted();
    if (!before.title().equals(after.title())) {
      parts.add(Part.told("title", "panel " + before.quoted() + " renamed to " + after.quoted()));
    }
    if (!before.type().equals(after.type())) {
      parts.add(Part.changed("type of " + name, before.type(), after.type()));
    }
    parts.addAll(TargetParts.between(before, after));
    Node.Fields old = before.settings();
    Node.Fields now = after.settings();
    List<Part> own = SettingParts.between(name, old, now);
    parts.addAll(own);
    settings(name, FieldParts.between(SettingParts.others(old), SettingParts.others(now), WORDS));
  }

  private void settings(String name, List<Part> changed) {
    if (changed.size() > MOST_SETTINGS) {
      parts.add(Part.told(name, changed.size() + " settings of " + name + " changed"));
    } else {
      changed.forEach(part -> parts.add(part.in(name)));
    }
  }
}
