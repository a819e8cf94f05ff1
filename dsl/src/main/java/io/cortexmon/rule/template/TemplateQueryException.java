package io.cortexmon.rule.template;

/** A query of a template that has no answer. */
public final class TemplateQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what the template's error then says. */
  public TemplateQueryException(String message) {
    super(message);
  }
}
