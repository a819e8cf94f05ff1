package io.cortexmon.promql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares trees in the shape of Prometheus's own, key by key, at every depth.
 *
 * <p>A key that is not there has its zero value. The order of matchers has no meaning. A metric
 * name that has to be quoted is a matcher only: Prometheus keeps it a second time under {@code
 * Name}.
 */
final class AstDifferences {

  /** Keys of which zero is not the same as nothing. */
  private static final Set<String> POINTERS = Set.of("Timestamp", "LHS", "RHS");

  private final List<String> found = new ArrayList<>();

  private AstDifferences() {}

  /** Returns one line for each difference, with the path to it. */
  static List<String> between(JsonNode expected, JsonNode actual) {
    AstDifferences differences = new AstDifferences();
    differences.compare("", expected, actual);
    return differences.found;
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      compareFields(path, expected, actual);
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      List<JsonNode> left = elements(path, expected);
      List<JsonNode> right = elements(path, actual);
      for (int i = 0; i < left.size(); i++) {
        compare(path + "[" + i + "]", left.get(i), right.get(i));
      }
    } else if (!same(expected, actual)) {
      found.add(path + ": expected " + shown(expected) + ", was " + shown(actual));
    }
  }

  private void compareFields(String path, JsonNode expected, JsonNode actual) {
    Set<String> keys = new TreeSet<>();
    expected.fieldNames().forEachRemaining(keys::add);
    actual.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      JsonNode left = expected.path(key);
      JsonNode right = actual.path(key);
      if (!isZero(key, left) || !isZero(key, right)) {
        compare(path + "." + key, left, right);
      }
    }
  }

  private static boolean isZero(String key, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return true;
    }
    if (value.isNumber()) {
      return value.doubleValue() == 0 && !POINTERS.contains(key);
    }
    if (value.isTextual()) {
      String text = value.textValue();
      return text.isEmpty()
          || text.equals("CardOneToOne")
          || (key.equals("Name") && !Names.isMetric(text));
    }
    return value.isContainerNode() ? value.isEmpty() : value.isBoolean() && !value.booleanValue();
  }

  private static List<JsonNode> elements(String path, JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    if (path.endsWith(".LabelMatchers")) {
      elements.sort(Comparator.comparing(JsonNode::toString));
    }
    return elements;
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      boolean whole = expected.isIntegralNumber() && actual.isIntegralNumber();
      return whole
          ? expected.bigIntegerValue().equals(actual.bigIntegerValue())
          : expected.doubleValue() == actual.doubleValue();
    }
    return shown(expected).equals(shown(actual));
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : Conformance.shown(value.toString());
  }
}
