package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A variable whose values depend on its own choice, directly or through others. */
final class CircularVariable implements DashboardCheck {

  @Override
  public List<Finding> find(Board board) {
    Map<String, Set<String>> needs = new HashMap<>();
    for (VariableUse use : board.uses()) {
      if (!use.owner().isEmpty()) {
        needs.computeIfAbsent(use.owner(), first -> new LinkedHashSet<>()).add(use.name());
      }
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (String name : board.byName().keySet()) {
      List<String> circle = needs.isEmpty() ? List.of() : circle(name, needs);
      if (!circle.isEmpty() && !reported.contains(name)) {
        reported.addAll(circle);
        findings.add(finding(board, name, circle));
      }
    }
    return findings;
  }

  /** Returns the names on the shortest way from a variable back to itself, or nothing. */
  private static List<String> circle(String start, Map<String, Set<String>> needs) {
    Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(start)));
    Set<String> met = new HashSet<>();
    while (!ways.isEmpty()) {
      List<String> way = ways.remove();
      for (String next : needs.getOrDefault(way.get(way.size() - 1), Set.of())) {
        if (next.equals(start)) {
          return way;
        }
        if (met.add(next)) {
          List<String> longer = new ArrayList<>(way);
          longer.add(next);
          ways.add(longer);
        }
      }
    }
    return List.of();
  }

  private static Finding finding(Board board, String name, List<String> circle) {
    return Finding.error(
        "dashboard/circular-variable",
        board.subject(name),
        board.place(name),
        circle.size() == 1
            ? "variable `" + name + "` needs its own value"
            : "variable `"
                + name
                + "` needs its own value: "
                + String.join(" -> ", circle)
                + " -> "
                + name,
        "Grafana fills variables in one after the other: take one of these references out");
  }
}
