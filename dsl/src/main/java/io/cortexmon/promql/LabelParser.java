package io.cortexmon.promql;

import io.cortexmon.promql.LabelMatcher.Op;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the labels in braces and in parentheses. */
final class LabelParser {

  private static final String GROUPING = "grouping opts";
  private static final String MATCHING = "label matching";

  private final Tokens tokens;
  private final boolean grafana;

  /** The variables in the labels of the clause that is being read. */
  private final Set<String> variables = new LinkedHashSet<>();

  LabelParser(Tokens tokens, ParseOptions options) {
    this.tokens = tokens;
    this.grafana = options.grafanaVariables();
  }

  /** Returns the variables in the clauses that were read since the last call. */
  List<String> takeVariables() {
    if (variables.isEmpty()) {
      return List.of();
    }
    List<String> taken = List.copyOf(variables);
    variables.clear();
    return taken;
  }

  /** Reads {@code (a, b)}. */
  List<String> labels() {
    while (tokens.peek() != TokenType.LEFT_PAREN) {
      if (!tokens.isRecovering()) {
        tokens.unexpected(GROUPING, "\"(\"");
        return List.of();
      }
      tokens.passOver();
    }
    tokens.consume();
    if (tokens.peek() == TokenType.RIGHT_PAREN) {
      tokens.consume();
      return List.of();
    }
    List<String> labels = new ArrayList<>();
    label(labels);
    while (true) {
      switch (tokens.peek()) {
        case RIGHT_PAREN -> {
          tokens.consume();
          return labels;
        }
        case COMMA -> {
          tokens.consume();
          if (tokens.peek() != TokenType.RIGHT_PAREN) {
            label(labels);
          }
        }
        default -> unexpected(GROUPING, "\",\" or \")\"");
      }
    }
  }

  private void label(List<String> labels) {
    TokenType type = tokens.peek();
    if (isLabel(type)) {
      String text = tokens.text();
      String label = type == TokenType.STRING ? unquoted(text) : text;
      labels.add(label);
      if (label.isEmpty() || !Text.isCharacters(label)) {
        tokens.error(tokens.span(), "invalid label name for grouping: " + Shown.text(label), "");
      }
      if (type == TokenType.VARIABLE) {
        variables.addAll(VariableScan.names(text));
      }
      tokens.consume();
    } else {
      tokens.unexpected(GROUPING, "label");
    }
  }

  /** Most keywords can be labels. */
  private static boolean isLabel(TokenType type) {
    return switch (type.kind()) {
      case AGGREGATOR, MOMENT -> true;
      case KEYWORD -> type != TokenType.WITHOUT;
      case OPERATOR -> Names.isLetter(type.text().charAt(0));
      case SIGN -> false;
      case OTHER ->
          type == TokenType.IDENTIFIER
              || type == TokenType.METRIC_IDENTIFIER
              || type == TokenType.STRING
              || type == TokenType.VARIABLE;
    };
  }

  /** Reads <code>{a="b"}</code>. */
  List<LabelMatcher> matchers() {
    tokens.consume();
    List<LabelMatcher> matchers = new ArrayList<>();
    if (tokens.peek() == TokenType.RIGHT_BRACE) {
      tokens.consume();
      return matchers;
    }
    matcher(matchers);
    while (true) {
      switch (tokens.peek()) {
        case RIGHT_BRACE -> {
          tokens.consume();
          return matchers;
        }
        case COMMA -> {
          tokens.consume();
          if (tokens.peek() != TokenType.RIGHT_BRACE) {
            matcher(matchers);
          }
        }
        default -> unexpected(MATCHING, "\",\" or \"}\"");
      }
    }
  }

  private void unexpected(String context, String expected) {
    if (tokens.isRecovering()) {
      tokens.passOver();
    } else {
      tokens.unexpected(context, expected);
    }
  }

  private void matcher(List<LabelMatcher> matchers) {
    TokenType type = tokens.peek();
    if (type != TokenType.IDENTIFIER && type != TokenType.STRING && type != TokenType.VARIABLE) {
      tokens.unexpected(MATCHING, "identifier or \"}\"");
      return;
    }
    Span span = tokens.span();
    String written = tokens.text();
    String label = type == TokenType.STRING ? unquoted(written) : written;
    tokens.consume();
    Op op = op(tokens.peek());
    if (op != Op.REFERENCE) {
      tokens.consume();
      condition(matchers, label, op, span);
    } else if (type == TokenType.STRING) {
      matchers.add(matcher(Names.METRIC_NAME, Op.EQUAL, label));
    } else if (type == TokenType.VARIABLE) {
      matchers.add(new LabelMatcher(written, Op.REFERENCE, "", VariableScan.names(written)));
    } else {
      tokens.unexpected(MATCHING, "label matching operator");
    }
  }

  private void condition(List<LabelMatcher> matchers, String label, Op op, Span labelSpan) {
    if (tokens.peek() != TokenType.STRING) {
      tokens.unexpected(MATCHING, "string");
      return;
    }
    Span span = new Span(labelSpan.start(), tokens.span().end());
    String value = unquoted(tokens.text());
    tokens.consume();
    LabelMatcher matcher = matcher(label, op, value);
    checkPattern(matcher, span);
    matchers.add(matcher);
  }

  private LabelMatcher matcher(String label, Op op, String value) {
    if (!grafana) {
      return new LabelMatcher(label, op, value, List.of());
    }
    Set<String> names = new LinkedHashSet<>(VariableScan.names(label));
    names.addAll(VariableScan.names(value));
    return new LabelMatcher(label, op, value, List.copyOf(names));
  }

  private void checkPattern(LabelMatcher matcher, Span span) {
    boolean pattern = matcher.op() == Op.MATCHES || matcher.op() == Op.DOES_NOT_MATCH;
    if (pattern && matcher.variables().isEmpty()) {
      PatternSyntax.fault(matcher.value())
          .ifPresent(fault -> tokens.error(span, fault, Hints.ofPattern()));
    }
  }

  /** {@code REFERENCE} stands for none. */
  private static Op op(TokenType type) {
    return switch (type) {
      case EQL -> Op.EQUAL;
      case NEQ -> Op.NOT_EQUAL;
      case EQL_REGEX -> Op.MATCHES;
      case NEQ_REGEX -> Op.DOES_NOT_MATCH;
      default -> Op.REFERENCE;
    };
  }

  /** The lexer has let through only what can be unquoted. */
  static String unquoted(String literal) {
    return literal.indexOf('\\') < 0
        ? literal.substring(1, literal.length() - 1)
        : GoText.unquote(literal).orElseThrow();
  }
}
