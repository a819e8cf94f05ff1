package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a state timeline, for overrides.
 *
 * @param field the options that are set
 */
public record StateField(Field field) implements StateStyle<StateField> {

  /** A field with no option set. */
  static final StateField ANY = new StateField(Field.DEFAULT);

  @Override
  public StateField field(Field changed) {
    return new StateField(changed);
  }
}
