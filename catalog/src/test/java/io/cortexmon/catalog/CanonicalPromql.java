package io.cortexmon.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings PromQL into one form, in which two texts are equal exactly if they differ in white space
 * and needless parentheses alone: every operation in parentheses, one space between tokens.
 *
 * <p>It shares no code with the language under test, so that both can not be wrong together. It
 * knows what the specifications use; a text it can not read is an {@link IllegalArgumentException}.
 */
public final class CanonicalPromql {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\""
              + "|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.])"
              + "|(?:\\d+(?:ms|[smhdwy]))+"
              + "|\\$?[a-zA-Z_:][\\w:]*"
              + "|=~|!~|==|!=|<=|>=|[-+*/%^<>=(){}\\[\\],:@])");

  private static final Map<String, Integer> PRECEDENCE =
      Map.ofEntries(
          Map.entry("or", 1),
          Map.entry("and", 2),
          Map.entry("unless", 2),
          Map.entry("==", 3),
          Map.entry("!=", 3),
          Map.entry("<", 3),
          Map.entry("<=", 3),
          Map.entry(">", 3),
          Map.entry(">=", 3),
          Map.entry("+", 4),
          Map.entry("-", 4),
          Map.entry("*", 5),
          Map.entry("/", 5),
          Map.entry("%", 5),
          Map.entry("atan2", 5),
          Map.entry("^", 6));

  private static final Set<String> AGGREGATIONS =
      Set.of(
          "sum",
          "avg",
          "min",
          "max",
          "count",
          "group",
          "stddev",
          "stdvar",
          "topk",
          "bottomk",
          "quantile",
          "count_values");

  private final String text;
  private final List<String> tokens;
  private int next;

  private CanonicalPromql(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  /** Returns the text in the one form. */
  public static String of(String text) {
    CanonicalPromql parser = new CanonicalPromql(text);
    String canonical = parser.expression(1);
    if (parser.next < parser.tokens.size()) {
      throw parser.unexpected();
    }
    return canonical;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, text.length());
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("no token at \"" + text.substring(end) + "\"");
    }
    return tokens;
  }

  /** Reads operators of at least this precedence; {@code ^} alone groups from the right. */
  private String expression(int weakest) {
    String left = signed();
    while (PRECEDENCE.getOrDefault(peek(), 0) >= weakest) {
      String operator = take();
      int precedence = PRECEDENCE.get(operator);
      String matching = matching();
      String right = expression(operator.equals("^") ? precedence : precedence + 1);
      left = "(" + left + " " + operator + matching + " " + right + ")";
    }
    return left;
  }

  private String matching() {
    StringBuilder matching = new StringBuilder();
    if (peek().equals("bool")) {
      matching.append(' ').append(take());
    }
    while (Set.of("on", "ignoring", "group_left", "group_right").contains(peek())) {
      matching.append(' ').append(take());
      matching.append(peek().equals("(") ? list("(", ")") : "()");
    }
    return matching.toString();
  }

  /** A sign binds weaker than {@code ^} and as tight as {@code *}. */
  private String signed() {
    if (peek().equals("-") || peek().equals("+")) {
      String sign = take();
      return "(" + sign + expression(PRECEDENCE.get("^")) + ")";
    }
    return postfix(operand());
  }

  private String operand() {
    String token = take();
    if (token.equals("(")) {
      String inner = expression(1);
      expect(")");
      return inner;
    }
    if (AGGREGATIONS.contains(token) && !peek().equals("{")) {
      return aggregation(token);
    }
    if (peek().equals("(")) {
      return token + arguments();
    }
    if (token.equals("{")) {
      next--;
      return list("{", "}");
    }
    if (!token.matches("[\\w\":$].*")) {
      next--;
      throw unexpected();
    }
    return peek().equals("{") ? token + list("{", "}") : token;
  }

  private String aggregation(String name) {
    String before = grouping();
    String arguments = arguments();
    return name + (before.isEmpty() ? grouping() : before) + " " + arguments;
  }

  private String grouping() {
    boolean grouped = peek().equals("by") || peek().equals("without");
    return grouped ? " " + take() + " " + list("(", ")") : "";
  }

  private String arguments() {
    expect("(");
    List<String> arguments = new ArrayList<>();
    while (!peek().equals(")")) {
      arguments.add(expression(1));
      if (!peek().equals(")")) {
        expect(",");
      }
    }
    expect(")");
    return "(" + String.join(", ", arguments) + ")";
  }

  /** Reads tokens up to the closing one, and writes them without spaces but after commas. */
  private String list(String open, String close) {
    expect(open);
    StringBuilder list = new StringBuilder(open);
    while (!peek().equals(close)) {
      String token = take();
      list.append(token).append(token.equals(",") ? " " : "");
    }
    expect(close);
    return list.append(close).toString();
  }

  private String postfix(String operand) {
    StringBuilder all = new StringBuilder(operand);
    while (Set.of("[", "offset", "@").contains(peek())) {
      if (peek().equals("[")) {
        all.append(list("[", "]"));
      } else {
        all.append(' ').append(take()).append(' ').append(take());
      }
    }
    return all.toString();
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    if (next == tokens.size()) {
      throw unexpected();
    }
    return tokens.get(next++);
  }

  private void expect(String token) {
    if (!peek().equals(token)) {
      throw unexpected();
    }
    next++;
  }

  private IllegalArgumentException unexpected() {
    String found = next == tokens.size() ? "end" : "\"" + peek() + "\"";
    return new IllegalArgumentException("unexpected " + found + " in: " + text);
  }
}
