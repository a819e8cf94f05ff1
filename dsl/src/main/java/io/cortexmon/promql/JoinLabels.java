package io.cortexmon.promql;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The labels that an operator's result has, and whether series of its two sides can meet. */
final class JoinLabels {

  private JoinLabels() {}

  static ResultLabelSet of(
      Expr.Binary node, BottomUp.Sides types, ResultLabelSet left, ResultLabelSet right) {
    return of(node, left, right, types.left(), types.right());
  }

  private static ResultLabelSet of(
      Expr.Binary node,
      ResultLabelSet left,
      ResultLabelSet right,
      ValueType leftType,
      ValueType rightType) {
    boolean dropped = node.returnBool() || changesMeaning(node.operator());
    if (leftType == ValueType.SCALAR || rightType == ValueType.SCALAR) {
      ResultLabelSet vector = leftType == ValueType.SCALAR ? right : left;
      return dropped ? vector.dropName() : vector;
    }
    if (leftType == ValueType.UNKNOWN || rightType == ValueType.UNKNOWN) {
      return unknown(node, left, right, leftType, rightType);
    }
    return switch (node.operator()) {
      case OR -> left.or(right);
      case AND -> matched(node.matching(), left, right);
      case UNLESS -> left;
      default -> joined(node, left, right);
    };
  }

  /** A variable may be a number or a vector. */
  private static ResultLabelSet unknown(
      Expr.Binary node,
      ResultLabelSet left,
      ResultLabelSet right,
      ValueType leftType,
      ValueType rightType) {
    ResultLabelSet asVectors = of(node, left, right, ValueType.VECTOR, ValueType.VECTOR);
    ResultLabelSet either = asVectors;
    if (rightType == ValueType.UNKNOWN) {
      either = either.or(of(node, left, right, ValueType.VECTOR, ValueType.SCALAR));
    }
    if (leftType == ValueType.UNKNOWN) {
      either = either.or(of(node, left, right, ValueType.SCALAR, ValueType.VECTOR));
    }
    return either;
  }

  private static boolean changesMeaning(BinaryOperator operator) {
    return operator.precedence() >= BinaryOperator.ADD.precedence();
  }

  private static ResultLabelSet joined(
      Expr.Binary node, ResultLabelSet left, ResultLabelSet right) {
    VectorMatching matching = node.matching();
    boolean swapped = matching.group() == VectorMatching.Group.RIGHT;
    ResultLabelSet many = swapped ? right : left;
    ResultLabelSet one = swapped ? left : right;
    ResultLabelSet result = combined(node, matched(matching, many, one), one);
    if (!matching.fill().right().isEmpty()) {
      result = result.or(combined(node, many, signature(matching, many)));
    }
    if (!matching.fill().left().isEmpty()) {
      result = result.or(combined(node, signature(matching, one), one));
    }
    return result;
  }

  /** The labels that a filled-in series gets from its partner. */
  private static ResultLabelSet signature(VectorMatching matching, ResultLabelSet partner) {
    if (!matching.variables().isEmpty()) {
      return partner.lessened();
    }
    return matching.kind() == VectorMatching.Kind.ON
        ? partner.keep(matching.labels())
        : partner.remove(matching.labels()).with(Names.METRIC_NAME, LabelDomain.NEVER);
  }

  /** The labels of a pair. */
  private static ResultLabelSet combined(
      Expr.Binary node, ResultLabelSet many, ResultLabelSet one) {
    VectorMatching matching = node.matching();
    ResultLabelSet result = many.nameKept();
    if (changesMeaning(node.operator())) {
      result = result.withoutName();
    } else if (node.returnBool()) {
      result = result.dropName();
    }
    boolean known = matching.variables().isEmpty();
    if (matching.group() == VectorMatching.Group.ONE_TO_ONE) {
      result = known ? onOrIgnoring(matching, result) : result.lessened();
    }
    for (String label : matching.include()) {
      result = included(node, result, label, one.domain(label));
    }
    // A variable among the labels to include may stand for any.
    return known || matching.include().isEmpty() ? result : result.lessened().extended();
  }

  /** A name that is included is there, unless {@code bool} drops it in the end. */
  private static ResultLabelSet included(
      Expr.Binary node, ResultLabelSet pair, String label, LabelDomain value) {
    LabelDomain domain = value;
    if (!node.matching().variables().isEmpty()) {
      domain = domain.or(pair.domain(label));
    }
    if (node.returnBool() && Names.METADATA.contains(label)) {
      domain = domain.or(LabelDomain.NEVER);
    }
    ResultLabelSet kept = label.equals(Names.METRIC_NAME) ? pair.nameKept() : pair;
    return kept.with(label, domain);
  }

  private static ResultLabelSet onOrIgnoring(VectorMatching matching, ResultLabelSet labels) {
    return matching.kind() == VectorMatching.Kind.ON
        ? labels.keep(matching.labels())
        : labels.remove(matching.labels());
  }

  /** The labels of series of the first side that have a partner on the other side. */
  static ResultLabelSet matched(
      VectorMatching matching, ResultLabelSet side, ResultLabelSet other) {
    if (!matching.variables().isEmpty()) {
      return side;
    }
    if (matching.kind() == VectorMatching.Kind.ON) {
      ResultLabelSet result = side;
      for (String label : matching.labels()) {
        result = result.meet(label, other.domain(label));
      }
      return result;
    }
    return side.equalBut(ignored(matching), other);
  }

  private static Set<String> ignored(VectorMatching matching) {
    Set<String> ignored = new HashSet<>(matching.labels());
    ignored.add(Names.METRIC_NAME);
    return ignored;
  }

  /** A label by which no series of one side can have a partner on the other. */
  static Optional<String> conflict(
      VectorMatching matching, ResultLabelSet left, ResultLabelSet right) {
    for (String label : compared(matching, left, right)) {
      if (left.domain(label).meet(right.domain(label)).isNone()) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /** Whether each series of one side matches each of the other. */
  static boolean allMatch(VectorMatching matching, ResultLabelSet left, ResultLabelSet right) {
    boolean known = matching.variables().isEmpty();
    if (matching.kind() == VectorMatching.Kind.IGNORING) {
      known &= left.isClosed() && right.isClosed();
    }
    return known
        && compared(matching, left, right).stream()
            .allMatch(
                label ->
                    left.domain(label).single().isPresent()
                        && left.domain(label).equals(right.domain(label)));
  }

  private static List<String> compared(
      VectorMatching matching, ResultLabelSet left, ResultLabelSet right) {
    if (!matching.variables().isEmpty()) {
      return List.of();
    }
    if (matching.kind() == VectorMatching.Kind.ON) {
      return matching.labels();
    }
    Set<String> compared = new TreeSet<>(ResultLabelSet.keys(left, right));
    compared.removeAll(ignored(matching));
    return List.copyOf(compared);
  }
}
