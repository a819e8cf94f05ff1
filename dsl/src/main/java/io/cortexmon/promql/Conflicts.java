package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says in words why series of two sides never match. */
final class Conflicts {

  private Conflicts() {}

  static Optional<String> of(VectorMatching matching, ResultLabelSet left, ResultLabelSet right) {
    return JoinLabels.conflict(matching, left, right)
        .map(
            label ->
                String.format(
                    "no series of its sides match: label `%s` is %s on the left side and %s on the"
                        + " right side",
                    label, words(left.domain(label)), words(right.domain(label))));
  }

  private static String words(LabelDomain domain) {
    switch (domain.presence()) {
      case NEVER -> {
        return "never there";
      }
      case ALWAYS -> {
        if (!domain.listed()) {
          return domain.values().size() == 1 && domain.conditions().isEmpty()
              ? "always there"
              : "something else";
        }
      }
      default -> {
        if (!domain.listed()) {
          return "something else";
        }
      }
    }
    List<String> values = new ArrayList<>();
    for (String value : new TreeSet<>(domain.values())) {
      values.add(value.isEmpty() ? "not there" : Expr.string(value).text());
    }
    return String.join(" or ", values);
  }
}
