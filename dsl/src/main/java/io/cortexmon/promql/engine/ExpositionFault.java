package io.cortexmon.promql.engine;

/** What stops the reading of one statement of a text of metrics. */
final class ExpositionFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final int position;
  private final String what;

  /**
   * Makes a fault.
   *
   * @param position an index of the text
   */
  ExpositionFault(int position, String what) {
    super(what, null, false, false);
    this.position = position;
    this.what = what;
  }

  int position() {
    return position;
  }

  String what() {
    return what;
  }
}
