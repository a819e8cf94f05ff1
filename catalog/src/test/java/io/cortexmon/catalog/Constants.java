package io.cortexmon.catalog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The constants of classes, found by their type so that none can be forgotten. */
public final class Constants {

  private Constants() {}

  /** Returns the values of all public constants of this type, in the order they are declared. */
  public static <T> List<T> of(Class<T> type, Class<?>... classes) {
    List<T> constants = new ArrayList<>();
    for (Class<?> declaring : classes) {
      for (Field field : declaring.getDeclaredFields()) {
        if (Modifier.isPublic(field.getModifiers()) && type.isAssignableFrom(field.getType())) {
          constants.add(type.cast(value(field)));
        }
      }
    }
    return constants;
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError("a public constant that can not be read: " + field, e);
    }
  }
}
