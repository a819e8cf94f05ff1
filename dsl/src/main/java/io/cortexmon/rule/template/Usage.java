package io.cortexmon.rule.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a template uses: follows labels through variables, the dot and called templates. */
final class Usage {

  private record Called(String name, Shape dot) {}

  private static final int MOST_CALLS = 200;

  private final Program program;
  private final int offset;
  private final List<TemplateUses.LabelUse> labels = new ArrayList<>();
  private final List<TemplateUses.LabelUse> externalLabels = new ArrayList<>();
  private final List<TemplateUses.QueryUse> queries = new ArrayList<>();
  private final Set<String> functions = new HashSet<>();
  private final Set<Called> seen = new HashSet<>();

  /** With how many characters stand before the text of the user. */
  Usage(Program program, int offset) {
    this.program = program;
    this.offset = offset;
  }

  TemplateUses uses() {
    template(program.name(), Shape.ALERT);
    labels.sort(Comparator.comparingInt(TemplateUses.LabelUse::start));
    externalLabels.sort(Comparator.comparingInt(TemplateUses.LabelUse::start));
    queries.sort(Comparator.comparingInt(TemplateUses.QueryUse::start));
    return new TemplateUses(labels, externalLabels, queries, functions);
  }

  private void template(String name, Shape dot) {
    if (seen.size() < MOST_CALLS && seen.add(new Called(name, dot))) {
      program.template(name).ifPresent(body -> new Reading(dot).body(dot, body));
    }
  }

  private void label(Shape.Kind kind, Optional<String> name, int at) {
    TemplateUses.LabelUse use = new TemplateUses.LabelUse(name, Math.max(0, at - offset));
    List<TemplateUses.LabelUse> uses = kind == Shape.Kind.LABELS ? labels : externalLabels;
    if (!uses.contains(use)) {
      uses.add(use);
    }
  }

  private void query(Optional<String> text, int at) {
    TemplateUses.QueryUse use = new TemplateUses.QueryUse(text, Math.max(0, at - offset));
    if (!queries.contains(use)) {
      queries.add(use);
    }
  }

  /** Goes through one template. */
  private final class Reading {

    private final Map<String, Shape> variables = new HashMap<>();

    Reading(Shape dot) {
      variables.put("$", dot);
    }

    void body(Shape dot, Node.Body body) {
      body.statements().forEach(statement -> statement(dot, statement));
    }

    private void statement(Shape dot, Node.Statement statement) {
      if (statement instanceof Node.Action action) {
        Shape shape = pipeline(dot, action.pipeline());
        if (action.pipeline().variables().isEmpty()) {
          whole(shape, action.at());
        }
      } else if (statement instanceof Node.Branch branch) {
        branch(dot, branch);
      } else if (statement instanceof Node.Call call) {
        template(call.name(), call.pipeline().map(at -> pipeline(dot, at)).orElse(Shape.OTHER));
      } else if (statement instanceof Node.Body body) {
        body(dot, body);
      }
    }

    private void branch(Shape dot, Node.Branch branch) {
      Shape shape = pipeline(dot, branch.pipeline());
      Shape inside = branch.kind() == Node.Branching.WITH ? shape : dot;
      if (branch.kind() == Node.Branching.RANGE) {
        whole(shape, branch.at());
        branch.pipeline().variables().forEach(name -> variables.put(name.name(), Shape.OTHER));
        inside = Shape.OTHER;
      }
      body(inside, branch.body());
      branch.alternative().ifPresent(body -> body(dot, body));
    }

    private Shape pipeline(Shape dot, Node.Pipeline pipeline) {
      Optional<Shape> value = Optional.empty();
      for (Node.Command command : pipeline.commands()) {
        value = Optional.of(command(dot, command, value));
      }
      Shape result = value.orElse(Shape.OTHER);
      pipeline.variables().forEach(variable -> variables.put(variable.name(), result));
      return result;
    }

    private Shape command(Shape dot, Node.Command command, Optional<Shape> last) {
      List<Shape> arguments = new ArrayList<>();
      for (Node.Operand operand : command.words().subList(1, command.words().size())) {
        arguments.add(operand(dot, operand));
      }
      last.ifPresent(arguments::add);
      Node.Operand first = command.words().get(0);
      return first instanceof Node.Identifier identifier
          ? function(identifier.name(), arguments, command.at())
          : operand(dot, first);
    }

    private Shape operand(Shape dot, Node.Operand operand) {
      if (operand instanceof Node.Dot) {
        return dot;
      }
      if (operand instanceof Node.Text text) {
        return Shape.ofText(text.value(), text.at());
      }
      if (operand instanceof Node.Pipeline pipeline) {
        return pipeline(dot, pipeline);
      }
      if (operand instanceof Node.Identifier identifier) {
        return function(identifier.name(), List.of(), identifier.at());
      }
      if (operand instanceof Node.Field field) {
        boolean more = field.path().size() > 1;
        int first = more ? field.at() - field.path().get(0).length() - 1 : field.at();
        return fields(dot, field.path(), first);
      }
      if (operand instanceof Node.Variable variable) {
        Shape shape = variables.getOrDefault(variable.name(), Shape.OTHER);
        return fields(shape, variable.fields(), variable.at());
      }
      return operand instanceof Node.Chain chain
          ? fields(operand(dot, chain.operand()), chain.fields(), chain.at())
          : Shape.OTHER;
    }

    private Shape fields(Shape start, List<String> names, int first) {
      Shape shape = start;
      int at = first;
      for (String name : names) {
        if (shape.isLabels()) {
          label(shape.kind(), Optional.of(name), at);
        }
        shape = shape.fields().getOrDefault(name, Shape.OTHER);
        at += name.length() + 1;
      }
      return shape;
    }

    private Shape function(String name, List<Shape> arguments, int at) {
      functions.add(name);
      return switch (name) {
        case "query" -> {
          Optional<Shape> text = arguments.stream().findFirst();
          Optional<String> known = text.flatMap(Shape::text);
          query(known, known.isPresent() ? text.get().at() : at);
          yield Shape.OTHER;
        }
        case "index" -> index(arguments, at);
        case "args" -> Shape.ofFields(named(arguments));
        case "and", "or" ->
            arguments.stream().filter(Shape::isLabels).findFirst().orElse(Shape.OTHER);
        case "not", "len" -> Shape.OTHER;
        default -> {
          arguments.forEach(argument -> whole(argument, at));
          yield Shape.OTHER;
        }
      };
    }

    private Shape index(List<Shape> arguments, int at) {
      if (arguments.size() < 2) {
        return arguments.isEmpty() ? Shape.OTHER : arguments.get(0);
      }
      Shape map = arguments.get(0);
      Optional<String> key = arguments.get(1).text();
      if (map.isLabels()) {
        label(map.kind(), key, key.isPresent() ? arguments.get(1).at() : at);
      }
      Optional<Shape> field = key.map(map.fields()::get);
      return field.orElse(Shape.OTHER);
    }

    private static Map<String, Shape> named(List<Shape> arguments) {
      Map<String, Shape> named = new HashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        named.put("arg" + i, arguments.get(i));
      }
      return named;
    }

    /** Says that a value is used as a whole. */
    private void whole(Shape shape, int at) {
      if (shape.isLabels()) {
        label(shape.kind(), Optional.empty(), at);
      }
    }
  }
}
