package io.cortexmon.publish.source;

import io.cortexmon.publish.git.Person;
import java.time.OffsetDateTime;

/**
 * What is published comes from here: a commit of the project's own repository.
 *
 * @param commit its 40 hexadecimal digits; empty where the project is in no Git work tree
 * @param modified whether there are changes that are not committed
 * @param repository the URL of the repository, without any secret; empty where it has none
 * @param subject the first line of the commit's message
 * @param body the rest of the message
 * @param author who wrote the commit
 * @param time when it was written
 */
public record Source(
    String commit,
    boolean modified,
    String repository,
    String subject,
    String body,
    Person author,
    OffsetDateTime time) {

  /** A project in no Git work tree. */
  public static final Source UNKNOWN =
      new Source("", false, "", "", "", new Person("", ""), OffsetDateTime.MIN);

  /** Whether there is a commit. */
  public boolean isKnown() {
    return !commit.isEmpty();
  }
}
