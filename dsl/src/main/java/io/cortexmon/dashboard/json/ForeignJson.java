package io.cortexmon.dashboard.json;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * JSON of objects that are not ours, such as the panels and dashboards of Grafana's foundation SDK.
 *
 * <p>Texts are where two libraries meet, whatever version of a JSON library each holds inside: an
 * object says it with a public {@code toJSON()} that returns a {@code String}, and a builder with a
 * {@code build()} that returns such an object.
 */
public final class ForeignJson {

  private ForeignJson() {}

  /**
   * Returns the JSON text of a value: a text itself, one of our own JSON values, an object with
   * {@code toJSON()}, or one whose {@code build()} gives such an object.
   *
   * @throws IllegalArgumentException if it is none of these, or fails when it is asked
   */
  public static String text(Object source) {
    if (source instanceof String || source instanceof Json) {
      return source.toString();
    }
    Optional<Method> toJson = method(source, "toJSON");
    if (toJson.isPresent()) {
      return textOf(source, call(source, toJson.get()));
    }
    Optional<Method> build = method(source, "build");
    if (build.isEmpty()) {
      throw new IllegalArgumentException(
          "an object of "
              + nameOf(source)
              + " has no public toJSON() and no public build(): give a JSON text, or an object of"
              + " Grafana's foundation SDK");
    }
    Object built = call(source, build.get());
    Method builtToJson =
        method(built, "toJSON")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "build() of "
                            + nameOf(source)
                            + " gives an object of "
                            + nameOf(built)
                            + ", which has no public toJSON()"));
    return textOf(built, call(built, builtToJson));
  }

  /**
   * Returns the JSON object of a value, as {@link #text} finds it.
   *
   * @throws IllegalArgumentException if it has none, or what it has is not a JSON object
   */
  public static JsonObject object(Object source) {
    return source instanceof JsonObject object ? object : JsonObject.parse(text(source));
  }

  private static String textOf(Object source, Object result) {
    if (result instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(
        "toJSON() of "
            + nameOf(source)
            + " gives an object of "
            + nameOf(result)
            + ": must be a String");
  }

  private static Object call(Object source, Method method) {
    Object result;
    try {
      result = method.invoke(source);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalArgumentException(
          method.getName() + "() of " + nameOf(source) + " fails: " + cause, cause);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          method.getName() + "() of " + nameOf(source) + " must be public, and its class too", e);
    }
    if (result == null) {
      throw new IllegalArgumentException(
          method.getName() + "() of " + nameOf(source) + " gives null");
    }
    return result;
  }

  /** The public method without arguments of that name, ready to be called, if there is one. */
  private static Optional<Method> method(Object source, String name) {
    try {
      Method method = source.getClass().getMethod(name);
      if (!method.canAccess(source)) {
        method.setAccessible(true);
      }
      return Optional.of(method);
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (InaccessibleObjectException e) {
      return declaredPublicly(source.getClass(), name);
    }
  }

  /** The method as a public interface has it, where a module keeps the class to itself. */
  private static Optional<Method> declaredPublicly(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Class<?> face : at.getInterfaces()) {
        for (Method method : face.getMethods()) {
          if (method.getName().equals(name) && method.getParameterCount() == 0) {
            return Optional.of(method);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String nameOf(Object object) {
    return object.getClass().getName();
  }
}
