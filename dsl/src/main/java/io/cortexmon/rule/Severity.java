package io.cortexmon.rule;

import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;

/**
 * How urgent an alert is: the value of its label {@code severity}. As a label value it also matches
 * in routes: {@code Route.when(Severity.CRITICAL)}.
 *
 * @param value the label's value, for example {@code critical}
 */
public record Severity(String value) implements LabelValue {

  /** The label {@code severity}. */
  public static final Label LABEL = Label.named("severity");

  /** Act now: something is down. */
  public static final Severity CRITICAL = new Severity("critical");

  /** Investigate: something will break if nobody does. */
  public static final Severity WARNING = new Severity("warning");

  /** For information. */
  public static final Severity INFO = new Severity("info");

  public Severity {
    Arguments.name("severity", value);
  }

  /** Returns a severity of one's own, for example {@code page}. */
  public static Severity of(String value) {
    return new Severity(value);
  }

  @Override
  public Label label() {
    return LABEL;
  }
}
