package io.cortexmon.promql;

/**
 * Where a node stands in the text it was read from: byte offsets, the end not included.
 *
 * <p>All spans are equal to each other: the place in a text is not part of what a node means, so a
 * tree that was built equals the tree that is read from its printed form.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte
 */
public record Span(int start, int end) {

  /** The span of a node that was built, not read. */
  public static final Span NONE = new Span(0, 0);

  /** Every span equals every other span. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
