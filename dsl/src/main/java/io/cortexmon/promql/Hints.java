package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What to do about an error, in a few words; empty text where nothing is known. */
final class Hints {

  private static final int FAR = 3;

  private static final List<String> KEYWORDS = keywords();
  private static final List<String> WORDS = words();

  private Hints() {}

  private static List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (TokenType type : TokenType.values()) {
      boolean word = !type.text().isEmpty() && Names.isLetter(type.text().charAt(0));
      if (word && type.kind() != TokenType.Kind.SIGN && type.kind() != TokenType.Kind.MOMENT) {
        words.add(type.text());
      }
    }
    return words;
  }

  private static List<String> words() {
    List<String> names = new ArrayList<>(KEYWORDS);
    Arrays.stream(Function.values()).map(Function::toString).forEach(names::add);
    return names;
  }

  static String ofFunction(String name) {
    return didYouMean(name, WORDS);
  }

  static String ofCall(Function function) {
    return "write " + function + function.signature();
  }

  static String ofAggregation(Aggregator aggregator) {
    return aggregator
        .parameter()
        .map(type -> "write " + aggregator + "(" + type + ", instant vector)")
        .orElse("write " + aggregator + "(instant vector)");
  }

  static String ofDuration() {
    return "a duration is for example 1h30m: units y, w, d, h, m, s, ms, from long to short, each"
        + " once";
  }

  static String ofPattern() {
    return "patterns are RE2's: no look-around and no back references";
  }

  static String ofRange() {
    return "for the values of an expression over time, use a subquery: [5m:1m]";
  }

  static String ofRangeAfter(String modifier) {
    return "write the range first: foo[5m] " + modifier + " ..";
  }

  static String ofModifier(Expr to, String modifier) {
    return to instanceof Expr.Call || to instanceof Expr.Aggregation
        ? "put " + modifier + " inside, right after the selector"
        : "";
  }

  static String ofOperand(Expr operand, ValueType type) {
    return type == ValueType.MATRIX ? ofType(operand, ValueType.VECTOR, type, "") : "";
  }

  /**
   * An argument of the wrong type: most often a range is missing, or one too many.
   *
   * @param usage how it is called, or empty text
   */
  static String ofType(Expr node, ValueType wanted, ValueType type, String usage) {
    if (wanted == ValueType.MATRIX && type == ValueType.VECTOR) {
      return node instanceof Expr.VectorSelector
          ? "add a range: " + node.text() + "[5m]"
          : "use a subquery: (..)[5m:], or apply the function to the selector";
    }
    if (wanted == ValueType.VECTOR && type == ValueType.MATRIX) {
      return node instanceof Expr.MatrixSelector
          ? "remove the range, or apply a function such as rate() or avg_over_time() to it"
          : "apply a function such as avg_over_time() to it";
    }
    if (!usage.isEmpty()) {
      return usage;
    }
    return wanted == ValueType.VECTOR && type == ValueType.SCALAR
        ? "a number becomes an instant vector with vector(..)"
        : "";
  }

  /** What the lexer could not read. */
  static String ofLexer(String query, String message, int start, boolean grafana) {
    if (message.equals("unclosed left parenthesis")) {
      return "add \")\"" + opened(query);
    }
    if (message.startsWith("unexpected right parenthesis")) {
      return "remove it, or add \"(\" before";
    }
    if (message.startsWith("bad number or duration")) {
      return ofDuration();
    }
    if (message.startsWith("unexpected character after '='")) {
      return "=~ compares labels, in braces only";
    }
    if (message.startsWith("unexpected character after '!'")) {
      return "not equal is !=, and \"no series of\" is unless";
    }
    if (message.startsWith("unterminated")) {
      return "close the string with the quotation mark it began with";
    }
    if (message.endsWith("expected ':'")) {
      return "a number and its unit are one word: 5m";
    }
    if (message.startsWith("unexpected end of input inside braces")) {
      return "add \"}\"";
    }
    String character = start < query.length() ? ofCharacter(query, start, grafana) : "";
    return character.isEmpty() && message.startsWith("unexpected character in duration")
        ? "a duration is written like 5m or 1h30m"
        : character;
  }

  private static String ofCharacter(String query, int start, boolean grafana) {
    if (query.startsWith("&&", start)) {
      return "write and";
    }
    if (query.startsWith("||", start)) {
      return "write or";
    }
    if (query.startsWith("$", start)) {
      return grafana
          ? "a variable is written $name, ${name} or [[name]]"
          : "Grafana's variables can be used in dashboards only";
    }
    return query.startsWith("}", start) ? "remove it, or add \"{\" before" : "";
  }

  /** Where the innermost parenthesis that is still open stands. */
  private static String opened(String query) {
    List<Integer> open = new ArrayList<>();
    Lexer lexer = new Lexer(query, true);
    TokenType type = lexer.next();
    while (type != TokenType.EOF && type != TokenType.ERROR) {
      if (type == TokenType.LEFT_PAREN) {
        open.add(lexer.start());
      } else if (type == TokenType.RIGHT_PAREN && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
      type = lexer.next();
    }
    if (open.isEmpty()) {
      return "";
    }
    Span place = new Span(new Text(query).bytes(open.get(open.size() - 1)), 0);
    return ": the parenthesis at " + Diagnosis.place(query, place) + " is not closed";
  }

  /** What can not stand where it stands. */
  static String ofToken(String query, TokenType type, String text, int start, String context) {
    if (query.startsWith("=>", start)) {
      return "write >=";
    }
    if (query.startsWith("<", start - 1) && query.startsWith("=", start)) {
      return "write <=";
    }
    if (type == TokenType.EQL && context.isEmpty()) {
      return query.startsWith("=<", start) ? "write <=" : "write ==";
    }
    if (type == TokenType.EOF) {
      return "the expression ends too early";
    }
    if (context.equals("label matching")) {
      return type == TokenType.IDENTIFIER
          ? "a value is written in quotes: \"" + text + "\""
          : "matchers are written label=\"value\", with commas between them";
    }
    if (context.equals("grouping opts") && type == TokenType.IDENTIFIER) {
      return "labels stand in parentheses: (" + text + ")";
    }
    if (type == TokenType.IDENTIFIER) {
      return didYouMean(text, KEYWORDS);
    }
    if (type == TokenType.LEFT_PAREN && start > 0 && isVariableBefore(query, start)) {
      return "a variable can not stand for a function";
    }
    return type == TokenType.NUMBER || type == TokenType.STRING || type == TokenType.LEFT_PAREN
        ? "an operator or a comma is missing before it"
        : "";
  }

  private static boolean isVariableBefore(String query, int start) {
    int word = start;
    while (word > 0 && " (,+-*/".indexOf(query.charAt(word - 1)) < 0) {
      word--;
    }
    return VariableScan.isReference(query.substring(word, start));
  }

  /** Of words that are as near, the one that begins most alike. */
  private static String didYouMean(String word, List<String> words) {
    String lower = Names.lower(word);
    String best = "";
    int least = Math.min(FAR, word.length() / 2) + 1;
    for (String candidate : words) {
      int distance = Spelling.distance(lower, candidate, least + 1);
      boolean nearer =
          distance < least
              || (distance == least
                  && !best.isEmpty()
                  && Spelling.alike(lower, candidate) > Spelling.alike(lower, best));
      if (nearer) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : "did you mean " + best + "?";
  }
}
