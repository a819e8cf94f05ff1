package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a bar chart, for overrides.
 *
 * @param field the options that are set
 */
public record BarField(Field field) implements BarChartStyle<BarField> {

  /** A field with no option set. */
  static final BarField ANY = new BarField(Field.DEFAULT);

  @Override
  public BarField field(Field changed) {
    return new BarField(changed);
  }
}
