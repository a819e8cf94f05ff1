package io.cortexmon.rule.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The ways through a program, in the order of the text: each branch has two. */
final class Branches {

  /** Where an action stands, and whether it is the way that is taken otherwise. */
  private record Way(int at, boolean isOther) {}

  private final Map<Way, Integer> numbers = new LinkedHashMap<>();
  private final List<TemplateBranch> all = new ArrayList<>();

  Branches(Program program) {
    List<Node.Branch> found = new ArrayList<>();
    program.templates().values().forEach(body -> find(body, found));
    found.sort(Comparator.comparingInt(Node.Branch::at));
    for (Node.Branch branch : found) {
      String action =
          "{{" + branch.kind().name().toLowerCase(Locale.ROOT) + " " + branch.pipeline() + "}}";
      int start = Math.max(0, branch.at() - program.start());
      add(new Way(branch.at(), false), new TemplateBranch(action, start));
      if (!isElseIf(branch)) {
        add(new Way(branch.at(), true), new TemplateBranch("else of " + action, start));
      }
    }
  }

  /** The way otherwise leads to another choice, which has ways of its own. */
  private static boolean isElseIf(Node.Branch branch) {
    return branch
        .alternative()
        .filter(other -> other.statements().size() == 1)
        .filter(other -> other.statements().get(0) instanceof Node.Branch)
        .isPresent();
  }

  private void add(Way way, TemplateBranch branch) {
    if (numbers.putIfAbsent(way, all.size()) == null) {
      all.add(branch);
    }
  }

  private static void find(Node.Body body, List<Node.Branch> found) {
    for (Node.Statement statement : body.statements()) {
      if (statement instanceof Node.Branch branch) {
        found.add(branch);
        find(branch.body(), found);
        branch.alternative().ifPresent(other -> find(other, found));
      } else if (statement instanceof Node.Body inner) {
        find(inner, found);
      }
    }
  }

  List<TemplateBranch> list() {
    return List.copyOf(all);
  }

  /** Collects the numbers of the ways that an expansion takes. */
  Taken taken() {
    return new Taken();
  }

  /** The ways that were taken. */
  final class Taken {
    private final Set<Integer> taken = new TreeSet<>();

    private Taken() {}

    void add(Node.Branch branch, boolean isOther) {
      Integer number = numbers.get(new Way(branch.at(), isOther));
      if (number != null) {
        taken.add(number);
      }
    }

    Set<Integer> numbers() {
      return taken;
    }
  }
}
