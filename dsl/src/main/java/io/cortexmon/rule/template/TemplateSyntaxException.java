package io.cortexmon.rule.template;

/** A text that is no template. */
public final class TemplateSyntaxException extends TemplateException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int offset;
  private final String fault;

  TemplateSyntaxException(String name, int line, int offset, String fault) {
    super("parsing", name, "template: " + name + ":" + line + ": " + fault);
    this.line = line;
    this.offset = offset;
    this.fault = fault;
  }

  /** Returns the line of the text that was read last, from 1. */
  public int line() {
    return line;
  }

  /** Returns where in the text reading stopped: the index of a character, from 0. */
  public int offset() {
    return offset;
  }

  /** Returns what is wrong, without the template's name and line. */
  public String fault() {
    return fault;
  }
}
