package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.List;
import java.util.Optional;

/**
 * A part of a template, as it was read.
 *
 * <p>{@link #at()} is the index of the character that Go's messages point at, and {@code toString}
 * is the text that they show.
 */
sealed interface Node {

  int at();

  /** What writes something, or decides what is written. */
  sealed interface Statement extends Node {}

  /** What can stand in a command: a function, a literal, a variable, ... */
  sealed interface Operand extends Node {}

  /** Statements in their order. */
  record Body(int at, List<Statement> statements) implements Statement {
    public Body {
      statements = List.copyOf(statements);
    }

    /** Returns whether there is nothing but space. */
    boolean isBlank() {
      return statements.stream()
          .allMatch(
              statement ->
                  (statement instanceof Literal literal && Spaces.isBlank(literal.text()))
                      || (statement instanceof Body body && body.isBlank()));
    }
  }

  /** Text between actions. */
  record Literal(int at, String text) implements Statement {}

  /** A pipeline whose value is printed. */
  record Action(int at, Pipeline pipeline) implements Statement {
    @Override
    public String toString() {
      return "{{" + pipeline + "}}";
    }
  }

  /** The three actions that have an end. */
  enum Branching {
    IF,
    RANGE,
    WITH
  }

  /** {@code if}, {@code range} or {@code with}. */
  record Branch(Branching kind, int at, Pipeline pipeline, Body body, Optional<Body> alternative)
      implements Statement {}

  /** {@code template}, or what is left of {@code block}. */
  record Call(int at, String name, Optional<Pipeline> pipeline) implements Statement {
    @Override
    public String toString() {
      return "{{template "
          + GoText.quoted(name)
          + pipeline.map(value -> " " + value).orElse("")
          + "}}";
    }
  }

  /** {@code break}. */
  record Break(int at) implements Statement {}

  /** {@code continue}. */
  record Continue(int at) implements Statement {}

  /**
   * Commands, each of which has the value before as its last argument.
   *
   * @param assigns whether the variables are there already
   */
  record Pipeline(int at, boolean assigns, List<Variable> variables, List<Command> commands)
      implements Operand {
    public Pipeline {
      variables = List.copyOf(variables);
      commands = List.copyOf(commands);
    }

    @Override
    public String toString() {
      String names = String.join(", ", variables.stream().map(Variable::toString).toList());
      String sign = variables.isEmpty() ? "" : assigns ? " = " : " := ";
      return names + sign + String.join(" | ", commands.stream().map(Command::toString).toList());
    }
  }

  /** A function or value and its arguments. */
  record Command(int at, List<Operand> words) implements Node {
    public Command {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return String.join(" ", words.stream().map(Node::nested).toList());
    }
  }

  /** The name of a function. */
  record Identifier(int at, String name) implements Operand {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A variable with its dollar, and the fields behind it. */
  record Variable(int at, List<String> path) implements Operand {
    public Variable {
      path = List.copyOf(path);
    }

    String name() {
      return path.get(0);
    }

    List<String> fields() {
      return path.subList(1, path.size());
    }

    @Override
    public String toString() {
      return String.join(".", path);
    }
  }

  /** The dot alone. */
  record Dot(int at) implements Operand {
    @Override
    public String toString() {
      return ".";
    }
  }

  /** {@code nil}. */
  record Nil(int at) implements Operand {
    @Override
    public String toString() {
      return "nil";
    }
  }

  /** Fields of the dot. */
  record Field(int at, List<String> path) implements Operand {
    public Field {
      path = List.copyOf(path);
    }

    @Override
    public String toString() {
      return "." + String.join(".", path);
    }
  }

  /** Fields of what is in parentheses, or of what a function gives. */
  record Chain(int at, Operand operand, List<String> fields) implements Operand {
    public Chain {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return nested(operand) + "." + String.join(".", fields);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(int at, boolean value) implements Operand {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** A number or character. */
  record NumberConstant(int at, NumberLiteral value) implements Operand {
    @Override
    public String toString() {
      return value.text();
    }
  }

  /** A string, and how it was written. */
  record Text(int at, String written, String value) implements Operand {
    @Override
    public String toString() {
      return written;
    }
  }

  private static String nested(Operand operand) {
    return operand instanceof Pipeline ? "(" + operand + ")" : operand.toString();
  }
}
