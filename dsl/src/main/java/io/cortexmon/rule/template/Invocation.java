package io.cortexmon.rule.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Calls functions and methods, with arguments of the types they take. */
final class Invocation {

  private final Frame frame;
  private final Evaluation evaluation;

  Invocation(Frame frame, Evaluation evaluation) {
    this.frame = frame;
    this.evaluation = evaluation;
  }

  Value call(Value dot, TemplateFunction function, Node node, String name, Evaluation.Given given) {
    checkCount(function, name, given);
    if (name.equals("and") || name.equals("or")) {
      return logic(dot, name.equals("or"), given);
    }
    List<Value> arguments = new ArrayList<>();
    for (Node.Operand operand : given.operands()) {
      arguments.add(argument(dot, function.parameter(arguments.size()), operand));
    }
    if (given.last().isPresent()) {
      arguments.add(fitting(given.last().get(), function.parameter(arguments.size())));
    }
    if (name.equals("call")) {
      arguments.add(0, Value.of(callee(given)));
    }
    try {
      return function.code().call(arguments, frame.surroundings());
    } catch (CallFailure e) {
      frame.at(node);
      throw frame.error("error calling " + name + ": " + e.message());
    }
  }

  private void checkCount(TemplateFunction function, String name, Evaluation.Given given) {
    int operands = given.operands().size();
    int count = operands + (given.last().isPresent() ? 1 : 0);
    if (function.variadic() && count < function.fixed()) {
      throw frame.error(
          "wrong number of args for "
              + name
              + ": want at least "
              + function.fixed()
              + " got "
              + operands);
    }
    if (!function.variadic() && count != function.fixed()) {
      throw frame.error(
          "wrong number of args for " + name + ": want " + function.fixed() + " got " + count);
    }
  }

  /** Evaluates no more arguments than are needed. */
  private Value logic(Value dot, boolean or, Evaluation.Given given) {
    Value value = Value.Nothing.INSTANCE;
    for (Node.Operand operand : given.operands()) {
      value = argument(dot, GoType.REFLECTED, operand);
      if (Truth.of(value) == or) {
        return value;
      }
    }
    return given.last().orElse(value);
  }

  private static String callee(Evaluation.Given given) {
    if (!given.operands().isEmpty()) {
      return given.operands().get(0).toString();
    }
    Value last = given.last().orElse(Value.Nothing.INSTANCE);
    if (last instanceof Value.Text text) {
      return text.text();
    }
    return last instanceof Value.Nothing ? "<invalid Value>" : "<" + last.type() + " Value>";
  }

  /** Returns the value of an operand whose fields are wanted. */
  Value untyped(Value dot, Node.Operand operand) {
    return evaluated(dot, operand).orElseThrow();
  }

  private Value argument(Value dot, GoType type, Node.Operand operand) {
    frame.at(operand);
    if (operand instanceof Node.Nil) {
      if (type.hasNil()) {
        return type.nil();
      }
      throw frame.error("cannot assign nil to " + type);
    }
    Optional<Value> value = evaluated(dot, operand);
    return value.isPresent() ? fitting(value.get(), type) : literal(type, operand);
  }

  /** Returns the value of an operand; nothing where it is a literal. */
  private Optional<Value> evaluated(Value dot, Node.Operand operand) {
    frame.at(operand);
    if (operand instanceof Node.Dot) {
      return Optional.of(dot);
    }
    if (operand instanceof Node.Field field) {
      return Optional.of(evaluation.field(dot, field, Evaluation.Given.NONE));
    }
    if (operand instanceof Node.Variable variable) {
      return Optional.of(evaluation.variable(dot, variable, Evaluation.Given.NONE));
    }
    if (operand instanceof Node.Pipeline pipeline) {
      return Optional.of(evaluation.pipeline(dot, pipeline));
    }
    if (operand instanceof Node.Identifier identifier) {
      return Optional.of(evaluation.function(dot, identifier, identifier, Evaluation.Given.NONE));
    }
    if (operand instanceof Node.Chain chain) {
      return Optional.of(evaluation.chain(dot, chain, Evaluation.Given.NONE));
    }
    return Optional.empty();
  }

  private Value literal(GoType type, Node.Operand operand) {
    Optional<NumberLiteral> number =
        operand instanceof Node.NumberConstant literal
            ? Optional.of(literal.value())
            : Optional.empty();
    return switch (type.kind()) {
      case BOOL -> expect("bool", operand, operand instanceof Node.Bool);
      case TEXT -> expect("string", operand, operand instanceof Node.Text);
      case ANY, REFLECTED -> evaluation.constant(operand);
      case WHOLE -> {
        expect("integer", operand, number.flatMap(n -> boxed(n.whole())).isPresent());
        yield new Value.Whole(type, number.flatMap(n -> boxed(n.whole())).orElseThrow());
      }
      case UNSIGNED -> {
        expect("unsigned integer", operand, number.flatMap(n -> boxed(n.unsigned())).isPresent());
        yield new Value.Whole(type, number.flatMap(n -> boxed(n.unsigned())).orElseThrow());
      }
      case REAL -> {
        expect("float", operand, number.filter(NumberLiteral::isReal).isPresent());
        yield Value.of(number.orElseThrow().real().orElseThrow());
      }
      default -> throw frame.error("can't handle " + operand + " for arg of type " + type);
    };
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }

  private Value expect(String what, Node.Operand operand, boolean is) {
    if (!is) {
      throw frame.error("expected " + what + "; found " + operand);
    }
    return operand instanceof Node.NumberConstant
        ? Value.Nothing.INSTANCE
        : evaluation.constant(operand);
  }

  /** Returns the value as one of a type. */
  private Value fitting(Value value, GoType type) {
    if (value instanceof Value.Nothing) {
      if (type.hasNil()) {
        return type.nil();
      }
      throw frame.error("invalid value; expected " + type);
    }
    if (type.is(GoType.Kind.REFLECTED) || value.type().fits(type)) {
      return value;
    }
    Value inner = value.inner() instanceof Value.Nothing ? value : value.inner();
    if (inner.type().fits(type)) {
      return inner;
    }
    if (inner instanceof Value.Pointer pointer
        && !pointer.isNil()
        && pointer.target().type().fits(type)) {
      return pointer.target();
    }
    throw frame.error("wrong type for value; expected " + type + "; got " + inner.type());
  }
}
