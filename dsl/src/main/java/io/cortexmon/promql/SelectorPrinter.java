package io.cortexmon.promql;

import io.cortexmon.promql.LabelMatcher.Op;
import java.util.ArrayList;
import java.util.List;

/** The text of selectors and lists of labels. */
final class SelectorPrinter {

  private static final int MILLIS = 1000;
  private static final long EXACT_DOUBLES = 1L << 53;

  private SelectorPrinter() {}

  /** Appends the name and the matchers, sorted by their text. */
  static void selected(StringBuilder out, Expr.VectorSelector node) {
    out.append(node.name());
    int open = out.length();
    int previous = 0;
    boolean sorted = true;
    for (LabelMatcher matcher : node.matchers()) {
      if (!repeatsName(node, matcher)) {
        out.append(previous == 0 ? '{' : ',');
        int start = out.length();
        matcher(out, matcher);
        sorted = sorted && (previous == 0 || isBefore(out, previous, start));
        previous = start;
      }
    }
    if (!sorted) {
      sort(out, open, node);
    }
    if (previous > 0) {
      out.append('}');
    }
  }

  private static boolean repeatsName(Expr.VectorSelector node, LabelMatcher matcher) {
    return matcher.op() == Op.EQUAL
        && !node.name().isEmpty()
        && matcher.label().equals(Names.METRIC_NAME)
        && matcher.value().equals(node.name());
  }

  /** Whether the matcher at {@code first} may stand before the one that ends the text. */
  private static boolean isBefore(StringBuilder out, int first, int second) {
    int end = second - 1;
    for (int i = 0; first + i < end && second + i < out.length(); i++) {
      int difference = rank(out.charAt(first + i)) - rank(out.charAt(second + i));
      if (difference != 0) {
        return difference < 0;
      }
    }
    return end - first <= out.length() - second;
  }

  private static void sort(StringBuilder out, int open, Expr.VectorSelector node) {
    out.setLength(open);
    List<String> texts = new ArrayList<>();
    for (LabelMatcher matcher : node.matchers()) {
      if (!repeatsName(node, matcher)) {
        texts.add(matcher.toString());
      }
    }
    texts.sort(Utf8Order.BY_BYTES);
    char separator = '{';
    for (String text : texts) {
      out.append(separator).append(text);
      separator = ',';
    }
  }

  /** Characters of two chars come after all others. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
  }

  static StringBuilder matcher(StringBuilder out, LabelMatcher matcher) {
    if (matcher.op() == Op.REFERENCE) {
      return out.append(matcher.label());
    }
    String label = matcher.label();
    boolean bare =
        Names.isLabel(label) || (!matcher.variables().isEmpty() && isVariable(label, false));
    label(out, label, bare).append(matcher.op());
    GoText.literal(out, matcher.value());
    return out;
  }

  /** Appends for example {@code (job, "a.b")}. */
  static StringBuilder labels(StringBuilder out, List<String> labels, List<String> variables) {
    out.append('(');
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      boolean bare = Names.isListed(label) || (!variables.isEmpty() && isVariable(label, true));
      label(i == 0 ? out : out.append(", "), label, bare);
    }
    return out.append(')');
  }

  private static StringBuilder label(StringBuilder out, String label, boolean bare) {
    if (bare) {
      return out.append(label);
    }
    GoText.literal(out, label);
    return out;
  }

  /** Whether the label is read as one word that holds a variable; any other needs its quotes. */
  private static boolean isVariable(String label, boolean colons) {
    return new VariableScan(label, true).wordAt(0, colons) == label.length();
  }

  /** Appends milliseconds as seconds with three places, rounded as a double would be. */
  static void seconds(StringBuilder out, long millis) {
    if (millis >= EXACT_DOUBLES || millis <= -EXACT_DOUBLES) {
      out.append(GoNumber.format("%.3f", (double) millis / MILLIS));
      return;
    }
    long abs = Math.abs(millis);
    long rest = abs % MILLIS;
    out.append(millis < 0 ? "-" : "").append(abs / MILLIS).append('.');
    out.append(rest < 100 ? "0" : "").append(rest < 10 ? "0" : "").append(rest);
  }
}
