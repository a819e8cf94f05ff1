package io.cortexmon.render;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the words of a field name are joined: Prometheus and the Operator share most of the words.
 */
enum Spelling {
  /** {@code source_labels}, in Prometheus's own files. */
  SNAKE,
  /** {@code sourceLabels}, in the Operator's objects. */
  CAMEL;

  private static final Pattern JOINT = Pattern.compile("_([a-z])");

  /** Returns a field name that is given with underscores. */
  String of(String snake) {
    return this == SNAKE
        ? snake
        : JOINT.matcher(snake).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }
}
