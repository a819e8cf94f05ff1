package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a plugin's panel, for overrides.
 *
 * @param field the options that are set
 */
public record PluginField(Field field) implements PluginStyle<PluginField> {

  /** A field with no option set. */
  static final PluginField ANY = new PluginField(Field.DEFAULT);

  @Override
  public PluginField field(Field changed) {
    return new PluginField(changed);
  }
}
