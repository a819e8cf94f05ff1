package io.cortexmon.maven;

import org.apache.maven.plugin.MojoFailureException;

/** Parameters that take a whole number within bounds. */
final class Amount {

  private Amount() {}

  /**
   * Returns the number.
   *
   * @param least the smallest that it may be
   * @param most the largest that it may be
   * @param unit what is counted, such as {@code seconds}
   */
  static int of(String property, int number, int least, int most, String unit)
      throws MojoFailureException {
    if (number < least || number > most) {
      throw new MojoFailureException(
          property + ": " + number + " must be from " + least + " to " + most + " " + unit);
    }
    return number;
  }
}
