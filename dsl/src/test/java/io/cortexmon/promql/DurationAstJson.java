package io.cortexmon.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** Arithmetic on durations, to and from the shape of Prometheus's own tree. */
final class DurationAstJson {

  private DurationAstJson() {}

  /** The sign of {@code offset -min_of(..)} has an end, other signs have none. */
  static ObjectNode ofOffset(DurationExpr expr) {
    ObjectNode json = of(expr);
    if (expr instanceof DurationExpr.Signed signed
        && signed.operand() instanceof DurationExpr.Choice) {
      json.put("EndPos", expr.span().end());
    }
    return json;
  }

  static ObjectNode of(DurationExpr expr) {
    if (expr instanceof DurationExpr.Literal literal) {
      return AstJson.number(literal.seconds(), literal.duration(), literal.span());
    }
    if (expr instanceof DurationExpr.OfQuery moment) {
      return placed(moment.moment().name(), moment.span());
    }
    if (expr instanceof DurationExpr.Signed signed) {
      ObjectNode json =
          node(signed.negative() ? "SUB" : "ADD").put("StartPos", signed.span().start());
      if (signed.operand() instanceof DurationExpr.Choice) {
        json.put("EndPos", signed.span().end());
      }
      return json.set("RHS", of(signed.operand()));
    }
    if (expr instanceof DurationExpr.Calculation calculation) {
      return operands(
          node(AstJson.operator(calculation.operator())), calculation.left(), calculation.right());
    }
    if (expr instanceof DurationExpr.Choice choice) {
      return operands(
          placed(choice.largest() ? "MAX_OF" : "MIN_OF", choice.span()),
          choice.left(),
          choice.right());
    }
    if (expr instanceof DurationExpr.Parens parens) {
      return wrapped(parens);
    }
    throw new AssertionError("not Prometheus's: " + expr);
  }

  /** Parentheses are a mark on what they hold; a plain literal becomes a sum of one. */
  private static ObjectNode wrapped(DurationExpr.Parens parens) {
    ObjectNode inner = of(parens.inner());
    ObjectNode json =
        parens.inner() instanceof DurationExpr.Literal
            ? placed("ADD", parens.span()).set("RHS", inner)
            : inner;
    return json.put("Wrapped", true);
  }

  private static ObjectNode operands(ObjectNode json, DurationExpr left, DurationExpr right) {
    json.set("LHS", of(left));
    return json.set("RHS", of(right));
  }

  private static ObjectNode placed(String operator, Span span) {
    return node(operator).put("StartPos", span.start()).put("EndPos", span.end());
  }

  private static ObjectNode node(String operator) {
    return AstJson.node("DurationExpr").put("Op", operator);
  }

  /** Reads an expression without places. */
  static DurationExpr read(JsonNode json) {
    if (json.path("@").asText().equals("NumberLiteral")) {
      return new DurationExpr.Literal(
          json.path("Val").doubleValue(), json.path("Duration").booleanValue(), Span.NONE);
    }
    DurationExpr expr = unwrapped(json);
    return json.path("Wrapped").booleanValue() ? new DurationExpr.Parens(expr, Span.NONE) : expr;
  }

  private static DurationExpr unwrapped(JsonNode json) {
    String op = json.path("Op").asText();
    if (op.equals("STEP") || op.equals("RANGE")) {
      return new DurationExpr.OfQuery(DurationExpr.Moment.valueOf(op), Span.NONE);
    }
    DurationExpr right = read(json.path("RHS"));
    if (!json.hasNonNull("LHS")) {
      return new DurationExpr.Signed(op.equals("SUB"), right, Span.NONE);
    }
    DurationExpr left = read(json.path("LHS"));
    if (op.endsWith("_OF")) {
      return new DurationExpr.Choice(op.equals("MAX_OF"), left, right, Span.NONE);
    }
    BinaryOperator operator =
        Arrays.stream(BinaryOperator.values())
            .filter(each -> AstJson.operator(each).equals(op))
            .findFirst()
            .orElseThrow();
    return new DurationExpr.Calculation(operator, left, right, Span.NONE);
  }
}
