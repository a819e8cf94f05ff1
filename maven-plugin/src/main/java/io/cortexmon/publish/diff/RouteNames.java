package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What routes and inhibitions are called: they have no names, but matchers. */
final class RouteNames {

  private RouteNames() {}

  /** Returns the matchers of a route, sorted, as Alertmanager writes them now. */
  static String matchers(Node route) {
    return matchers(route, "matchers", "match", "match_re");
  }

  /** Returns {@code of <target> by <source>}. */
  static String inhibition(Node rule) {
    return "of "
        + matchers(rule, "target_matchers", "target_match", "target_match_re")
        + " by "
        + matchers(rule, "source_matchers", "source_match", "source_match_re");
  }

  private static String matchers(Node node, String list, String equal, String pattern) {
    List<String> all = new ArrayList<>();
    node.list(list).forEach(matcher -> all.add(matcher.asText()));
    add(all, node, equal, "=");
    add(all, node, pattern, "=~");
    all.sort(null);
    return all.isEmpty() ? "everything" : String.join(",", all);
  }

  private static void add(List<String> all, Node node, String field, String operator) {
    Node.Fields labels = node.get(field).map(Node::asFields).orElse(Node.nothing());
    for (Map.Entry<String, Node> label : labels.fields().entrySet()) {
      all.add(label.getKey() + operator + '"' + label.getValue().asText() + '"');
    }
  }
}
