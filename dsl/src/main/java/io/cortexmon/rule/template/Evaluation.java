package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.List;
import java.util.Optional;

/** The values of pipelines, commands and fields. */
final class Evaluation {

  /** The arguments of a command that are no part of its first word. */
  record Given(List<Node.Operand> operands, Optional<Value> last) {

    static final Given NONE = new Given(List.of(), Optional.empty());

    boolean isEmpty() {
      return operands.isEmpty() && last.isEmpty();
    }
  }

  private final Frame frame;
  private final Invocation invocation;

  Evaluation(Frame frame) {
    this.frame = frame;
    this.invocation = new Invocation(frame, this);
  }

  /** Returns the value of the last command, and sets the variables. */
  Value pipeline(Value dot, Node.Pipeline pipeline) {
    frame.at(pipeline);
    Optional<Value> value = Optional.empty();
    for (Node.Command command : pipeline.commands()) {
      Value inner = command(dot, command, value).inner();
      if (inner instanceof Value.Text text) {
        frame.fitting(text.text(), 0);
      }
      value = Optional.of(inner);
    }
    Value result = value.orElseThrow();
    for (Node.Variable variable : pipeline.variables()) {
      if (pipeline.assigns()) {
        frame.assign(variable.name(), result);
      } else {
        frame.push(variable.name(), result);
      }
    }
    return result;
  }

  private Value command(Value dot, Node.Command command, Optional<Value> last) {
    Node.Operand first = command.words().get(0);
    Given given = new Given(command.words().subList(1, command.words().size()), last);
    if (first instanceof Node.Field field) {
      return field(dot, field, given);
    }
    if (first instanceof Node.Chain chain) {
      return chain(dot, chain, given);
    }
    if (first instanceof Node.Identifier identifier) {
      return function(dot, identifier, command, given);
    }
    if (first instanceof Node.Pipeline pipeline) {
      noArguments(first, given);
      return pipeline(dot, pipeline);
    }
    if (first instanceof Node.Variable variable) {
      return variable(dot, variable, given);
    }
    frame.at(first);
    noArguments(first, given);
    return literal(dot, first);
  }

  private Value literal(Value dot, Node.Operand operand) {
    if (operand instanceof Node.Nil) {
      throw frame.error("nil is not a command");
    }
    return operand instanceof Node.Dot ? dot : constant(operand);
  }

  /** Returns the value of a literal where nothing says which type is meant. */
  Value constant(Node.Operand operand) {
    frame.at(operand);
    if (operand instanceof Node.Bool bool) {
      return Value.of(bool.value());
    }
    if (operand instanceof Node.Text text) {
      return Value.of(text.value());
    }
    if (operand instanceof Node.NumberConstant number) {
      return number.value().ideal().orElseThrow(() -> frame.error(number + " overflows int"));
    }
    throw new IllegalStateException("no literal: " + operand);
  }

  private void noArguments(Node.Operand operand, Given given) {
    if (!given.isEmpty()) {
      throw frame.error("can't give argument to non-function " + operand);
    }
  }

  Value function(Value dot, Node.Identifier identifier, Node command, Given given) {
    frame.at(identifier);
    TemplateFunction function = Functions.ALL.get(identifier.name());
    if (function == null) {
      throw frame.error(GoText.quoted(identifier.name()) + " is not a defined function");
    }
    return invocation.call(dot, function, command, identifier.name(), given);
  }

  Value field(Value dot, Node.Field field, Given given) {
    frame.at(field);
    return fields(dot, dot, field, field.path(), given);
  }

  Value variable(Value dot, Node.Variable variable, Given given) {
    frame.at(variable);
    Value value = frame.variable(variable.name());
    if (variable.fields().isEmpty()) {
      noArguments(variable, given);
      return value;
    }
    return fields(dot, value, variable, variable.fields(), given);
  }

  Value chain(Value dot, Node.Chain chain, Given given) {
    frame.at(chain);
    if (chain.operand() instanceof Node.Nil) {
      throw frame.error("indirection through explicit nil in " + chain);
    }
    Value value = invocation.untyped(dot, chain.operand());
    return fields(dot, value, chain, chain.fields(), given);
  }

  private Value fields(Value dot, Value receiver, Node node, List<String> names, Given given) {
    Value value = receiver;
    for (String name : names.subList(0, names.size() - 1)) {
      value = field(dot, name, node, Given.NONE, value);
    }
    return field(dot, names.get(names.size() - 1), node, given, value);
  }

  private Value field(Value dot, String name, Node node, Given given, Value receiver) {
    if (receiver instanceof Value.Nothing) {
      if (frame.missing() == Program.MissingKey.ERROR) {
        throw frame.error("nil data; no entry for key " + GoText.quoted(name));
      }
      return Value.Nothing.INSTANCE;
    }
    Value followed = Pointers.followed(receiver);
    if (followed instanceof Value.Any) {
      throw frame.error("nil pointer evaluating " + receiver.type() + "." + name);
    }
    Optional<TemplateFunction> method = Methods.of(followed, name);
    if (method.isPresent()) {
      return invocation.call(dot, method.get(), node, name, given);
    }
    if (followed instanceof Value.Struct struct && struct.fields().containsKey(name)) {
      if (Character.isLowerCase(name.charAt(0))) {
        throw frame.error(name + " is an unexported field of struct type " + receiver.type());
      }
      if (!given.isEmpty()) {
        throw frame.error(name + " has arguments but cannot be invoked as function");
      }
      return struct.fields().get(name);
    }
    if (followed instanceof Value.Mapping map) {
      if (!given.isEmpty()) {
        throw frame.error(name + " is not a method but has arguments");
      }
      return entry(map, name);
    }
    throw frame.error("can't evaluate field " + name + " in type " + receiver.type());
  }

  private Value entry(Value.Mapping map, String name) {
    Value value = map.entries().get(name);
    if (value != null) {
      return value;
    }
    return switch (frame.missing()) {
      case INVALID -> Value.Nothing.INSTANCE;
      case ZERO -> map.missing();
      case ERROR -> throw frame.error("map has no entry for key " + GoText.quoted(name));
    };
  }
}
