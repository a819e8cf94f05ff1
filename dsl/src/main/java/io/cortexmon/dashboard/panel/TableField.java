package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one column of a table, for overrides.
 *
 * @param field the options that are set
 */
public record TableField(Field field) implements TableStyle<TableField> {

  /** A column with no option set. */
  static final TableField ANY = new TableField(Field.DEFAULT);

  @Override
  public TableField field(Field changed) {
    return new TableField(changed);
  }
}
