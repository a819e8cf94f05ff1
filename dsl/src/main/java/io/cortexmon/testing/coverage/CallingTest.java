package io.cortexmon.testing.coverage;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.List;

/** Which test is running, whatever runs it: the outermost method that is not a test framework's. */
final class CallingTest {

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private static final List<String> FRAMEWORKS =
      List.of(
          "org.junit.",
          "junit.",
          "org.testng.",
          "net.jqwik.",
          "io.kotest.",
          "io.cucumber.",
          "org.spockframework.",
          "org.apache.maven.surefire.");

  private static final String LAMBDA = "lambda$";

  private CallingTest() {}

  /** Returns for example {@code com.example.OrdersTest.fires}; empty where nothing is known. */
  static String name() {
    return StackWalker.getInstance().walk(frames -> outermost(frames.iterator()));
  }

  private static String outermost(Iterator<StackFrame> frames) {
    String found = "";
    while (frames.hasNext()) {
      StackFrame frame = frames.next();
      String type = frame.getClassName();
      if (starts(type, FRAMEWORKS)) {
        return found;
      }
      if (!starts(type, JDK)) {
        found = type + "." + method(frame.getMethodName());
      }
    }
    return found;
  }

  private static boolean starts(String type, List<String> packages) {
    return packages.stream().anyMatch(type::startsWith);
  }

  /** A lambda has the name of the method that it stands in, as {@code lambda$fires$0}. */
  private static String method(String name) {
    if (!name.startsWith(LAMBDA)) {
      return name;
    }
    int end = name.lastIndexOf('$');
    return end <= LAMBDA.length() ? name : name.substring(LAMBDA.length(), end);
  }
}
