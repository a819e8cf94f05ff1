package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Arguments;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one text that holds the values of a custom variable: {@code a,b,text : value}. A comma inside
 * is written {@code \,}; the last colon between blanks parts text and value.
 */
final class CustomValues {

  private static final String PARTS = " : ";

  private CustomValues() {}

  static void check(String variable, List<VariableOption> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "variable " + quoted(variable) + ": needs at least one value");
    }
    Arguments.distinct(
        "value of variable " + quoted(variable) + ":",
        values.stream().map(VariableOption::value).toList());
    values.forEach(CustomValues::check);
  }

  private static void check(VariableOption option) {
    stripped(option.text());
    stripped(option.value());
    if (option.value().contains(PARTS)) {
      throw new IllegalArgumentException(
          "variable value "
              + quoted(option.value())
              + ": must not hold a colon between blanks, which parts text and value");
    }
  }

  private static void stripped(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("variable value \"\": must not be empty");
    }
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException(
          "variable value "
              + quoted(text)
              + ": must not begin or end with a blank, which Grafana takes away");
    }
  }

  static String text(List<VariableOption> values) {
    return values.stream().map(CustomValues::text).collect(Collectors.joining(","));
  }

  private static String text(VariableOption option) {
    String value = option.value().replace(",", "\\,");
    return option.text().equals(option.value())
        ? value
        : option.text().replace(",", "\\,") + PARTS + value;
  }
}
