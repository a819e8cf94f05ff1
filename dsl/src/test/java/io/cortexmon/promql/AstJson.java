package io.cortexmon.promql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * Writes a tree in the shape of Prometheus's own, as the reference data has it: {@code @} is the
 * node's type there, the other keys are its fields. Durations are nanoseconds, {@code Timestamp} is
 * milliseconds. Trees with Grafana's variables have no such shape.
 */
final class AstJson implements Expr.Visitor<ObjectNode> {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AstJson() {}

  static ObjectNode of(Expr expr) {
    return expr.accept(new AstJson());
  }

  @Override
  public ObjectNode numberLiteral(Expr.NumberLiteral node) {
    return number(node.value(), node.duration(), node.span());
  }

  @Override
  public ObjectNode stringLiteral(Expr.StringLiteral node) {
    return node("StringLiteral").put("Val", node.value()).set("PosRange", range(node.span()));
  }

  @Override
  public ObjectNode variableReference(Expr.VariableReference node) {
    throw new AssertionError("not Prometheus's: " + node.reference());
  }

  @Override
  public ObjectNode vectorSelector(Expr.VectorSelector node) {
    return selector(node).set("PosRange", range(node.span()));
  }

  private static ObjectNode selector(Expr.VectorSelector node) {
    ObjectNode json = node("VectorSelector").put("Name", node.name());
    ArrayNode matchers = json.putArray("LabelMatchers");
    node.matchers().forEach(matcher -> matchers.add(matcher(matcher)));
    if (!node.name().isEmpty()) {
      matchers.add(matcher(LabelMatcher.of(Names.METRIC_NAME, LabelMatcher.Op.EQUAL, node.name())));
    }
    addModifiers(json, node.modifiers());
    return json;
  }

  private static ObjectNode matcher(LabelMatcher matcher) {
    return JSON.objectNode()
        .put("name", matcher.label())
        .put("type", matcher.op().toString())
        .put("value", matcher.value());
  }

  private static void addModifiers(ObjectNode json, Modifiers modifiers) {
    addWindow(json, "OriginalOffset", modifiers.offset());
    if (modifiers.at() instanceof At.Timestamp timestamp) {
      json.put("Timestamp", timestamp.millis());
    } else if (modifiers.at() != At.NONE) {
      json.put("StartOrEnd", modifiers.at().toString());
    }
    switch (modifiers.extension()) {
      case NONE -> {}
      case ANCHORED -> json.put("Anchored", true);
      case SMOOTHED -> json.put("Smoothed", true);
    }
  }

  private static void addWindow(ObjectNode json, String key, Window window) {
    if (window instanceof Window.Fixed fixed) {
      json.put(key, nanos(fixed.duration()));
    } else if (window instanceof Window.Calculated calculated) {
      boolean offset = key.equals("OriginalOffset");
      json.set(
          key + "Expr",
          offset
              ? DurationAstJson.ofOffset(calculated.expr())
              : DurationAstJson.of(calculated.expr()));
    } else {
      throw new AssertionError("not Prometheus's: " + window);
    }
  }

