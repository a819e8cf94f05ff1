package io.cortexmon.render;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import java.util.Arrays;
import java.util.List;

/** Turns what a source class throws into a finding at the line of Java that is to be mended. */
final class SourceFault {

  /** The packages whose frames are ours, and so not where the user's fault stands. */
  private static final List<String> OURS =
      List.of(
          "io.cortexmon.check.",
          "io.cortexmon.dashboard.",
          "io.cortexmon.definition.",
          "io.cortexmon.metric.",
          "io.cortexmon.monitoring.",
          "io.cortexmon.promql.",
          "io.cortexmon.render.",
          "io.cortexmon.routing.",
          "io.cortexmon.rule.",
          "io.cortexmon.scrape.",
          "java.",
          "jdk.");

  private final String sourceClass;

  SourceFault(String sourceClass) {
    this.sourceClass = sourceClass;
  }

  Finding noConstructor() {
    return finding(
        "source/no-constructor",
        wholeClass(),
        "the class has no public constructor without parameters, so the build can not make it",
        "add one, or make the class abstract if it is not a source");
  }

  Finding returnedNull() {
    return finding(
        "source/no-monitoring", wholeClass(), "define(..) returned null", "return a Monitoring");
  }

  /**
   * Returns the finding for what {@code define}, the constructor or a constant has thrown.
   *
   * <p>A bad constant arrives wrapped, and only once: the classes that use it afterwards are merely
   * told that it is not there.
   */
  Finding thrown(Throwable thrown) {
    Throwable fault = unwrapped(thrown);
    Place place = place(fault);
    if (fault instanceof IllegalArgumentException) {
      return finding("source/bad-argument", place, text(fault), "");
    }
    if (fault instanceof NoClassDefFoundError && fault.getCause() != null) {
      return finding(
          "source/broken-constant",
          place,
          "the constants of a class that it uses could not be made (" + text(fault) + ")",
          "the fault is reported where the class was first used");
    }
    return finding(
        "source/failed",
        place,
        fault.getClass().getName() + ": " + text(fault),
        "the source must not throw; the line above is the first of its own in the stack trace");
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable fault = thrown;
    while (fault instanceof ExceptionInInitializerError wrapper && wrapper.getCause() != null) {
      fault = wrapper.getCause();
    }
    return fault;
  }

  private static String text(Throwable fault) {
    String message = fault.getMessage();
    return message == null || message.isEmpty() ? "no message" : message;
  }

  private Place place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> OURS.stream().noneMatch(frame.getClassName()::startsWith))
        .findFirst()
        .map(Place::of)
        .orElseGet(this::wholeClass);
  }

  private Place wholeClass() {
    String outer = sourceClass.substring(sourceClass.lastIndexOf('.') + 1);
    int nested = outer.indexOf('$');
    return Place.of((nested < 0 ? outer : outer.substring(0, nested)) + ".java", 0);
  }

  private Finding finding(String rule, Place place, String message, String hint) {
    return Finding.error(rule, "source " + sourceClass, place, message, hint);
  }
}
