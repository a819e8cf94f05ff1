package io.cortexmon.rule.template;

/** A template that fails with the data that it is expanded with. */
public final class TemplateExecutionException extends TemplateException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String fault;

  TemplateExecutionException(String name, String message, int offset, String fault) {
    super("executing", name, message);
    this.offset = offset;
    this.fault = fault;
  }

  /** Returns where in the text it failed: the index of a character, from 0. */
  public int offset() {
    return offset;
  }

  /** Returns what is wrong, without the place. */
  public String fault() {
    return fault;
  }
}
