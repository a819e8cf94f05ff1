package io.cortexmon.promql;

import io.cortexmon.promql.Expr.MatrixSelector;
import io.cortexmon.promql.Expr.Subquery;
import io.cortexmon.promql.Expr.VectorSelector;
import io.cortexmon.promql.Modifiers.Extension;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Reads what follows a selector: ranges, {@code @}, {@code offset} and the range extensions. */
final class ModifierParser {

  private static final String ONLY_SELECTORS = "ranges only allowed for vector selectors";
  private static final String SELECTOR_BEFORE =
      " modifier must be preceded by an instant vector selector or range vector selector or a"
          + " subquery";
  private static final double NANOS = 1e9;
  private static final double HOLDS_NANOS = 1 << 22;
  private static final double MILLIS = 1000;

  private final Tokens tokens;
  private final ParseOptions options;
  private final DurationParser durations;

  /** Ranges of what is no selector; they were reported. */
  private final Set<Expr> refusedRanges = Collections.newSetFromMap(new IdentityHashMap<>(0));

  ModifierParser(Tokens tokens, ParseOptions options) {
    this.tokens = tokens;
    this.options = options;
    this.durations = new DurationParser(tokens, options);
  }

  boolean canFollow(TokenType next) {
    return switch (next) {
      case OFFSET, AT, ANCHORED, SMOOTHED -> true;
      default -> false;
    };
  }

  Expr apply(TokenType next, Expr to) {
    tokens.consume();
    return switch (next) {
      case OFFSET -> offset(to);
      case AT -> at(to);
      case ANCHORED -> extension(to, Extension.ANCHORED);
      case SMOOTHED -> extension(to, Extension.SMOOTHED);
      default -> throw new IllegalStateException("no modifier: " + next);
    };
  }

  /** Reads {@code [range]} or {@code [range:step]}. */
  Expr brackets(Expr of) {
    int open = tokens.span().start();
    tokens.consume();
    DurationExpr range;
    try {
      range = durations.positive();
    } catch (Tokens.Unexpected e) {
      tokens.unexpected("subquery or range selector", "number, duration, step(), or range()");
      return of;
    }
    while (true) {
      switch (tokens.peek()) {
        case RIGHT_BRACKET -> {
          tokens.consume();
          return range(of, window(range), new Span(open, tokens.lastClosing()));
        }
        case COLON -> {
          tokens.consume();
          return steps(of, range);
        }
        default -> {
          if (!tokens.isRecovering()) {
            tokens.unexpected("subquery or range", "\":\" or \"]\"");
            return of;
          }
          tokens.passOver();
        }
      }
    }
  }

  private Expr steps(Expr of, DurationExpr range) {
    if (tokens.peek() == TokenType.RIGHT_BRACKET) {
      tokens.consume();
      return subquery(of, range, List.of());
    }
    DurationExpr step;
    try {
      step = durations.positive();
    } catch (Tokens.Unexpected e) {
      tokens.unexpected("subquery selector", "number, duration, step(), range(), or \"]\"");
      return of;
    }
    while (tokens.peek() != TokenType.RIGHT_BRACKET) {
      if (!tokens.isRecovering()) {
        tokens.unexpected("subquery selector", "\"]\"");
        return of;
      }
      tokens.passOver();
    }
    tokens.consume();
    Window read = window(step);
    // Less than a nanosecond is no step.
    return subquery(of, range, read.equals(Modifiers.NO_OFFSET) ? List.of() : List.of(read));
  }

  private Expr subquery(Expr of, DurationExpr range, List<Window> step) {
    Span span = new Span(of.span().start(), tokens.lastClosing());
    return new Subquery(of, window(range), step, Modifiers.NONE, span);
  }

  private Expr range(Expr of, Window range, Span brackets) {
    Span span = new Span(of.span().start(), brackets.end());
    if (of instanceof VectorSelector selector) {
      if (!selector.modifiers().offset().equals(Modifiers.NO_OFFSET)) {
        tokens.error(
            brackets, "no offset modifiers allowed before range", Hints.ofRangeAfter("offset"));
      } else if (selector.modifiers().at() != At.NONE) {
        tokens.error(brackets, "no @ modifiers allowed before range", Hints.ofRangeAfter("@"));
      }
      return new MatrixSelector(selector, range, span);
    }
    tokens.error(brackets, ONLY_SELECTORS, Hints.ofRange());
    VectorSelector none = new VectorSelector("", List.of(), List.of(), Modifiers.NONE, of.span());
    Expr refused = new MatrixSelector(none, range, span);
    refusedRanges.add(refused);
    return refused;
  }

  private Expr offset(Expr to) {
    Window offset;
    try {
      offset = window(durations.offset());
    } catch (Tokens.Unexpected e) {
      tokens.unexpected("offset", "number, duration, step(), or range()");
      return to;
    }
    if (!isSelection(to, "offset")) {
      return to;
    }
    Modifiers before = modifiers(to);
    if (!before.offset().equals(Modifiers.NO_OFFSET)) {
      tokens.error(to.span(), "offset may not be set multiple times", "");
    }
    Modifiers changed = new Modifiers(before.at(), offset, before.extension());
    return with(to, changed, tokens.lastClosing());
  }

