package io.cortexmon.promql;

/** When {@code and}, {@code or} and {@code unless} return nothing, and when always something. */
final class SetEmptiness {

  private SetEmptiness() {}

  static Facts of(Expr.Binary node, Facts left, Facts right, ResultLabelSet labels) {
    return switch (node.operator()) {
      case OR -> new Facts(labels, left.values().or(right.values()), or(left, right));
      case AND -> new Facts(labels, left.values(), and(node, left, right));
      case UNLESS -> new Facts(labels, left.values(), unless(node, left, right));
      default -> throw new IllegalArgumentException(node.operator() + " is no set operator");
    };
  }

  private static Emptiness or(Facts left, Facts right) {
    if (left.emptiness().isNever() || right.emptiness().isNever()) {
      return Emptiness.NEVER;
    }
    return left.isAlwaysEmpty() && right.isAlwaysEmpty() ? left.emptiness() : Emptiness.MAYBE;
  }

  private static Emptiness and(Expr.Binary node, Facts left, Facts right) {
    if (left.isAlwaysEmpty() || right.isAlwaysEmpty()) {
      return left.isAlwaysEmpty() ? left.emptiness() : right.emptiness();
    }
    VectorMatching matching = node.matching();
    var conflict = Conflicts.of(matching, left.labels(), right.labels());
    if (conflict.isPresent()) {
      return Emptiness.always(conflict.get(), node);
    }
    boolean sameSeries = matching.equals(VectorMatching.ALL_LABELS) && left.labels().hasOneName();
    if (sameSeries
        && Filters.contradict(node.left(), left.values(), node.right(), right.values())) {
      return Emptiness.always("no value meets the conditions of both sides", node);
    }
    boolean never =
        left.emptiness().isNever()
            && right.emptiness().isNever()
            && JoinLabels.allMatch(matching, left.labels(), right.labels());
    return never ? Emptiness.NEVER : Emptiness.MAYBE;
  }

  private static Emptiness unless(Expr.Binary node, Facts left, Facts right) {
    if (left.isAlwaysEmpty()) {
      return left.emptiness();
    }
    if (Filters.isPartOf(node.left(), node.right())) {
      return Emptiness.always("all series of the left side are on the right side too", node);
    }
    VectorMatching matching = node.matching();
    if (right.emptiness().isNever()
        && JoinLabels.allMatch(matching, left.labels(), right.labels())) {
      return Emptiness.always("the right side is never empty and matches every series", node);
    }
    boolean nothingRemoved =
        right.isAlwaysEmpty()
            || JoinLabels.conflict(matching, left.labels(), right.labels()).isPresent();
    return left.emptiness().isNever() && nothingRemoved ? Emptiness.NEVER : Emptiness.MAYBE;
  }
}
