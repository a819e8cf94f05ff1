package io.cortexmon.promql;

import java.util.Optional;

/**
 * Whether the result of an expression can be empty, whatever the data.
 *
 * <p>Only what Prometheus guarantees is said: {@code count(x) == 0} is always empty, because a
 * count of nothing is no sample; {@code up > 1} may be empty, because nothing stops a series of
 * that name from having the value 2. Samples may be numbers, NaN or native histograms. A query that
 * fails counts as neither empty nor not.
 */
public final class Emptiness {

  /** The three answers. */
  public enum Verdict {
    /** There is a result at all times, even without any data; a scalar always is one. */
    NEVER_EMPTY,
    /** It depends on the data. */
    MAY_BE_EMPTY,
    /** The expression can never return anything. */
    ALWAYS_EMPTY
  }

  static final Emptiness NEVER = new Emptiness(Verdict.NEVER_EMPTY, "", Optional.empty());
  static final Emptiness MAYBE = new Emptiness(Verdict.MAY_BE_EMPTY, "", Optional.empty());

  private final Verdict verdict;
  private final String reason;
  private final Optional<Expr> culprit;

  private Emptiness(Verdict verdict, String reason, Optional<Expr> culprit) {
    this.verdict = verdict;
    this.reason = reason;
    this.culprit = culprit;
  }

  static Emptiness always(String reason, Expr culprit) {
    return new Emptiness(Verdict.ALWAYS_EMPTY, reason, Optional.of(culprit));
  }

  /** Returns whether the expression's result can be empty, and why. */
  public static Emptiness of(Expr expr) {
    return new EmptinessRules().of(expr).emptiness();
  }

  /** Returns the answer. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns whether the expression can never return anything. */
  public boolean isAlways() {
    return verdict == Verdict.ALWAYS_EMPTY;
  }

  /** Returns whether there is a result at all times. */
  public boolean isNever() {
    return verdict == Verdict.NEVER_EMPTY;
  }

  /**
   * Returns why the result is always empty, about {@link #culprit()}, for example {@code the left
   * side is never below 1, the right side is always 0}; empty for the other answers.
   */
  public String reason() {
    return reason;
  }

  /** Returns the innermost part that is always empty; nothing for the other answers. */
  public Optional<Expr> culprit() {
    return culprit;
  }

  /** Returns where the culprit stands; {@link Span#NONE} for the other answers. */
  public Span span() {
    return culprit.map(Expr::span).orElse(Span.NONE);
  }

  @Override
  public String toString() {
    return culprit.map(expr -> expr.text() + ": " + reason).orElse(verdict.name());
  }
}
