package io.cortexmon.testing;

/**
 * What is wrong with a file that people wrote.
 *
 * @param file as it was given
 * @param line from 1; 0 where it is the whole file
 * @param column from 1; 0 where it is the whole file
 * @param message in Prometheus's words where it has some
 * @param hint what to do about it; empty where the message says all
 */
public record FileFault(String file, int line, int column, String message, String hint) {

  /** Returns {@code rules.yml:3:5: message}, and a second line with the hint if there is one. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line + ":" + column : file;
    return place + ": " + message + (hint.isEmpty() ? "" : "\n  hint: " + hint);
  }
}
