package io.cortexmon.promql.engine;

import io.cortexmon.promql.engine.PromQlScript.Expected;
import java.util.List;

/** Holds errors and annotations of a query against what a script expects. */
final class AnnotationCheck {

  private AnnotationCheck() {}

  /**
   * Checks annotations.
   *
   * @param query the text that annotations give places in
   */
  static void check(Expected expected, List<Annotation> annotations, String query) {
    List<String> warnings = texts(annotations, Annotation.Level.WARNING, query);
    List<String> infos = texts(annotations, Annotation.Level.INFO, query);
    check("warning", expected.warnings(), warnings);
    check("info", expected.infos(), infos);
    if (expected.noWarnings() && !warnings.isEmpty()) {
      throw new AssertionError("expected no warning, but there is " + warnings);
    }
    if (expected.noInfos() && !infos.isEmpty()) {
      throw new AssertionError("expected no info, but there is " + infos);
    }
  }

  /** Checks the text of an error that is expected. */
  static void check(Said expected, String actual) {
    if (!expected.fits(actual)) {
      throw new AssertionError("expected the error: " + expected + "\n  but it is: " + actual);
    }
  }

  private static List<String> texts(
      List<Annotation> annotations, Annotation.Level level, String query) {
    return annotations.stream()
        .filter(annotation -> annotation.level() == level)
        .map(annotation -> annotation.text(query))
        .toList();
  }

  private static void check(String kind, List<Said> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return;
    }
    for (Said said : expected) {
      if (actual.stream().noneMatch(said::fits)) {
        throw new AssertionError(
            "expected the " + kind + ": " + said + "\n  but there is: " + actual);
      }
    }
    for (String text : actual) {
      if (expected.stream().noneMatch(said -> said.fits(text))) {
        throw new AssertionError("there is another " + kind + ": " + text);
      }
    }
  }
}
