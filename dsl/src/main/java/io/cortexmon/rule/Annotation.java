package io.cortexmon.rule;

import io.cortexmon.definition.Arguments;

/**
 * A text that goes with an alert; Prometheus expands its Go template when the alert fires.
 *
 * @param name for example {@code summary}
 * @param text for example {@code {{ $labels.pod }} is down}
 */
public record Annotation(String name, String text) {

  /** One short line. */
  public static final String SUMMARY = "summary";

  /** What happened, with values. */
  public static final String DESCRIPTION = "description";

  /** The address of the page that says what to do. */
  public static final String RUNBOOK_URL = "runbook_url";

  public Annotation {
    Arguments.labelName(name);
  }
}
