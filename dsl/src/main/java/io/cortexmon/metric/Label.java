package io.cortexmon.metric;

import static io.cortexmon.definition.Arguments.quoted;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.Place;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.LabelMatcher.Op;
import io.cortexmon.promql.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A label, declared once and used wherever its name would be written.
 *
 * <pre>{@code
 * static final Label STATUS = Label.oneOf("status", "ok", "error");
 *
 * ORDERS.where(STATUS.is("error")).rate(minutes(5)).sumBy(STATUS)
 * }</pre>
 *
 * <p>The label makes conditions ({@link #is}, {@link #matches}, …) and groups ({@code
 * sumBy(STATUS)}). It belongs to the metrics that declare it, or, made by {@link #ofTarget}, to the
 * scraped target, and then may be used with every metric.
 *
 * @param name the label's name, for example {@code status}
 * @param values all values it can have; empty where they are not known
 * @param target whether discovery, relabelling or a static configuration sets it on the target
 * @param place where it was declared
 */
public record Label(String name, List<String> values, boolean target, Place place) {

  /** The scrape job; Prometheus sets it on every series. */
  public static final Label JOB = ofTarget("job");

  /** The scraped address; Prometheus sets it on every series unless relabelling changes it. */
  public static final Label INSTANCE = ofTarget("instance");

  /** The Kubernetes namespace of the target. */
  public static final Label NAMESPACE = ofTarget("namespace");

  /** The Kubernetes pod of the target. */
  public static final Label POD = ofTarget("pod");

  public Label {
    Arguments.labelName(name);
    values = Arguments.distinct("value of label " + quoted(name) + ":", values);
  }

  /** Returns a label with any values. */
  public static Label named(String name) {
    return new Label(name, List.of(), false, Place.ofCaller());
  }

  /**
   * Returns a label that has one of these values; any other value is refused where it is written.
   */
  public static Label oneOf(String name, String... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("label " + quoted(name) + ": needs at least one value");
    }
    return new Label(name, List.of(values), false, Place.ofCaller());
  }

  /** Returns a label that the target has: it may be used with every metric of that target. */
  public static Label ofTarget(String name) {
    return new Label(name, List.of(), true, Place.ofCaller());
  }

  /** Returns a target label that has one of these values. */
  public static Label ofTarget(String name, String... values) {
    return new Label(name, List.of(values), true, Place.ofCaller());
  }

  /** Returns this label with this value. */
  public LabelValue is(String value) {
    return new Value(this, known(value));
  }

  /** Returns the condition that the label has another value, or none. */
  public Matcher isNot(String value) {
    return condition(Op.NOT_EQUAL, known(value));
  }

  /** Returns the condition that the label is set to something. */
  public Matcher isPresent() {
    return condition(Op.NOT_EQUAL, "");
  }

  /** Returns the condition that the label is not set. */
  public Matcher isAbsent() {
    return condition(Op.EQUAL, "");
  }

  /** Returns the condition that the whole value matches an RE2 regular expression. */
  public Matcher matches(String regex) {
    return condition(Op.MATCHES, regex(regex));
  }

  /** Returns the condition that the whole value does not match an RE2 regular expression. */
  public Matcher doesNotMatch(String regex) {
    return condition(Op.DOES_NOT_MATCH, regex(regex));
  }

  /** Returns the condition that the value is one of these. */
  public Matcher isOneOf(String... values) {
    return condition(Op.MATCHES, alternatives(values));
  }

  /** Returns the condition that the value is none of these. */
  public Matcher isNoneOf(String... values) {
    return condition(Op.DOES_NOT_MATCH, alternatives(values));
  }

  /** Returns the condition that the value is among those chosen for a dashboard variable. */
  public Matcher in(Variable variable) {
    return new Condition(
        this, new LabelMatcher(name, Op.MATCHES, variable.reference(), List.of(variable.name())));
  }

  private Matcher condition(Op op, String value) {
    return new Condition(this, LabelMatcher.of(name, op, value));
  }

  /** Checks that the label can have the value, and returns it. */
  String known(String value) {
    if (values.isEmpty() || values.contains(value)) {
      return value;
    }
    throw new IllegalArgumentException(
        "label "
            + quoted(name)
            + " has no value "
            + quoted(value)
            + "; it has "
            + String.join(", ", values)
            + Nearest.question(value, values));
  }

  private String alternatives(String... any) {
    if (any.length == 0) {
      throw new IllegalArgumentException("label " + quoted(name) + ": needs at least one value");
    }
    return Arrays.stream(any)
        .map(value -> Pattern.quote(known(value)))
        .collect(Collectors.joining("|"));
  }

  private String regex(String regex) {
    try {
      Pattern.compile(regex);
      return regex;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "regular expression "
              + quoted(regex)
              + " for label "
              + quoted(name)
              + ": "
              + e.getDescription()
              + " (RE2 syntax)",
          e);
    }
  }

  /** Returns the label's name. */
  @Override
  public String toString() {
    return name;
  }

  private record Value(Label label, String value) implements LabelValue {
    @Override
    public String toString() {
      return matcher().toString();
    }
  }

  private record Condition(Label label, LabelMatcher matcher) implements Matcher {
    @Override
    public String toString() {
      return matcher.toString();
    }
  }
}
