package io.cortexmon.dashboard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

  private static final JsonObject AB = JsonObject.of("b", Json.of(2)).with("a", 1);

  @Test
  void keeps_its_fields_sorted_whatever_the_order_they_were_set_in() {
    assertThat(AB).hasToString("{\"a\":1,\"b\":2}");
    assertThat(AB).isEqualTo(JsonObject.of("a", Json.of(1)).with("b", 2));
    assertThat(AB).hasSameHashCodeAs(JsonObject.of("a", Json.of(1)).with("b", 2));
    assertThat(AB.names()).containsExactly("a", "b");
  }

  @Test
  void replaces_a_field_in_a_copy() {
    JsonObject changed = AB.with("a", "new");

    assertThat(changed).hasToString("{\"a\":\"new\",\"b\":2}");
    assertThat(AB).hasToString("{\"a\":1,\"b\":2}");
    assertThat(changed).isNotEqualTo(AB);
  }

  @Test
  void drops_a_field_and_says_which_it_has() {
    assertThat(AB.without("a")).hasToString("{\"b\":2}");
    assertThat(AB.without("c")).isSameAs(AB);
    assertThat(AB.has("a")).isTrue();
    assertThat(AB.has("c")).isFalse();
    assertThat(JsonObject.EMPTY.isEmpty()).isTrue();
  }

  @Test
  void gives_a_field_as_what_it_is_and_nothing_where_it_is_something_else() {
    JsonObject object =
        JsonObject.of("text", "t")
            .with("number", 0.5)
            .with("flag", true)
            .with("object", AB)
            .with("texts", List.of("x", "y"))
            .with("null", Json.NULL);

    assertThat(object.text("text")).hasValue("t");
    assertThat(object.text("number")).isEmpty();
    assertThat(object.number("number")).hasValue(0.5);
    assertThat(object.number("text")).isEmpty();
    assertThat(object.isTrue("flag")).isTrue();
    assertThat(object.isTrue("text")).isFalse();
    assertThat(object.object("object")).isEqualTo(AB);
    assertThat(object.object("text")).isSameAs(JsonObject.EMPTY);
    assertThat(object.array("texts").items()).containsExactly(Json.of("x"), Json.of("y"));
    assertThat(object.array("text").isEmpty()).isTrue();
    assertThat(object.get("null")).hasValue(Json.NULL);
    assertThat(object.get("nothing")).isEmpty();
  }

  @Test
  void merges_objects_and_replaces_all_else() {
    JsonObject base = JsonObject.parse("{\"o\": {\"a\": 1, \"b\": [1]}, \"x\": 1}");
    JsonObject over = JsonObject.parse("{\"o\": {\"b\": [2], \"c\": null}, \"x\": {\"y\": 1}}");

    assertThat(base.merged(over))
        .hasToString("{\"o\":{\"a\":1,\"b\":[2],\"c\":null},\"x\":{\"y\":1}}");
  }

  @Test
  void writes_numbers_in_their_shortest_form() {
    assertThat(Json.of(1.0)).hasToString("1");
    assertThat(Json.of(0.05)).hasToString("0.05");
    assertThat(Json.of(-300)).hasToString("-300");
    assertThat(Json.of(1e300)).hasToString("1E+300");
    assertThat(Json.of(9_007_199_254_740_993L)).hasToString("9007199254740993");
    assertThat(Json.of(-0.0)).hasToString("0");
  }

  @Test
  void refuses_numbers_that_json_does_not_have() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.of(Double.NaN))
        .withMessage("number NaN: must be finite");
  }

  @Test
  void visits_its_fields_in_order() {
    StringBuilder visited = new StringBuilder();

    AB.forEach((name, value) -> visited.append(name).append(value));

    assertThat(visited).hasToString("a1b2");
  }

  @Test
  void finds_the_objects_among_the_values_of_a_list() {
    assertThat(JsonArray.of(Json.of(1), AB, Json.NULL).objects()).containsExactly(AB);
    assertThat(JsonArray.EMPTY.plus(Json.TRUE).plus(Json.FALSE)).hasToString("[true,false]");
  }
}
