package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a status history, for overrides.
 *
 * @param field the options that are set
 */
public record StatusField(Field field) implements StatusStyle<StatusField> {

  /** A field with no option set. */
  static final StatusField ANY = new StatusField(Field.DEFAULT);

  @Override
  public StatusField field(Field changed) {
    return new StatusField(changed);
  }
}
