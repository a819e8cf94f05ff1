package io.cortexmon.testing;

import io.cortexmon.definition.Nearest;
import io.cortexmon.promql.DurationText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a mapping whose keys are known. What is of a wrong type is a fault, and then reads as if it
 * were not there.
 */
final class YamlFields {

  /** Whether keys that are not known are faults. */
  enum Strictness {
    STRICT,
    LENIENT
  }

  private final YamlNode node;
  private final FaultLog faults;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();

  /**
   * Begins to read.
   *
   * @param type the name of the type of Prometheus's that is read
   * @param known the keys that it has
   */
  YamlFields(
      YamlNode node, String type, List<String> known, Strictness strictness, FaultLog faults) {
    this.node = node;
    this.faults = faults;
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    } else if (!(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      cannotRead(node, type);
    }
    if (strictness == Strictness.STRICT) {
      entries.forEach(
          (key, entry) -> {
            if (!known.contains(key)) {
              String hint =
                  Nearest.to(key, known)
                      .map(near -> "did you mean " + near + "?")
                      .orElse("known here are " + String.join(", ", known));
              faults.add(entry.key(), "field " + key + " not found in type " + type, hint);
            }
          });
    }
  }

  /** Returns where the mapping stands. */
  YamlNode node() {
    return node;
  }

  /** Returns where a value stands, or the mapping where there is none. */
  YamlNode at(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? node : entry.value();
  }

  private Optional<YamlNode> value(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(YamlNode.Entry::value)
        .filter(value -> !(value instanceof YamlNode.Scalar scalar && scalar.isNull()));
  }

  /** Returns a text; empty where there is none. Numbers and such are texts as they are written. */
  String text(String key) {
    return value(key).map(this::text).orElse("");
  }

  private String text(YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      return scalar.isNull() ? "" : scalar.text();
    }
    cannotRead(value, "string");
    return "";
  }

  /** Returns a duration in milliseconds; 0 where there is none. */
  long millis(String key) {
    Optional<YamlNode> value = value(key);
    int before = faults.size();
    String text = text(key);
    if (value.isEmpty() || faults.size() > before) {
      return 0;
    }
    try {
      return DurationText.read(text).toMillis();
    } catch (IllegalArgumentException e) {
      faults.add(
          value.get(),
          String.valueOf(e.getMessage()),
          "a duration is for example 1h30m: units y, w, d, h, m, s, ms, from long to short, each"
              + " once");
      return 0;
    }
  }

  /** Returns a whole number; 0 where there is none. */
  int number(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return 0;
    }
    OptionalDouble number = decimal(value.get());
    if (number.isEmpty() || number.getAsDouble() != (int) number.getAsDouble()) {
      cannotRead(value.get(), "int");
      return 0;
    }
    return (int) number.getAsDouble();
  }

  /** Returns a number; 0 where there is none. */
  double decimal(String key) {
    Optional<YamlNode> value = value(key);
    OptionalDouble number = value.isEmpty() ? OptionalDouble.of(0) : decimal(value.get());
    if (number.isEmpty()) {
      cannotRead(at(key), "float64");
    }
    return number.orElse(0);
  }

  private static OptionalDouble decimal(YamlNode value) {
    return value instanceof YamlNode.Scalar scalar
        ? YamlScalars.number(scalar)
        : OptionalDouble.empty();
  }

  /** Returns yes or no; no where there is none. */
  boolean is(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return false;
    }
    if (!(value.get() instanceof YamlNode.Scalar scalar)
        || !(YamlScalars.isTrue(scalar) || YamlScalars.isFalse(scalar))) {
      cannotRead(value.get(), "bool");
      return false;
    }
    return YamlScalars.isTrue(scalar);
  }

  /** Returns texts by key, in the order in which they stand. */
  Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries(key).forEach(entry -> texts.put(entry.key().text(), text(entry.value())));
    return texts;
  }

  /** Returns the entries of a mapping of texts; none where there is none. */
  List<YamlNode.Entry> entries(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    cannotRead(value.get(), "map[string]string");
    return List.of();
  }

  /**
   * Returns the items of a list; none where there is none.
   *
   * @param type the name of the type of Prometheus's
   */
  List<YamlNode> list(String key, String type) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    cannotRead(value.get(), "[]" + type);
    return List.of();
  }

  /** Returns a list of texts. */
  List<String> textList(String key) {
    List<String> texts = new ArrayList<>();
    list(key, "string").forEach(item -> texts.add(text(item)));
    return texts;
  }

  private void cannotRead(YamlNode value, String type) {
    faults.add(value, "cannot unmarshal " + value.shown() + " into " + type);
  }
}
