package io.cortexmon.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done with a published file that somebody has changed or deleted in the target. */
public enum OnDrift {
  /** Nothing is published, and the difference is shown. */
  FAIL,
  /** What was rendered takes its place. */
  OVERWRITE,
  /** It stays as it is, and is looked at again the next time. */
  KEEP;

  /**
   * Returns the one of that name, in small letters.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static OnDrift of(String name) {
    List<OnDrift> all = Arrays.asList(values());
    return all.stream()
        .filter(one -> one.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + all.stream().map(OnDrift::toString).collect(Collectors.joining(", "))
                        + ", and is "
                        + name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
