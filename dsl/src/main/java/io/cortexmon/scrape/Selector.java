package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.KubernetesNames;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions on the labels of Kubernetes objects, all of which must hold.
 *
 * <pre>{@code
 * Selector.label("app", "model-router").notIn("component", "canary", "evaluation")
 * }</pre>
 *
 * @param conditions the conditions in the order they were given
 */
public record Selector(List<Condition> conditions) {

  /** No condition: every object. */
  public static final Selector EVERYTHING = new Selector(List.of());

  /** How a label is compared with values. */
  public enum Operator {
    /** The label has this one value. */
    EQUALS,
    /** The label has one of the values. */
    IN,
    /** The label is not there, or has none of the values. */
    NOT_IN,
    /** The label is there. */
    EXISTS,
    /** The label is not there. */
    DOES_NOT_EXIST
  }

  /**
   * A condition on one label.
   *
   * @param key the label's key
   * @param operator how it is compared
   * @param values with what; empty for the operators that only ask whether it is there
   */
  public record Condition(String key, Operator operator, List<String> values) {
    public Condition {
      KubernetesNames.label(key, "");
      boolean compares = operator != Operator.EXISTS && operator != Operator.DOES_NOT_EXIST;
      if (compares && values.isEmpty()) {
        throw new IllegalArgumentException(
            "condition on Kubernetes label " + quoted(key) + ": needs at least one value");
      }
      values = Arguments.distinct("value of Kubernetes label " + quoted(key) + ":", values);
      values.forEach(value -> KubernetesNames.label(key, value));
    }

    private String text() {
      return switch (operator) {
        case EQUALS -> key + "=" + values.get(0);
        case IN -> key + " in (" + String.join(",", values) + ")";
        case NOT_IN -> key + " notin (" + String.join(",", values) + ")";
        case EXISTS -> key;
        case DOES_NOT_EXIST -> "!" + key;
      };
    }
  }

  public Selector {
    conditions = List.copyOf(conditions);
    Arguments.distinct(
        "value of Kubernetes label",
        conditions.stream()
            .filter(condition -> condition.operator() == Operator.EQUALS)
            .map(Condition::key)
            .toList());
  }

  /** Returns the objects with a label of this value. */
  public static Selector label(String key, String value) {
    return EVERYTHING.and(key, value);
  }

  /** Returns this with one more label and its value. */
  public Selector and(String key, String value) {
    return with(new Condition(key, Operator.EQUALS, List.of(value)));
  }

  /** Returns this with the condition that a label has one of these values. */
  public Selector in(String key, String... values) {
    return with(new Condition(key, Operator.IN, List.of(values)));
  }

  /** Returns this with the condition that a label has none of these values, or is not there. */
  public Selector notIn(String key, String... values) {
    return with(new Condition(key, Operator.NOT_IN, List.of(values)));
  }

  /** Returns this with the condition that a label is there. */
  public Selector exists(String key) {
    return with(new Condition(key, Operator.EXISTS, List.of()));
  }

  /** Returns this with the condition that a label is not there. */
  public Selector doesNotExist(String key) {
    return with(new Condition(key, Operator.DOES_NOT_EXIST, List.of()));
  }

  private Selector with(Condition condition) {
    return new Selector(Copies.joined(conditions, List.of(condition)));
  }

  /** Returns the selector as one line: {@code app=model-router,component notin (canary)}. */
  @Override
  public String toString() {
    return conditions.stream().map(Condition::text).collect(Collectors.joining(","));
  }
}
