package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;
import io.cortexmon.dashboard.field.FieldOptions;

/**
 * The options of one field of a panel type that has only the standard ones, for overrides.
 *
 * @param field the options that are set
 */
public record PlainField(Field field) implements FieldOptions<PlainField> {

  /** A field with no option set. */
  static final PlainField ANY = new PlainField(Field.DEFAULT);

  @Override
  public PlainField field(Field changed) {
    return new PlainField(changed);
  }
}
