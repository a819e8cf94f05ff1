package io.cortexmon.publish.git;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, token or passphrase. Its text appears in no {@code toString} and is not serialised.
 */
public final class Secret {

  /** No secret. */
  public static final Secret NONE = new Secret("");

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** Returns a secret; white space around it, such as the line end of a file, is no part of it. */
  public static Secret of(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? NONE : new Secret(stripped);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text itself, for the one place that sends it. */
  String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  /** Returns stars, or {@code none} where there is no secret. */
  @Override
  public String toString() {
    return text.isEmpty() ? "none" : "***";
  }
}
