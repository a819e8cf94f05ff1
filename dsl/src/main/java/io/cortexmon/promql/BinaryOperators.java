package io.cortexmon.promql;

import org.jspecify.annotations.Nullable;

/** Which operator between two expressions a token is. */
final class BinaryOperators {

  private BinaryOperators() {}

  /** Returns nothing for all other tokens; null, because it is asked for each of them. */
  static @Nullable BinaryOperator of(TokenType type) {
    return switch (type) {
      case LOR -> BinaryOperator.OR;
      case LAND -> BinaryOperator.AND;
      case LUNLESS -> BinaryOperator.UNLESS;
      case EQLC -> BinaryOperator.EQUAL;
      case NEQ -> BinaryOperator.NOT_EQUAL;
      case LSS -> BinaryOperator.LESS;
      case LTE -> BinaryOperator.AT_MOST;
      case GTR -> BinaryOperator.GREATER;
      case GTE -> BinaryOperator.AT_LEAST;
      case TRIM_UPPER -> BinaryOperator.TRIM_UPPER;
      case TRIM_LOWER -> BinaryOperator.TRIM_LOWER;
      case ADD -> BinaryOperator.ADD;
      case SUB -> BinaryOperator.SUBTRACT;
      case MUL -> BinaryOperator.MULTIPLY;
      case DIV -> BinaryOperator.DIVIDE;
      case MOD -> BinaryOperator.MODULO;
      case ATAN2 -> BinaryOperator.ATAN2;
      case POW -> BinaryOperator.POWER;
      default -> null;
    };
  }
}
