package io.cortexmon.render;

import io.cortexmon.promql.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping on its way to YAML: keys stay in the order they are put. {@code put} always writes the
 * field; the others leave out what is empty, zero or false, which is how the readers spell
 * "default".
 *
 * <p>Values are strings, numbers, booleans, {@link YamlMap}s, lists of those, and {@link
 * Yaml.Block} for text that stands as a block scalar.
 */
final class YamlMap {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Writes the field whatever the value is; a key may be put once. */
  YamlMap put(String key, Object value) {
    if (fields.put(key, value) != null) {
      throw new IllegalStateException("key put twice: " + key);
    }
    return this;
  }

  YamlMap putText(String key, String value) {
    return value.isEmpty() ? this : put(key, value);
  }

  YamlMap putList(String key, List<?> values) {
    return values.isEmpty() ? this : put(key, new ArrayList<>(values));
  }

  YamlMap putMap(String key, YamlMap map) {
    return map.fields.isEmpty() ? this : put(key, map);
  }

  YamlMap putTexts(String key, Map<String, String> texts) {
    YamlMap map = new YamlMap();
    texts.forEach(map::put);
    return putMap(key, map);
  }

  YamlMap putDuration(String key, Duration duration) {
    return duration.isZero() ? this : put(key, DurationText.of(duration));
  }

  YamlMap putNumber(String key, long number) {
    return number == 0 ? this : put(key, number);
  }

  YamlMap putTrue(String key, boolean value) {
    return value ? put(key, true) : this;
  }

  Map<String, Object> fields() {
    return fields;
  }
}
