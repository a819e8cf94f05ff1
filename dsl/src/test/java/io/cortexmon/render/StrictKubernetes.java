package io.cortexmon.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;

/**
 * Reads Kubernetes objects with the model of those who know them. Its classes gather fields that
 * they do not know instead of refusing them, so the whole object is walked for such.
 */
final class StrictKubernetes {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private StrictKubernetes() {}

  static <T> T read(String yaml, Class<T> type) throws Exception {
    T object;
    try {
      object = YAML.readValue(yaml, type);
    } catch (IOException e) {
      throw new AssertionError(type.getSimpleName() + " does not read:\n" + yaml, e);
    }
    walk(type.getSimpleName(), object);
    return object;
  }

  private static void walk(String path, Object value) throws Exception {
    if (value instanceof Collection<?> items) {
      for (Object item : items) {
        walk(path + "[]", item);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Object item : map.values()) {
        walk(path + "{}", item);
      }
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Method method : value.getClass().getMethods()) {
        if (isGetter(method)) {
          walkField(path + "." + method.getName().substring(3), method, value);
        }
      }
    }
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith("get")
        && method.getParameterCount() == 0
        && !method.getName().equals("getClass")
        && !method.getReturnType().isEnum();
  }

  private static void walkField(String path, Method getter, Object owner) throws Exception {
    Object value = getter.invoke(owner);
    if (getter.getName().equals("getAdditionalProperties")) {
      if (value instanceof Map<?, ?> unknown && !unknown.isEmpty()) {
        throw new AssertionError(path + " has fields that the model does not know: " + unknown);
      }
    } else {
      walk(path, value);
    }
  }
}
