package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;

/**
 * The options of one field of a graph, for overrides.
 *
 * @param field the options that are set
 */
public record GraphField(Field field) implements GraphStyle<GraphField> {

  /** A field with no option set. */
  static final GraphField ANY = new GraphField(Field.DEFAULT);

  @Override
  public GraphField field(Field changed) {
    return new GraphField(changed);
  }
}
