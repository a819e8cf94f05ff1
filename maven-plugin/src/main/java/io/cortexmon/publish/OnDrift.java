package io.cortexmon.publish;

import java.util.Locale;

/** What is done with a published file that somebody has changed or deleted in the target. */
public enum OnDrift {
  /** Nothing is published, and the difference is shown. */
  FAIL,
  /** What was rendered takes its place. */
  OVERWRITE,
  /** It stays as it is, and is looked at again the next time. */
  KEEP;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
