package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a histogram panel, for overrides.
 *
 * @param field the options that are set
 */
public record HistogramField(Field field) implements HistogramStyle<HistogramField> {

  /** A field with no option set. */
  static final HistogramField ANY = new HistogramField(Field.DEFAULT);

  @Override
  public HistogramField field(Field changed) {
    return new HistogramField(changed);
  }
}
