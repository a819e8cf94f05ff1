package io.cortexmon.testing.mutation;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.VectorMatching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be changed at an operator between two expressions. */
final class OperatorChanges {

  private final Sites sites;
  private final Expr.Binary node;

  OperatorChanges(Sites sites, Expr.Binary node) {
    this.sites = sites;
    this.node = node;
  }

  /** Adds all changes; those of the operands are found elsewhere. */
  void add() {
    boolean isOfNumbers = Neighbours.number(node).isPresent();
    if (node.operator().isComparison()) {
      comparison();
    } else if (node.operator().isSetOperator()) {
      setOperator();
    } else if (!isOfNumbers) {
      arithmetic();
    }
    matching();
  }

  private void comparison() {
    switch (node.operator()) {
      case GREATER -> {
        compared(BinaryOperator.AT_LEAST, "at-least", whereEqual());
        compared(BinaryOperator.LESS, "less", onBothSides());
      }
      case AT_LEAST -> {
        compared(BinaryOperator.GREATER, "greater", whereEqual());
        compared(BinaryOperator.LESS, "less", onBothSides());
      }
      case LESS -> {
        compared(BinaryOperator.AT_MOST, "at-most", whereEqual());
        compared(BinaryOperator.GREATER, "greater", onBothSides());
      }
      case AT_MOST -> {
        compared(BinaryOperator.LESS, "less", whereEqual());
        compared(BinaryOperator.GREATER, "greater", onBothSides());
      }
      case EQUAL -> compared(BinaryOperator.NOT_EQUAL, "not-equal", onBothSides());
      case NOT_EQUAL -> compared(BinaryOperator.EQUAL, "equal", onBothSides());
      default -> throw new IllegalStateException("no comparison: " + node.operator());
    }
    threshold(node.left());
    threshold(node.right());
  }

  private String whereEqual() {
    Optional<Double> right = Neighbours.number(node.right());
    return right.isPresent()
        ? "look at a value of exactly " + node.right().text()
        : "look at a time when both sides are equal";
  }

  private String onBothSides() {
    return "look at a value that meets the comparison, and at one that does not";
  }

  private void compared(BinaryOperator operator, String variant, String hint) {
    replaced(MutationKind.COMPARISON, operator, variant, hint);
  }

  private void threshold(Expr side) {
    Optional<Double> number = Neighbours.number(side);
    if (number.isPresent()) {
      sites.done(side);
    }
    if (number.isPresent() && Neighbours.number(node).isEmpty()) {
      for (boolean up : new boolean[] {true, false}) {
        Expr moved = Neighbours.like(side, Neighbours.of(number.get(), up));
        String less = (up ? side : moved).text();
        String more = (up ? moved : side).text();
        sites.add(
            MutationKind.THRESHOLD,
            sites.start(side),
            side,
            moved,
            up ? "up" : "down",
            side.text() + " became " + moved.text(),
            isOfEquality()
                ? "look at a value of " + less + ", and at one of " + more
                : "look at a value between " + less + " and " + more);
      }
    }
  }

  private boolean isOfEquality() {
    return node.operator() == BinaryOperator.EQUAL || node.operator() == BinaryOperator.NOT_EQUAL;
  }

  private void setOperator() {
    for (BinaryOperator other :
        List.of(BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.UNLESS)) {
      boolean isSwap = node.operator() != BinaryOperator.UNLESS || other == BinaryOperator.AND;
      if (other != node.operator() && isSwap) {
        replaced(
            MutationKind.SET_OPERATOR,
            other,
            other.toString(),
            "look at a time when both sides have series, and at one when only one side has");
      }
    }
  }

  private void arithmetic() {
    Optional<BinaryOperator> other =
        switch (node.operator()) {
          case ADD -> Optional.of(BinaryOperator.SUBTRACT);
          case SUBTRACT -> Optional.of(BinaryOperator.ADD);
          case MULTIPLY -> Optional.of(BinaryOperator.DIVIDE);
          case DIVIDE -> Optional.of(BinaryOperator.MULTIPLY);
          default -> Optional.empty();
        };
    other.ifPresent(
        operator ->
            replaced(
                MutationKind.ARITHMETIC,
                operator,
                switch (operator) {
                  case ADD -> "plus";
                  case SUBTRACT -> "minus";
                  case MULTIPLY -> "times";
                  default -> "divided";
                },
                "look at a value for which both sides are neither 0 nor 1"));
  }

  private void replaced(MutationKind kind, BinaryOperator operator, String variant, String hint) {
    Expr.Binary changed =
        new Expr.Binary(
            operator,
            node.left(),
            node.right(),
            node.returnBool() && operator.isComparison(),
            operator.isSetOperator() == node.operator().isSetOperator()
                ? node.matching()
                : VectorMatching.ALL_LABELS,
            node.span());
    String text = node.operator() + " became " + operator;
    sites.add(kind, sites.operator(node), node, changed, variant, text, hint);
  }

  private void matching() {
    VectorMatching matching = node.matching();
    String clause = matching.kind() == VectorMatching.Kind.ON ? "on" : "ignoring";
    for (String label : matching.labels()) {
      VectorMatching changed =
          new VectorMatching(
              matching.kind(),
              without(matching.labels(), label),
              matching.group(),
              matching.include(),
              matching.fill(),
              matching.variables());
      matched(changed, clause, label);
    }
    String group = matching.group() == VectorMatching.Group.LEFT ? "group_left" : "group_right";
    for (String label : matching.include()) {
      matched(matching.group(matching.group(), without(matching.include(), label)), group, label);
    }
  }

  private void matched(VectorMatching changed, String clause, String label) {
    sites.add(
        MutationKind.MATCHING,
        sites.operator(node),
        node,
        new Expr.Binary(
            node.operator(), node.left(), node.right(), node.returnBool(), changed, node.span()),
        clause + "-" + label,
        label + " dropped from " + clause,
        "give two series on each side that differ in "
            + label
            + " alone, and look at both results");
  }

  static List<String> without(List<String> labels, String label) {
    List<String> rest = new ArrayList<>(labels);
    rest.remove(label);
    return rest;
  }
}
