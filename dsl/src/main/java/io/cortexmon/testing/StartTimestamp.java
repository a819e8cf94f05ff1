package io.cortexmon.testing;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the time at which a test begins. */
final class StartTimestamp {

  private static final double MILLIS = 1000;
  private static final Pattern SECONDS =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[-+][0-9]{2}:[0-9]{2})");

  private StartTimestamp() {}

  /** Returns milliseconds since 1970-01-01; nothing where the text is no time. */
  static Optional<Long> millis(String text) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of((long) Math.floor(Double.parseDouble(text) * MILLIS));
    }
    if (!RFC_3339.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
