package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a heatmap, for overrides. Of the standard options, a heatmap takes
 * links only: unit, limits and colours are the panel's.
 *
 * @param field the options that are set
 */
public record HeatmapField(Field field) implements HeatmapStyle<HeatmapField> {

  /** A field with no option set. */
  static final HeatmapField ANY = new HeatmapField(Field.DEFAULT);

  @Override
  public HeatmapField field(Field changed) {
    return new HeatmapField(changed);
  }
}
