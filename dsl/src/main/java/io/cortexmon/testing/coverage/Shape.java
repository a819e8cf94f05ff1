package io.cortexmon.testing.coverage;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.RuleDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of what a rule is, whatever environment it is made for: its query without the
 * numbers, the durations and the values that labels are compared with; whether it has a {@code for}
 * and a {@code keep_firing_for}; and its own labels. What is changed otherwise is another rule.
 */
final class Shape {

  private static final int HEX_DIGITS = 16;
  private static final char END = '\n';

  private final StringBuilder text = new StringBuilder();

  private Shape() {}

  /** Returns 16 hexadecimal digits. */
  static String of(Rule rule, RuleDefinition definition) {
    Shape shape = new Shape();
    shape.add(
        rule.kind(),
        rule.name(),
        String.valueOf(definition.holdMillis() > 0),
        String.valueOf(definition.keepFiringMillis() > 0));
    rule.labels().stream()
        .map(label -> label.label().name() + "=" + label.value())
        .sorted()
        .forEach(shape::add);
    shape.tree(definition.expr());
    return shape.digits();
  }

  private void tree(Expr root) {
    Deque<Expr> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Expr node = open.pop();
      if (!(node instanceof Expr.Parens)) {
        node(node);
      }
      List<Expr> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }

  private void node(Expr node) {
    add(node.getClass().getSimpleName(), String.valueOf(node.children().size()));
    if (node instanceof Expr.VectorSelector selector) {
      add(selector.name(), String.valueOf(selector.modifiers().equals(Modifiers.NONE)));
      selector.matchers().stream()
          .map(matcher -> matcher.label() + matcher.op())
          .sorted()
          .forEach(this::add);
    } else if (node instanceof Expr.Call call) {
      add(call.function().toString());
    } else if (node instanceof Expr.Aggregation aggregation) {
      add(aggregation.aggregator().toString(), aggregation.grouping().kind().name());
      aggregation.grouping().labels().stream().sorted().forEach(this::add);
    } else if (node instanceof Expr.Binary binary) {
      add(binary.operator().toString(), String.valueOf(binary.returnBool()));
      add(binary.matching().kind().name(), binary.matching().group().name());
      binary.matching().labels().stream().sorted().forEach(this::add);
      binary.matching().include().stream().sorted().forEach(this::add);
    } else if (node instanceof Expr.Unary unary) {
      add(String.valueOf(unary.negative()));
    } else if (node instanceof Expr.StringLiteral string) {
      add(string.value());
    }
  }

  private void add(String... parts) {
    for (String part : parts) {
      text.append(part.length()).append(':').append(part).append(END);
    }
  }

  private String digits() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
