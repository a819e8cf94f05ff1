package io.cortexmon.maven;

import io.cortexmon.publish.diff.Differences;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** Which differences fail a build. */
enum FailOnChange {
  /** None. */
  FALSE,
  /** Any: a byte is enough. */
  TRUE,
  /** Those that mean something: not spaces, comments and the order of keys. */
  MEANING,
  /** Those by which something goes: an alert, a dashboard, a file. */
  REMOVAL;

  /** Returns the one of that name, in any case. */
  static FailOnChange named(String name) throws MojoFailureException {
    for (FailOnChange one : values()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new MojoFailureException(
        "cortex-mon.diff.failOnChange: \""
            + name
            + "\" must be one of false, true, meaning, removal");
  }

  /** Fails where these differences are meant. */
  void check(String target, Differences differences) throws MojoFailureException {
    boolean fails =
        switch (this) {
          case FALSE -> false;
          case TRUE -> !differences.isEmpty();
          case MEANING -> differences.hasMeaning();
          case REMOVAL -> differences.hasRemovals();
        };
    if (fails) {
      throw new MojoFailureException(
          "What is rendered differs from "
              + target
              + ": "
              + differences.headline()
              + " (cortex-mon.diff.failOnChange is "
              + name().toLowerCase(Locale.ROOT)
              + ")");
    }
  }
}
