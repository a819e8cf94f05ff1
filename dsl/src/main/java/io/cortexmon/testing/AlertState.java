package io.cortexmon.testing;

import java.util.Locale;

/** How far an alert has come. */
public enum AlertState {
  /** Its query gives nothing, or did so until its alert was resolved. */
  INACTIVE,
  /** Its query gives a result, but not for as long as {@code for} asks. */
  PENDING,
  /** It is told to Alertmanager. */
  FIRING;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the state as the label {@code alertstate} has it. */
  @Override
  public String toString() {
    return text;
  }
}
