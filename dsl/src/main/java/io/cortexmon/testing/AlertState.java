package io.cortexmon.testing;

import java.util.Locale;

/** How far an alert has come. */
public enum AlertState {
  /** Its query gives nothing, or did so until its alert was resolved. */
  INACTIVE('.'),
  /** Its query gives a result, but not for as long as {@code for} asks. */
  PENDING('p'),
  /** It is told to Alertmanager. */
  FIRING('F');

  private final char mark;

  private final String text = name().toLowerCase(Locale.ROOT);

  AlertState(char mark) {
    this.mark = mark;
  }

  /** Returns {@code .}, {@code p} or {@code F}, which stands for the state in lines of states. */
  public char mark() {
    return mark;
  }

  /** Returns the state as the label {@code alertstate} has it. */
  @Override
  public String toString() {
    return text;
  }
}
