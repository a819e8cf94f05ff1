package io.cortexmon.promql;

import com.google.re2j.PatternSyntaxException;
import io.cortexmon.promql.ResultLabelSet.Presence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values that a label may have, where the empty value means that the label is not there.
 *
 * @param listed whether {@code values} are the only ones; otherwise all others are meant
 * @param values the values that are listed, or those that are ruled out
 * @param conditions further conditions on a value that is not listed
 */
record LabelDomain(boolean listed, Set<String> values, Set<LabelMatcher> conditions) {

  /** More values than these are not told apart. */
  static final int MOST = 100;

  private static final String NO_VALUE = "";

  /** The label is not there. */
  static final LabelDomain NEVER = value(NO_VALUE);

  /** Nothing is known. */
  static final LabelDomain ANY = new LabelDomain(false, Set.of(), Set.of());

  /** The label is there. */
  static final LabelDomain ALWAYS = new LabelDomain(false, Set.of(NO_VALUE), Set.of());

  LabelDomain {
    values = Set.copyOf(values);
    conditions = Set.copyOf(conditions);
  }

  /** Exactly this value. */
  static LabelDomain value(String value) {
    return values(Set.of(value));
  }

  static LabelDomain values(Set<String> values) {
    if (values.size() > MOST) {
      return values.contains(NO_VALUE) ? ANY : ALWAYS;
    }
    return new LabelDomain(true, values, Set.of());
  }

  /** What a matcher lets through; anything where it refers to variables. */
  static LabelDomain of(LabelMatcher matcher) {
    if (!matcher.variables().isEmpty()) {
      return ANY;
    }
    return switch (matcher.op()) {
      case EQUAL -> value(matcher.value());
      case NOT_EQUAL -> new LabelDomain(false, Set.of(matcher.value()), Set.of());
      case MATCHES -> Alternatives.of(matcher.value()).orElseGet(() -> meeting(matcher));
      case DOES_NOT_MATCH ->
          Alternatives.of(matcher.value())
              .map(LabelDomain::complement)
              .orElseGet(() -> meeting(matcher));
      case REFERENCE -> ANY;
    };
  }

  /** All other values; of a domain without conditions. */
  private LabelDomain complement() {
    return new LabelDomain(!listed, values, Set.of());
  }

  private static LabelDomain meeting(LabelMatcher matcher) {
    try {
      Set<String> excluded = matcher.matches(NO_VALUE) ? Set.of() : Set.of(NO_VALUE);
      return new LabelDomain(false, excluded, Set.of(matcher));
    } catch (PatternSyntaxException notAPattern) {
      return ANY;
    }
  }

  Presence presence() {
    return !contains(NO_VALUE)
        ? Presence.ALWAYS
        : listed && values.size() == 1 ? Presence.NEVER : Presence.MAYBE;
  }

  /** The only value, if there is only one; empty text where the label is not there. */
  Optional<String> single() {
    return listed && values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  /** Whether no value is left. */
  boolean isNone() {
    if (listed) {
      return values.isEmpty();
    }
    for (LabelMatcher condition : conditions) {
      if (condition.op() == LabelMatcher.Op.MATCHES
          && conditions.contains(
              LabelMatcher.of(
                  condition.label(), LabelMatcher.Op.DOES_NOT_MATCH, condition.value()))) {
        return true;
      }
    }
    return false;
  }

  boolean contains(String value) {
    return listed
        ? values.contains(value)
        : !values.contains(value) && conditions.stream().allMatch(c -> c.matches(value));
  }

  /** The values that are in both. */
  LabelDomain meet(LabelDomain other) {
    if (equals(other) || this.equals(ANY)) {
      return other;
    }
    if (other.equals(ANY)) {
      return this;
    }
    if (listed || other.listed) {
      LabelDomain one = listed ? this : other;
      LabelDomain two = listed ? other : this;
      Set<String> both = new TreeSet<>(one.values);
      both.removeIf(value -> !two.contains(value));
      return values(both);
    }
    return new LabelDomain(false, union(values, other.values), union(conditions, other.conditions));
  }

  /** The values that are in one or the other. */
  LabelDomain or(LabelDomain other) {
    if (equals(other)) {
      return this;
    }
    if (listed && other.listed) {
      return values(union(values, other.values));
    }
    if (listed || other.listed) {
      LabelDomain one = listed ? this : other;
      LabelDomain two = listed ? other : this;
      Set<String> excluded = new TreeSet<>(two.values);
      excluded.removeAll(one.values);
      Set<LabelMatcher> kept = new HashSet<>(two.conditions);
      kept.removeIf(condition -> !one.values.stream().allMatch(condition::matches));
      return new LabelDomain(false, excluded, kept);
    }
    Set<String> excluded = new TreeSet<>(values);
    excluded.retainAll(other.values);
    Set<LabelMatcher> kept = new HashSet<>(conditions);
    kept.retainAll(other.conditions);
    return new LabelDomain(false, excluded, kept);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> two) {
    Set<T> all = new HashSet<>(one);
    all.addAll(two);
    return all;
  }
}
