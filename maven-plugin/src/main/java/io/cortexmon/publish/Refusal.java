package io.cortexmon.publish;

import java.util.Comparator;

/**
 * Why nothing is published.
 *
 * @param path what it is about: a file, a folder, or an owner
 * @param message what is wrong, where, and what to do; may have several lines
 */
public record Refusal(String path, String message) {

  static final Comparator<Refusal> ORDER =
      Comparator.comparing(Refusal::path).thenComparing(Refusal::message);
}