  private static long nanos(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), 1_000_000_000L), duration.getNano());
  }

  @Override
  public ObjectNode matrixSelector(Expr.MatrixSelector node) {
    ObjectNode json = node("MatrixSelector").put("EndPos", node.span().end());
    json.set("VectorSelector", of(node.selector()));
    addWindow(json, "Range", node.range());
    return json;
  }

  @Override
  public ObjectNode subquery(Expr.Subquery node) {
    ObjectNode json = node("SubqueryExpr").put("EndPos", node.span().end());
    json.set("Expr", of(node.expr()));
    addWindow(json, "Range", node.range());
    node.step().forEach(step -> addWindow(json, "Step", step));
    addModifiers(json, node.modifiers());
    return json;
  }

  @Override
  public ObjectNode call(Expr.Call node) {
    ObjectNode json = node("Call").put("Func", node.function().toString());
    ArrayNode args = json.putArray("Args");
    node.args().forEach(arg -> args.add(of(arg)));
    if (node.function() == Function.INFO && args.size() > 1) {
      ((ObjectNode) args.get(1)).put("BypassEmptyMatcherCheck", true);
    }
    return json.set("PosRange", range(node.span()));
  }

  @Override
  public ObjectNode aggregation(Expr.Aggregation node) {
    ObjectNode json =
        node("AggregateExpr")
            .put("Op", node.aggregator().name())
            .put("Without", node.grouping().kind() == Grouping.Kind.WITHOUT);
    json.set("Grouping", texts(node.grouping().labels()));
    node.parameter().forEach(parameter -> json.set("Param", of(parameter)));
    json.set("Expr", of(node.expr()));
    return json.set("PosRange", range(node.span()));
  }

  @Override
  public ObjectNode binary(Expr.Binary node) {
    ObjectNode json =
        node("BinaryExpr")
            .put("Op", operator(node.operator()))
            .put("ReturnBool", node.returnBool());
    json.set("LHS", of(node.left()));
    json.set("RHS", of(node.right()));
    if (node.left().type() == ValueType.VECTOR && node.right().type() == ValueType.VECTOR) {
      json.set("VectorMatching", matching(node.operator(), node.matching()));
    }
    return json;
  }

  private static ObjectNode matching(BinaryOperator operator, VectorMatching matching) {
    ObjectNode json =
        node("VectorMatching")
            .put("Card", cardinality(operator, matching.group()))
            .put("On", matching.kind() == VectorMatching.Kind.ON);
    json.set("MatchingLabels", texts(matching.labels()));
    json.set("Include", texts(matching.include()));
    if (!matching.fill().equals(VectorMatching.Fill.NONE)) {
      ObjectNode fill = json.putObject("FillValues").put("@", "VectorMatchFillValues");
      matching.fill().left().forEach(value -> fill.put("LHS", value));
      matching.fill().right().forEach(value -> fill.put("RHS", value));
    }
    return json;
  }

  private static String cardinality(BinaryOperator operator, VectorMatching.Group group) {
    if (operator.isSetOperator()) {
      return "CardManyToMany";
    }
    return switch (group) {
      case ONE_TO_ONE -> "CardOneToOne";
      case LEFT -> "CardManyToOne";
      case RIGHT -> "CardOneToMany";
    };
  }

  static String operator(BinaryOperator operator) {
    return switch (operator) {
      case OR -> "LOR";
      case AND -> "LAND";
      case UNLESS -> "LUNLESS";
      case EQUAL -> "EQLC";
      case NOT_EQUAL -> "NEQ";
      case LESS -> "LSS";
      case AT_MOST -> "LTE";
      case GREATER -> "GTR";
      case AT_LEAST -> "GTE";
      case TRIM_UPPER -> "TRIM_UPPER";
      case TRIM_LOWER -> "TRIM_LOWER";
      case ADD -> "ADD";
      case SUBTRACT -> "SUB";
      case MULTIPLY -> "MUL";
      case DIVIDE -> "DIV";
      case MODULO -> "MOD";
      case ATAN2 -> "ATAN2";
      case POWER -> "POW";
    };
  }

  @Override
  public ObjectNode unary(Expr.Unary node) {
    ObjectNode json =
        node("UnaryExpr")
            .put("Op", node.negative() ? "SUB" : "ADD")
            .put("StartPos", node.span().start());
    return json.set("Expr", of(node.expr()));
  }

  @Override
  public ObjectNode parens(Expr.Parens node) {
    ObjectNode json = node("ParenExpr");
    json.set("Expr", of(node.expr()));
    return json.set("PosRange", range(node.span()));
  }

  static ObjectNode number(double value, boolean duration, Span span) {
    ObjectNode json = node("NumberLiteral").put("Duration", duration);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      json.put("Val", GoNumber.plain(value));
    } else {
      json.put("Val", value);
    }
    return json.set("PosRange", range(span));
  }

  static ObjectNode node(String type) {
    return JSON.objectNode().put("@", type);
  }

  private static ArrayNode range(Span span) {
    return JSON.arrayNode().add(span.start()).add(span.end());
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
