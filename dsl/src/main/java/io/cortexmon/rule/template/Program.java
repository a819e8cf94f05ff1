package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of a text.
 *
 * @param name the name of the main one
 * @param start how many characters of the text stand before that of the user
 */
record Program(String name, String text, int start, Map<String, Node.Body> templates) {

  /** What a field of a map is that the map does not have. */
  enum MissingKey {
    INVALID,
    ZERO,
    ERROR
  }

  Program {
    templates = Map.copyOf(templates);
  }

  static Program parse(String name, String before, String text) {
    String whole = before + text;
    int start = before.length();
    return new Program(name, whole, start, TemplateParser.parse(name, whole, start));
  }

  Optional<Node.Body> template(String called) {
    return Optional.ofNullable(templates.get(called));
  }

  /** Told which way a branch takes: into it, or the other. */
  interface Follower {
    void took(Node.Branch branch, boolean isOther);
  }

  /** Runs the main template. */
  String run(Value dot, Surroundings surroundings, MissingKey missing) {
    return run(dot, surroundings, missing, (branch, isOther) -> {});
  }

  /** Runs the main template, and tells which ways it takes. */
  String run(Value dot, Surroundings surroundings, MissingKey missing, Follower follower) {
    StringBuilder out = new StringBuilder();
    Frame frame = new Frame(this, name, missing, dot, surroundings, follower, new Limits());
    Node.Body body = templates.get(name);
    if (body != null) {
      new Walk(frame, out).body(dot, body);
    }
    return out.toString();
  }

  /** Returns the error of a node in a template. */
  TemplateExecutionException error(String template, Node node, String fault) {
    int lineStart = text.lastIndexOf('\n', node.at() - 1) + 1;
    long line = 1 + text.substring(0, node.at()).chars().filter(c -> c == '\n').count();
    int column = Utf8.length(text.substring(lineStart, node.at()));
    String place = name + ":" + line + ":" + column;
    String executing = " executing " + GoText.quoted(template) + " at <" + node + ">: ";
    return new TemplateExecutionException(
        name,
        "template: " + place + ":" + executing + fault,
        Math.max(0, node.at() - start),
        fault);
  }
}
