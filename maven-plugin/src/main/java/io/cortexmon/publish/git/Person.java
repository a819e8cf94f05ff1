package io.cortexmon.publish.git;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An author or committer.
 *
 * @param name for example {@code Monitoring build}
 * @param email for example {@code build@shop.example}
 */
public record Person(String name, String email) {

  private static final Pattern TEXT = Pattern.compile("([^<>]+)<([^<>]+)>");

  /**
   * Reads {@code name <email>}.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Person parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no person: it must be like Monitoring build <build@shop.example>");
    }
    return new Person(parts.group(1).strip(), parts.group(2).strip());
  }

  /** Returns {@code name <email>}. */
  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
