package io.cortexmon.promql.engine;

import com.google.re2j.Pattern;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Labels;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A matcher that is ready to be applied to many series. */
final class LabelCondition {

  private static final String SPECIAL = "\\.+*?()[]{}^$";
  private static final Pattern BAR = Pattern.compile("\\|");

  final String label;
  private final Predicate<String> condition;

  LabelCondition(LabelMatcher matcher) {
    this.label = matcher.label();
    this.condition =
        switch (matcher.op()) {
          case EQUAL -> matcher.value()::equals;
          case NOT_EQUAL -> value -> !value.equals(matcher.value());
          case MATCHES -> pattern(matcher.value());
          case DOES_NOT_MATCH -> pattern(matcher.value()).negate();
          case REFERENCE ->
              throw new EvaluationException(
                  "the dashboard variable " + matcher.label() + " has no value here");
        };
  }

  boolean matches(Labels labels) {
    return condition.test(labels.value(label));
  }

  boolean matchesValue(String value) {
    return condition.test(value);
  }

  /**
   * Returns whether a whole value matches a regular expression of RE2. Plain texts, alternatives of
   * such, and those that begin or end with {@code .*} or {@code .+} are compared without one.
   */
  private static Predicate<String> pattern(String pattern) {
    String rest = pattern;
    boolean before = rest.startsWith(".*") || rest.startsWith(".+");
    boolean oneBefore = rest.startsWith(".+");
    rest = before ? rest.substring(2) : rest;
    boolean after = rest.endsWith(".*") || rest.endsWith(".+");
    boolean oneAfter = rest.endsWith(".+");
    rest = after ? rest.substring(0, rest.length() - 2) : rest;
    if (rest.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)) {
      Pattern compiled = Pattern.compile("(?s:" + pattern + ")");
      return value -> compiled.matcher(value).matches();
    }
    if (rest.indexOf('|') >= 0) {
      return before || after ? regex(pattern) : alternatives(rest);
    }
    if (!before && !after) {
      return rest::equals;
    }
    return around(rest, before, oneBefore, after, oneAfter);
  }

  private static Predicate<String> regex(String pattern) {
    Pattern compiled = Pattern.compile("(?s:" + pattern + ")");
    return value -> compiled.matcher(value).matches();
  }

  private static Predicate<String> alternatives(String texts) {
    Set<String> values = Arrays.stream(BAR.split(texts)).collect(Collectors.toUnmodifiableSet());
    boolean empty = texts.startsWith("|") || texts.endsWith("|") || texts.contains("||");
    return value -> value.isEmpty() ? empty : values.contains(value);
  }

  private static Predicate<String> around(
      String text, boolean before, boolean oneBefore, boolean after, boolean oneAfter) {
    int least = text.length() + (oneBefore ? 1 : 0) + (oneAfter ? 1 : 0);
    if (before && after) {
      return value ->
          value.length() >= least
              && value
                  .substring(oneBefore ? 1 : 0, value.length() - (oneAfter ? 1 : 0))
                  .contains(text);
    }
    return before
        ? value -> value.length() >= least && value.endsWith(text)
        : value -> value.length() >= least && value.startsWith(text);
  }
}