  private Expr at(Expr to) {
    At at;
    double seconds = 0;
    boolean isTimestamp = false;
    try {
      at = anchor();
      if (at == At.NONE) {
        isTimestamp = true;
        seconds = signedNumber();
        at = new At.Timestamp(millis(seconds));
      }
    } catch (Tokens.Unexpected e) {
      tokens.unexpected("@", "timestamp");
      return to;
    }
    if (isTimestamp && !(Math.abs(seconds) < Long.MAX_VALUE)) {
      tokens.error(
          to.span(), "timestamp out of bounds for @ modifier: " + Shown.decimals(seconds), "");
    }
    if (!isSelection(to, "@")) {
      return to;
    }
    Modifiers before = modifiers(to);
    if (before.at() != At.NONE) {
      tokens.error(to.span(), "@ <timestamp> may not be set multiple times", "");
      return to;
    }
    return with(to, before.at(at), tokens.lastClosing());
  }

  /** What is too large becomes the earliest time, as in Go. */
  private static long millis(double seconds) {
    double millis = seconds * MILLIS;
    return Math.abs(millis) < Long.MAX_VALUE ? Math.round(millis) : Long.MIN_VALUE;
  }

  /** Returns {@code NONE} where a number must follow. */
  private At anchor() {
    TokenType next = tokens.peek();
    if (next == TokenType.VARIABLE) {
      return variable();
    }
    if (next != TokenType.START && next != TokenType.END) {
      return At.NONE;
    }
    tokens.consume();
    tokens.expect(TokenType.LEFT_PAREN);
    tokens.expect(TokenType.RIGHT_PAREN);
    return next == TokenType.START ? At.START : At.END;
  }

  private At variable() {
    String reference = tokens.text();
    List<String> names = VariableScan.names(reference);
    tokens.consume();
    return new At.Reference(names.isEmpty() ? "" : names.get(0), reference);
  }

  /** Reads a number or a duration, with or without a sign. */
  double signedNumber() {
    TokenType sign = tokens.peek();
    if (sign == TokenType.ADD || sign == TokenType.SUB) {
      tokens.consume();
    }
    while (tokens.peek() != TokenType.NUMBER && tokens.peek() != TokenType.DURATION) {
      tokens.reject();
    }
    double number = Numbers.seconds(tokens);
    return sign == TokenType.SUB ? -number : number;
  }

  private Expr extension(Expr to, Extension extension) {
    String problem = extensionProblem(to);
    if (!problem.isEmpty()) {
      tokens.error(to.span(), extension + problem, "");
      return to;
    }
    if (refusedRanges.contains(to)) {
      return to;
    }
    Modifiers before = modifiers(to);
    if (before.extension() != Extension.NONE && before.extension() != extension) {
      tokens.error(to.span(), "anchored and smoothed modifiers cannot be used together", "");
    }
    return with(to, before.extension(extension), to.span().end());
  }

  private String extensionProblem(Expr to) {
    if (!options.extendedRangeSelectors()) {
      return " modifier is experimental and not enabled";
    }
    if (to instanceof Subquery) {
      return " modifier is not supported for subqueries";
    }
    return to instanceof VectorSelector || to instanceof MatrixSelector
        ? ""
        : " modifier not implemented";
  }

  private boolean isSelection(Expr to, String modifier) {
    if (refusedRanges.contains(to)) {
      tokens.error(to.span(), ONLY_SELECTORS, "");
      return false;
    }
    if (to instanceof VectorSelector || to instanceof MatrixSelector || to instanceof Subquery) {
      return true;
    }
    tokens.error(to.span(), modifier + SELECTOR_BEFORE, Hints.ofModifier(to, modifier));
    return false;
  }

  private static Modifiers modifiers(Expr of) {
    if (of instanceof VectorSelector selector) {
      return selector.modifiers();
    }
    return of instanceof MatrixSelector matrix
        ? matrix.selector().modifiers()
        : ((Subquery) of).modifiers();
  }

  private static Expr with(Expr of, Modifiers changed, int end) {
    Span span = new Span(of.span().start(), end);
    if (of instanceof VectorSelector selector) {
      return new VectorSelector(
          selector.name(), selector.variables(), selector.matchers(), changed, span);
    }
    if (of instanceof MatrixSelector matrix) {
      return new MatrixSelector(matrix.selector().modifiers(changed), matrix.range(), span);
    }
    Subquery subquery = (Subquery) of;
    return new Subquery(subquery.expr(), subquery.range(), subquery.step(), changed, span);
  }

  /** A double holds nanoseconds for a few weeks only; more is rounded to what was written. */
  private static Duration length(double seconds) {
    return seconds < HOLDS_NANOS
        ? Duration.ofNanos(Math.round(seconds * NANOS))
        : Duration.ofMillis(Math.round(seconds * MILLIS));
  }

  private static Window window(DurationExpr expr) {
    if (expr instanceof DurationExpr.Literal literal) {
      Duration length = length(Math.abs(literal.seconds()));
      return new Window.Fixed(literal.seconds() < 0 ? length.negated() : length);
    }
    return expr instanceof DurationExpr.Reference reference
        ? new Window.Interval(reference.name(), reference.reference())
        : new Window.Calculated(expr);
  }
}
