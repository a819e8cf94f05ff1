package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A regular expression of a relabelling step: RE2's syntax, the whole text must match, and a dot
 * matches a line feed too (Prometheus 3, {@code model/relabel/relabel.go}).
 */
public final class Regex {

  /** Any text, as the only group; Prometheus's default. */
  public static final Regex ANYTHING = new Regex("(.*)");

  private final String text;
  private final Pattern pattern;

  private Regex(String text) {
    this.text = text;
    this.pattern = compile(text);
  }

  private static Pattern compile(String text) {
    try {
      return Pattern.compile(text, Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "regular expression " + quoted(text) + ": " + e.getDescription() + " (RE2 syntax)", e);
    }
  }

  /**
   * Returns a regular expression.
   *
   * @throws IllegalArgumentException if it is not RE2 syntax
   */
  public static Regex of(String text) {
    return new Regex(text);
  }

  /** Returns the expression that matches exactly these texts, each taken literally. */
  public static Regex literally(String... texts) {
    if (texts.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
    return new Regex(Arrays.stream(texts).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** Returns the expression that matches what any of these match. */
  static Regex anyOf(String... expressions) {
    if (expressions.length == 0) {
      throw new IllegalArgumentException("at least one regular expression is needed");
    }
    for (String expression : expressions) {
      compile(expression);
    }
    return new Regex(String.join("|", expressions));
  }

  /** Returns whether the whole value matches. */
  public boolean matches(String value) {
    return pattern.matches(value);
  }

  Optional<Matcher> match(String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  int groups() {
    return pattern.groupCount();
  }

  Map<String, Integer> namedGroups() {
    return pattern.namedGroups();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && regex.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the expression as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
