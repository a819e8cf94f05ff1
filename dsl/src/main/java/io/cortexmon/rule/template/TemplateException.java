package io.cortexmon.rule.template;

import java.util.Objects;

/**
 * A template that can not be expanded. The message is Go's, such as {@code template:
 * __alert_Down:1:120: executing "__alert_Down" at <first>: error calling first: first() called on
 * vector with no elements}.
 */
public sealed class TemplateException extends RuntimeException
    permits TemplateSyntaxException, TemplateExecutionException {

  private static final long serialVersionUID = 1L;

  private final String doing;
  private final String template;

  TemplateException(String doing, String template, String message) {
    super(message);
    this.doing = doing;
    this.template = template;
  }

  /** Returns the message as Prometheus logs it, with what it did and the template's name. */
  public String fullMessage() {
    return "error " + doing + " template " + template + ": " + Objects.requireNonNull(getMessage());
  }

  /** Returns what Prometheus gives an alert as the value of the label or annotation. */
  public String asAnnotation() {
    return "<error expanding template: " + fullMessage() + ">";
  }
}
