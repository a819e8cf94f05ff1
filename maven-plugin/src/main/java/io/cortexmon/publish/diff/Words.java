package io.cortexmon.publish.diff;

import io.cortexmon.definition.Arguments;
import java.util.Map;

/**
 * What a summary calls the fields of a file.
 *
 * @param words a field's name to its word; empty for a field that is not worth a word
 */
record Words(Map<String, String> words) {

  /** Every field by its own name. */
  static final Words NONE = new Words(Map.of());

  Words {
    words = Map.copyOf(words);
  }

  /** Returns the words for a field of something. */
  String join(String name, String field) {
    String word = words.getOrDefault(field, field);
    return (name + " " + word).strip();
  }

  /** Returns the words for one item of a list. */
  String item(String name, Alignment.Pair pair) {
    return item(name, pair.name(), pair.number());
  }

  /** Returns the words for one item of a list. */
  String item(String name, Alignment.Item item) {
    return item(name, item.name(), item.number());
  }

  private static String item(String name, String own, int number) {
    return (name + " " + (own.isEmpty() ? String.valueOf(number) : Arguments.quoted(own))).strip();
  }

  /** Whether the words end in the name of an item, which says enough. */
  boolean isNamed(String name) {
    return name.endsWith("\"");
  }

  /** Returns the words for all of them. */
  String many(String name) {
    return name.isEmpty() || name.endsWith("s") ? name : name + "s";
  }
}
