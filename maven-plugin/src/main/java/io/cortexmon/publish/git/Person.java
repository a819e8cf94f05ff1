package io.cortexmon.publish.git;

/**
 * An author or committer.
 *
 * @param name for example {@code Monitoring build}
 * @param email for example {@code build@shop.example}
 */
public record Person(String name, String email) {

  /** Returns {@code name <email>}. */
  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
