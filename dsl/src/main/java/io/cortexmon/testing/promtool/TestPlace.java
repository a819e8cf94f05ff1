package io.cortexmon.testing.promtool;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The method of a test.
 *
 * @param testClass the class that holds it, with its package; of a nested class the outer one, too
 * @param method its name
 */
record TestPlace(String testClass, String method) implements Comparable<TestPlace> {

  private static final Comparator<TestPlace> ORDER =
      Comparator.comparing(TestPlace::testClass).thenComparing(TestPlace::method);

  /** Who calls tests: what is beyond is no test. */
  private static final List<String> RUNNERS =
      List.of("org.junit.", "org.testng.", "java.lang.reflect.", "jdk.internal.reflect.");

  private static final List<String> LIBRARIES = List.of("java.", "jdk.", "org.assertj.");

  private static final String LAMBDA = "lambda$";

  /**
   * Returns the outermost method on the stack of this thread, up to what runs tests: of a test that
   * calls others the test itself.
   */
  static TestPlace ofCaller() {
    return StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES)
        .walk(TestPlace::outermost);
  }

  private static TestPlace outermost(Stream<StackWalker.StackFrame> frames) {
    return frames
        .takeWhile(frame -> !startsWith(frame.getClassName(), RUNNERS))
        .filter(frame -> !startsWith(frame.getClassName(), LIBRARIES))
        .map(
            frame ->
                new TestPlace(frame.getClassName().replace('$', '.'), plain(frame.getMethodName())))
        .reduce((inner, outer) -> outer)
        .orElseThrow();
  }

  private static boolean startsWith(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(name::startsWith);
  }

  /** A lambda is part of the method that it stands in. */
  private static String plain(String method) {
    int end = method.lastIndexOf('$');
    return method.startsWith(LAMBDA) && end > LAMBDA.length()
        ? method.substring(LAMBDA.length(), end)
        : method;
  }

  @Override
  public int compareTo(TestPlace other) {
    return ORDER.compare(this, other);
  }
}
