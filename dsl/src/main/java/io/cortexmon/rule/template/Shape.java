package io.cortexmon.rule.template;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of a value without data.
 *
 * @param text the text that it is, where that is known
 * @param at where that text stands
 * @param fields what is known of its fields
 */
record Shape(Kind kind, Optional<String> text, int at, Map<String, Shape> fields) {

  /** What a value is. */
  enum Kind {
    LABELS,
    EXTERNAL_LABELS,
    OTHER
  }

  private static final int DEEPEST = 3;

  static final Shape LABELS = of(Kind.LABELS);
  static final Shape EXTERNAL_LABELS = of(Kind.EXTERNAL_LABELS);
  static final Shape OTHER = of(Kind.OTHER);

  /** What an alert's template has as its dot. */
  static final Shape ALERT = ofFields(Map.of("Labels", LABELS, "ExternalLabels", EXTERNAL_LABELS));

  private static Shape of(Kind kind) {
    return new Shape(kind, Optional.empty(), 0, Map.of());
  }

  static Shape ofText(String text, int at) {
    return new Shape(Kind.OTHER, Optional.of(text), at, Map.of());
  }

  /** What is deeper in it than a few levels is not known: templates can call each other. */
  static Shape ofFields(Map<String, Shape> fields) {
    if (fields.values().stream().anyMatch(shape -> shape.depth() >= DEEPEST)) {
      return OTHER;
    }
    return new Shape(Kind.OTHER, Optional.empty(), 0, fields);
  }

  private int depth() {
    return fields.values().stream().mapToInt(shape -> 1 + shape.depth()).max().orElse(0);
  }

  boolean isLabels() {
    return kind != Kind.OTHER;
  }
}
