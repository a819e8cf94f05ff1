package io.cortexmon.dashboard.transform;

import static io.cortexmon.dashboard.transform.Expected.assertOptions;
import static io.cortexmon.dashboard.transform.Expected.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.promql.Variable;
import org.junit.jupiter.api.Test;

class FilterTest {

  static final Variable CHOSEN = () -> "chosen";

  @Test
  void queries_are_left_out() {
    assertOptions(FilterByRefId.include("A", "B"), "filterByRefId", "{\"include\": \"A|B\"}");
    assertOptions(FilterByRefId.exclude("C"), "filterByRefId", "{\"exclude\": \"C\"}");
    assertOptions(FilterByRefId.includeRegexp("/^A/"), "filterByRefId", "{\"include\": \"/^A/\"}");
    assertOptions(
        FilterByRefId.excludeRegexp("A.*"), "filterByRefId", "{\"exclude\": \"/^A.*$/\"}");
    assertRefused(() -> FilterByRefId.include(), "needs at least one ref id");
  }

  @Test
  void rows_are_left_out() {
    assertOptions(
        FilterByValue.include("errors", ValueMatcher.above(0)),
        "filterByValue",
        """
        {"type": "include", "match": "any",
         "filters": [{"fieldName": "errors",
                      "config": {"id": "greater", "options": {"value": 0}}}]}""");
    assertOptions(
        FilterByValue.exclude("a", ValueMatcher.isNull())
            .and("b", ValueMatcher.isNotNull())
            .and("c", ValueMatcher.matches("x+")),
        "filterByValue",
        """
        {"type": "exclude", "match": "all",
         "filters": [{"fieldName": "a", "config": {"id": "isNull", "options": {}}},
                     {"fieldName": "b", "config": {"id": "isNotNull", "options": {}}},
                     {"fieldName": "c", "config": {"id": "regex", "options": {"value": "x+"}}}]}""");
    assertThat(
            FilterByValue.include("a", ValueMatcher.is(1))
                .or("b", ValueMatcher.is(1))
                .or("c", ValueMatcher.is(1))
                .json()
                .object("options")
                .text("match"))
        .contains("any");
    assertRefused(
        () ->
            FilterByValue.include("a", ValueMatcher.is(1))
                .or("b", ValueMatcher.is(1))
                .and("c", ValueMatcher.is(1)),
        "filter by value: all conditions must hold, or any of them; and(..) and or(..) can not be"
            + " mixed");
  }

  @Test
  void values_are_compared() {
    assertValue(ValueMatcher.above(1.5), "greater", "{\"value\":1.5}");
    assertValue(ValueMatcher.above(CHOSEN), "greater", "{\"value\":\"$chosen\"}");
    assertValue(ValueMatcher.atLeast(1), "greaterOrEqual", "{\"value\":1}");
    assertValue(ValueMatcher.atLeast(CHOSEN), "greaterOrEqual", "{\"value\":\"$chosen\"}");
    assertValue(ValueMatcher.below(1), "lower", "{\"value\":1}");
    assertValue(ValueMatcher.below(CHOSEN), "lower", "{\"value\":\"$chosen\"}");
    assertValue(ValueMatcher.atMost(1), "lowerOrEqual", "{\"value\":1}");
    assertValue(ValueMatcher.atMost(CHOSEN), "lowerOrEqual", "{\"value\":\"$chosen\"}");
    assertValue(ValueMatcher.is(1), "equal", "{\"value\":1}");
    assertValue(ValueMatcher.is("a"), "equal", "{\"value\":\"a\"}");
    assertValue(ValueMatcher.is(CHOSEN), "equal", "{\"value\":\"$chosen\"}");
    assertValue(ValueMatcher.isNot(1), "notEqual", "{\"value\":1}");
    assertValue(ValueMatcher.isNot("a"), "notEqual", "{\"value\":\"a\"}");
    assertValue(ValueMatcher.isNot(CHOSEN), "notEqual", "{\"value\":\"$chosen\"}");
    assertValue(ValueMatcher.contains("a"), "substring", "{\"value\":\"a\"}");
    assertValue(ValueMatcher.doesNotContain("a"), "notSubstring", "{\"value\":\"a\"}");
    assertValue(ValueMatcher.between(1, 2), "between", "{\"from\":1,\"to\":2}");
    assertRefused(
        () -> ValueMatcher.between(2, 2), "values between 2 and 2: the first must be below");
    assertRefused(() -> ValueMatcher.matches(""), "regex of value must not be empty");
  }

  private static void assertValue(ValueMatcher matcher, String id, String options) {
    assertThat(matcher.id()).isEqualTo(id);
    assertThat(matcher.options()).hasToString(options);
  }

  @Test
  void columns_are_left_out_by_name() {
    assertOptions(
        FilterFieldsByName.include("a", "b"),
        "filterFieldsByName",
        "{\"include\": {\"names\": [\"a\", \"b\"]}}");
    assertOptions(
        FilterFieldsByName.exclude("a").orRegexp("/b/"),
        "filterFieldsByName",
        "{\"exclude\": {\"names\": [\"a\"], \"pattern\": \"/b/\"}}");
    assertOptions(
        FilterFieldsByName.includeRegexp("/b/"),
        "filterFieldsByName",
        "{\"include\": {\"pattern\": \"/b/\"}}");
    assertOptions(
        FilterFieldsByName.excludeRegexp("/b/"),
        "filterFieldsByName",
        "{\"exclude\": {\"pattern\": \"/b/\"}}");
    assertOptions(
        FilterFieldsByName.include(CHOSEN),
        "filterFieldsByName",
        "{\"include\": {\"variable\": \"$chosen\"}, \"byVariable\": true}");
    assertOptions(
        FilterFieldsByName.exclude(CHOSEN),
        "filterFieldsByName",
        "{\"exclude\": {\"variable\": \"$chosen\"}, \"byVariable\": true}");
    assertRefused(
        () -> FilterFieldsByName.include("a", "a"), "filter by name: field a is given twice");
  }

  @Test
  void columns_and_frames_are_left_out_by_matchers() {
    assertOptions(
        FilterFields.include(FieldMatcher.byName("a")),
        "filterFields",
        "{\"include\": {\"id\": \"byName\", \"options\": \"a\"}}");
    assertOptions(
        FilterFields.exclude(FieldMatcher.byName("a")),
        "filterFields",
        "{\"exclude\": {\"id\": \"byName\", \"options\": \"a\"}}");
    assertOptions(
        FilterFrames.include(FrameMatcher.byRefId("A")),
        "filterFrames",
        "{\"include\": {\"id\": \"byRefId\", \"options\": \"A\"}}");
    assertOptions(
        FilterFrames.exclude(FrameMatcher.byRefIdRegexp("/A|B/")),
        "filterFrames",
        "{\"exclude\": {\"id\": \"byRefId\", \"options\": \"/A|B/\"}}");
  }
}
