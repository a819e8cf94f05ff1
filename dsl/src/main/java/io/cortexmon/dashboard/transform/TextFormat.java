package io.cortexmon.dashboard.transform;

/** How texts are written. */
public enum TextFormat {
  /** {@code TWO WORDS}. */
  UPPER_CASE("Upper Case"),
  /** {@code two words}. */
  LOWER_CASE("Lower Case"),
  /** {@code Two words}. */
  SENTENCE_CASE("Sentence Case"),
  /** {@code Two Words}. */
  TITLE_CASE("Title Case"),
  /** {@code TwoWords}. */
  PASCAL_CASE("Pascal Case"),
  /** {@code twoWords}. */
  CAMEL_CASE("Camel Case"),
  /** {@code two_words}. */
  SNAKE_CASE("Snake Case"),
  /** {@code two-words}. */
  KEBAB_CASE("Kebab Case"),
  /** As it is, without blanks at start and end. */
  TRIM("Trim");

  private final String id;

  TextFormat(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
