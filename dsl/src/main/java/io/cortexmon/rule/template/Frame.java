package io.cortexmon.rule.template;

import java.util.ArrayList;
import java.util.List;

/** One run of one template: its variables, and where it is. */
final class Frame {

  private record Variable(String name, Value value) {}

  private final Program program;
  private final String template;
  private final Program.MissingKey missing;
  private final Surroundings surroundings;
  private final Program.Follower follower;
  private final Limits limits;
  private final List<Variable> variables = new ArrayList<>();
  private Node node;

  Frame(
      Program program,
      String template,
      Program.MissingKey missing,
      Value dot,
      Surroundings surroundings,
      Program.Follower follower,
      Limits limits) {
    this.program = program;
    this.template = template;
    this.missing = missing;
    this.surroundings = surroundings;
    this.follower = follower;
    this.limits = limits;
    this.node = new Node.Dot(0);
    push("$", dot);
  }

  /** Returns the frame of another template that is called here. */
  Frame called(String name, Value dot) {
    return new Frame(program, name, missing, dot, surroundings, follower, limits);
  }

  Program program() {
    return program;
  }

  Program.MissingKey missing() {
    return missing;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Program.Follower follower() {
    return follower;
  }

  /** Says where the template is, for errors. */
  void at(Node current) {
    node = current;
  }

  /** Counts a step; fails where there are too many. */
  void step() {
    if (!limits.step()) {
      throw error(Limits.STEPS_FAULT);
    }
  }

  /** Returns the text, or fails where it is too long. */
  String fitting(String text, int before) {
    if (!Limits.fits(before, text)) {
      throw error(Limits.LENGTH_FAULT);
    }
    return text;
  }

  TemplateExecutionException error(String fault) {
    return program.error(template, node, fault);
  }

  int mark() {
    return variables.size();
  }

  /** Forgets the variables since a mark. */
  void forget(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  void push(String name, Value value) {
    variables.add(new Variable(name, value));
  }

  /** Changes the variable that is so far from the last, which is 1. */
  void setTop(int fromLast, Value value) {
    int index = variables.size() - fromLast;
    variables.set(index, new Variable(variables.get(index).name, value));
  }

  void assign(String name, Value value) {
    variables.set(index(name), new Variable(name, value));
  }

  Value variable(String name) {
    return variables.get(index(name)).value;
  }

  private int index(String name) {
    for (int i = variables.size() - 1; i >= 0; i--) {
      if (variables.get(i).name.equals(name)) {
        return i;
      }
    }
    throw error("undefined variable: " + name);
  }
}
