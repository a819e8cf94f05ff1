package io.cortexmon.promql;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the metric of a series: a name, and labels with their values. */
final class MetricParser {

  private static final String LABELS = "label set";

  private final Tokens tokens;
  private final Map<String, String> labels = new LinkedHashMap<>();

  MetricParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a text that is nothing but a metric. */
  static Labels parse(String text) {
    Tokens tokens = new Tokens(text, new Lexer(text, false), false);
    Labels labels = Labels.EMPTY;
    try {
      labels = new MetricParser(tokens).metric();
      finish(tokens);
    } catch (Tokens.GiveUp e) {
      // What is wrong is among the errors.
    }
    if (!tokens.errors().isEmpty()) {
      throw new PromQlSyntaxException(text, tokens.errors());
    }
    return labels;
  }

  /** Reports the next token if it is not the end, and passes over the rest. */
  static void finish(Tokens tokens) {
    while (!tokens.isEnd()) {
      if (!tokens.isRecovering()) {
        tokens.unexpected("", "");
      }
      tokens.passOver();
    }
  }

  Labels metric() {
    String name = "";
    if (isMetric(tokens.peek())) {
      name = tokens.text();
      tokens.consume();
    }
    if (tokens.peek() == TokenType.LEFT_BRACE) {
      tokens.consume();
      braces();
    }
    return name.isEmpty() ? Labels.of(labels) : Labels.of(labels).with(Names.METRIC_NAME, name);
  }

  private static boolean isMetric(TokenType type) {
    return switch (type) {
      case IDENTIFIER, METRIC_IDENTIFIER, LAND, LOR, LUNLESS -> true;
      case BOOL, ON, IGNORING, GROUP_LEFT, GROUP_RIGHT -> false;
      default ->
          switch (type.kind()) {
            case AGGREGATOR, KEYWORD, MOMENT -> true;
            case SIGN, OPERATOR, OTHER -> false;
          };
    };
  }

  private void braces() {
    boolean item = true;
    while (tokens.peek() != TokenType.RIGHT_BRACE) {
      if (item) {
        item();
        item = false;
      } else if (tokens.peek() == TokenType.COMMA) {
        tokens.consume();
        item = true;
      } else if (tokens.isRecovering()) {
        tokens.passOver();
      } else {
        tokens.unexpected(LABELS, "\",\" or \"}\"");
      }
    }
    tokens.consume();
  }

  private void item() {
    switch (tokens.peek()) {
      case IDENTIFIER -> {
        Span span = tokens.span();
        String name = tokens.text();
        tokens.consume();
        if (tokens.peek() == TokenType.EQL) {
          value(name, span);
        } else {
          tokens.unexpected(LABELS, "\"=\"");
        }
      }
      case STRING -> {
        Span span = tokens.span();
        String name = LabelParser.unquoted(tokens.text());
        tokens.consume();
        if (tokens.peek() == TokenType.EQL) {
          value(name, span);
        } else {
          add(Names.METRIC_NAME, name, span);
        }
      }
      default -> tokens.unexpected(LABELS, "identifier or \"}\"");
    }
  }

  private void value(String name, Span span) {
    tokens.consume();
    if (tokens.peek() == TokenType.STRING) {
      String value = LabelParser.unquoted(tokens.text());
      tokens.consume();
      add(name, value, span);
    } else {
      tokens.unexpected(LABELS, "string");
    }
  }

  /** Prometheus's storage, not its parser, refuses a label that is there twice. */
  private void add(String name, String value, Span span) {
    if (!value.isEmpty() && labels.put(name, value) != null) {
      tokens.error(span, "label name " + Shown.text(name) + " is not unique", "");
    }
  }
}
