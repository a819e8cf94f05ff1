package io.cortexmon.promql.engine;

import org.jspecify.annotations.Nullable;

/** What there is to say of the elements at each step: of several only the last row's is kept. */
final class LastNotes {

  private final int steps;
  private @Nullable Annotation @Nullable [] notes;
  private int @Nullable [] rows;

  LastNotes(int steps) {
    this.steps = steps;
  }

  /** Notes something of a row, in any order of rows and steps. */
  void put(int row, int step, Annotation note) {
    if (notes == null || rows == null) {
      notes = new Annotation[steps];
      rows = new int[steps];
    }
    if (notes[step] == null || row >= rows[step]) {
      notes[step] = note;
      rows[step] = row;
    }
  }

  /** Adds what was noted, step by step. */
  void addTo(Annotations annotations) {
    if (notes == null) {
      return;
    }
    for (Annotation note : notes) {
      if (note != null) {
        annotations.add(note);
      }
    }
  }
}
