package io.cortexmon.catalog;

import io.cortexmon.metric.Threshold;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values in a record of settings, found by reflection so that none can be forgotten. */
public final class SettingsFields {

  private SettingsFields() {}

  /**
   * Returns all values in a record and the records within it, by the accessors that lead to them:
   * {@code threshold.core.errorRatio}.
   */
  public static Map<String, Object> of(Record settings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    collect("", settings, fields);
    return fields;
  }

  private static void collect(String path, Record settings, Map<String, Object> fields) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      Object value = value(component, settings);
      String name = path + component.getName();
      if (value instanceof Record nested && !(value instanceof Threshold)) {
        collect(name + ".", nested, fields);
      } else {
        fields.put(name, value);
      }
    }
  }

  private static Object value(RecordComponent component, Record settings) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("settings must be public: " + component, e);
    }
  }
}
