package io.cortexmon.testing.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the annotations of a test may stand. */
final class TestElements {

  private TestElements() {}

  /** Returns the method, if it is about one, its class and the outer classes of that. */
  static List<AnnotatedElement> of(ExtensionContext context) {
    List<AnnotatedElement> elements = new ArrayList<>();
    context.getTestMethod().ifPresent(elements::add);
    Optional<Class<?>> next = context.getTestClass();
    while (next.isPresent()) {
      elements.add(next.get());
      next = Optional.ofNullable(next.get().getEnclosingClass());
    }
    return elements;
  }

  /** Returns how messages name it. */
  static String name(AnnotatedElement element) {
    if (element instanceof Method method) {
      return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
    return element instanceof Class<?> type ? type.getSimpleName() : element.toString();
  }

  /** Returns how messages name the innermost of them. */
  static String name(ExtensionContext context) {
    return name(of(context).get(0));
  }
}
