package io.cortexmon.promql;

import io.cortexmon.promql.LabelMatcher.Op;
import java.util.List;

/** Random selectors, and what may follow them. */
final class RandomSelectors {

  private static final long LATEST_MILLIS = 1L << 48;
  private static final LabelMatcher NOT_EMPTY = LabelMatcher.of("x", Op.NOT_EQUAL, "");

  private final Dice dice;
  private final RandomTexts texts;
  private final RandomWindows windows;

  RandomSelectors(Dice dice) {
    this.dice = dice;
    this.texts = new RandomTexts(dice);
    this.windows = new RandomWindows(dice);
  }

  /** A selector needs a name or a condition that no empty value meets, and has one name. */
  Expr.VectorSelector selector() {
    String name = dice.once(5) ? dice.of("", texts.label()) : texts.metric();
    List<LabelMatcher> matchers = dice.list(0, dice.once(2) ? 3 : 0, this::matcher);
    if (name.isEmpty()) {
      matchers.add(NOT_EMPTY);
    } else {
      matchers.removeIf(matcher -> matcher.label().equals(Names.METRIC_NAME));
    }
    return Expr.select(name, matchers).modifiers(modifiers());
  }

  /** A selector of labels alone, such as {@code info}'s; it may select everything. */
  Expr.VectorSelector withoutName() {
    return Expr.select("", dice.list(1, 3, this::matcher));
  }

  private LabelMatcher matcher() {
    String label = dice.once(8) ? Names.METRIC_NAME : texts.label();
    return dice.once(2)
        ? LabelMatcher.of(label, dice.of(Op.EQUAL, Op.NOT_EQUAL), texts.string())
        : LabelMatcher.of(label, dice.of(Op.MATCHES, Op.DOES_NOT_MATCH), texts.pattern());
  }

  Modifiers modifiers() {
    return dice.once(3)
        ? new Modifiers(time(), windows.offset(), dice.of(Modifiers.Extension.values()))
        : Modifiers.NONE;
  }

  private At time() {
    return dice.once(4)
        ? new At.Timestamp(dice.between(-LATEST_MILLIS, LATEST_MILLIS))
        : dice.of(At.NONE, At.START, At.END);
  }
}
