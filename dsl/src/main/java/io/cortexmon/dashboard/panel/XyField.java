package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of an XY chart, for overrides.
 *
 * @param field the options that are set
 */
public record XyField(Field field) implements XyStyle<XyField> {

  /** A field with no option set. */
  static final XyField ANY = new XyField(Field.DEFAULT);

  @Override
  public XyField field(Field changed) {
    return new XyField(changed);
  }
}
