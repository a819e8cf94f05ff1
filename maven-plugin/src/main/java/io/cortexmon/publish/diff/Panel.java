package io.cortexmon.publish.diff;

import io.cortexmon.definition.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * A panel of a dashboard.
 *
 * @param title what a viewer reads; a name made of its type where it has none
 * @param row the title of the row it is in; empty above the first
 * @param number its place among all panels of the dashboard
 * @param node all of it
 */
record Panel(String title, String row, int number, Node node) {

  /** Returns the panels that show something, in their order; rows are not among them. */
  static List<Panel> shownBy(Node dashboard) {
    List<Panel> panels = new ArrayList<>();
    collect(dashboard.list("panels"), "", panels);
    return panels;
  }

  private static void collect(List<Node> nodes, String outer, List<Panel> panels) {
    String row = outer;
    for (Node node : nodes) {
      if (isRow(node)) {
        row = node.text("title");
        collect(node.list("panels"), row, panels);
      } else {
        panels.add(new Panel(title(node), row, panels.size(), node));
      }
    }
  }

  private static String title(Node node) {
    String title = node.text("title");
    return title.isEmpty() ? "untitled " + node.text("type") : title;
  }

  /** Returns the rows by title, without their panels. */
  static List<Node> rows(Node dashboard) {
    return dashboard.list("panels").stream()
        .filter(Panel::isRow)
        .<Node>map(row -> row.asFields().without("panels", "id", "gridPos"))
        .toList();
  }

  private static boolean isRow(Node node) {
    return node.text("type").equals("row");
  }

  String quoted() {
    return Arguments.quoted(title);
  }

  String type() {
    return node.text("type");
  }

  /** What makes it that panel if its title is another. */
  Node withoutTitle() {
    return settings().with("targets", node.get("targets").orElse(Node.nothing()));
  }

  /** All but what has words of its own: title, type, place, queries. */
  Node.Fields settings() {
    return node.asFields().without("title", "type", "gridPos", "id", "targets", "panels");
  }

  Node size() {
    return node.get("gridPos").map(Node::asFields).orElse(Node.nothing()).without("x", "y");
  }

  Node position() {
    return node.get("gridPos").map(Node::asFields).orElse(Node.nothing()).without("w", "h");
  }
}
