package io.cortexmon.definition;

import java.util.Iterator;
import java.util.stream.Stream;

/**
 * The Java file and line that made a definition, printed as {@code (OrdersRules.java:41)} so that
 * an IDE makes it a link.
 *
 * <p>All places are equal to each other: where a value was written is not part of what it says, so
 * records that hold a place stay comparable by their content.
 */
public final class Place {

  /** The place of something that no line of Java made. */
  public static final Place UNKNOWN = new Place("unknown", 0);

  private static final StackWalker WALKER = StackWalker.getInstance();

  private final String file;
  private final int line;

  private Place(String file, int line) {
    this.file = file;
    this.line = line;
  }

  /** Returns the place {@code file:line}, for example {@code Place.of("OrdersRules.java", 41)}. */
  public static Place of(String file, int line) {
    return new Place(file, line);
  }

  /**
   * Returns the line that called the method which calls this one.
   *
   * <p>For static factories only, and directly from them: the frame is counted, not searched. One
   * call costs one to two microseconds, so fluent copies keep the place of their origin.
   */
  public static Place ofCaller() {
    return WALKER.walk(Place::third);
  }

  private static Place third(Stream<StackWalker.StackFrame> frames) {
    Iterator<StackWalker.StackFrame> all = frames.iterator();
    all.next();
    all.next();
    return all.hasNext() ? of(all.next()) : UNKNOWN;
  }

  private static Place of(StackWalker.StackFrame frame) {
    String file = frame.getFileName();
    return new Place(file == null ? frame.getClassName() : file, frame.getLineNumber());
  }

  /** Returns the place of a frame of a stack trace, as it stands in an exception. */
  public static Place of(StackTraceElement frame) {
    String file = frame.getFileName();
    return new Place(file == null ? frame.getClassName() : file, frame.getLineNumber());
  }

  /** The name of the file without its folder, for example {@code OrdersRules.java}. */
  public String file() {
    return file;
  }

  /** The line in the file, from 1; 0 or less where it is not known. */
  public int line() {
    return line;
  }

  /** Every place equals every other place. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  /** Returns {@code OrdersRules.java:41}. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
