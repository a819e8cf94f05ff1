package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a map, for overrides.
 *
 * @param field the options that are set
 */
public record GeomapField(Field field) implements HideStyle<GeomapField> {

  /** A field with no option set. */
  static final GeomapField ANY = new GeomapField(Field.DEFAULT);

  @Override
  public GeomapField field(Field changed) {
    return new GeomapField(changed);
  }
}
