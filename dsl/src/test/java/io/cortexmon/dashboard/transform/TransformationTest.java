package io.cortexmon.dashboard.transform;

import static io.cortexmon.dashboard.transform.Expected.assertOptions;
import static io.cortexmon.dashboard.transform.Expected.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class TransformationTest {

  @Test
  void some_have_no_options() {
    assertOptions(Transformation.merge(), "merge", "{}");
    assertOptions(Transformation.seriesToRows(), "seriesToRows", "{}");
    assertOptions(Transformation.ensureColumns(), "ensureColumns", "{}");
    assertOptions(Transformation.noop(), "noop", "{}");
  }

  @Test
  void any_can_be_written_in_grafanas_words() {
    assertOptions(Transformation.raw("later", "{\"a\": [1]}"), "later", "{\"a\": [1]}");
    assertOptions(
        Limit.rows(5).raw("{\"later\": true}"), "limit", "{\"limitField\": 5, \"later\": true}");
    assertRefused(() -> Transformation.raw("", "{}"), "transformation name must not be empty");
    assertRefused(
        () -> Transformation.raw("later", "[]"), "not a JSON object: it must begin with {");
  }

  @Test
  void what_they_change_can_be_limited() {
    assertThat(Transformation.merge().disabled().onQueries("A", "B").topic(DataTopic.SERIES).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"id": "merge", "options": {}, "disabled": true, "topic": "series",
                 "filter": {"id": "byRefId", "options": "A|B"}}"""));
    assertThat(Limit.rows(5).topic(DataTopic.ANNOTATIONS).json().text("topic"))
        .contains("annotations");
    assertThat(Limit.rows(5).topic(DataTopic.ALERT_STATES).json().text("topic"))
        .contains("alertStates");
    assertThat(Limit.rows(5).on(FrameMatcher.byName("/up/")).json().object("filter"))
        .isEqualTo(JsonObject.parse("{\"id\": \"byName\", \"options\": \"/up/\"}"));
    assertRefused(() -> Limit.rows(5).onQueries(), "needs at least one ref id");
    assertRefused(() -> Limit.rows(5).onQueries("A", "A"), "ref id A is given twice");
  }

  @Test
  void rows_are_sorted_and_limited() {
    assertOptions(
        SortBy.descending("errors"),
        "sortBy",
        "{\"fields\": {}, \"sort\": [{\"field\": \"errors\", \"desc\": true}]}");
    assertOptions(
        SortBy.ascending("errors"),
        "sortBy",
        "{\"fields\": {}, \"sort\": [{\"field\": \"errors\", \"desc\": false}]}");
    assertOptions(Limit.rows(10), "limit", "{\"limitField\": 10}");
    assertOptions(Limit.rows(() -> "count"), "limit", "{\"limitField\": \"$count\"}");
    assertRefused(() -> Limit.rows(0), "limit of rows 0: must be above zero");
    assertRefused(() -> SortBy.ascending(""), "field name must not be empty");
  }
}
