package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class FieldConfigTest {

  private static final Field HIDDEN =
      Field.DEFAULT
          .standard("unit", Json.of("s"))
          .custom("lineWidth", Json.of(2))
          .custom("hideFrom.viz", Json.TRUE);

  @Test
  void nests_paths_for_all_fields_and_keeps_them_for_some() {
    FieldConfig config =
        FieldConfig.DEFAULT
            .field(HIDDEN)
            .override(new FieldOverride(FieldMatcher.byName("total"), HIDDEN));

    assertThat(config.json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"defaults": {"unit": "s", "custom": {"lineWidth": 2, "hideFrom": {"viz": true}}},
                 "overrides": [{"matcher": {"id": "byName", "options": "total"}, "properties": [
                   {"id": "unit", "value": "s"},
                   {"id": "custom.hideFrom.viz", "value": true},
                   {"id": "custom.lineWidth", "value": 2}]}]}
                """));
  }

  @Test
  void is_empty_but_there_where_nothing_is_set() {
    assertThat(FieldConfig.DEFAULT.json())
        .isEqualTo(JsonObject.parse("{\"defaults\": {}, \"overrides\": []}"));
  }

  @Test
  void adds_to_one_of_grafanas_own() {
    JsonObject base =
        JsonObject.parse(
            """
            {"defaults": {"min": 0, "custom": {"fillOpacity": 10}}, "overrides": [{"odd": 1}]}
            """);

    assertThat(
            FieldConfig.DEFAULT
                .field(HIDDEN)
                .override(
                    new FieldOverride(
                        FieldMatcher.numeric(), Field.DEFAULT.standard("min", Json.of(1))))
                .onto(base))
        .isEqualTo(
            JsonObject.parse(
                """
                {"defaults": {"min": 0, "unit": "s", "custom": {"fillOpacity": 10, "lineWidth": 2,
                   "hideFrom": {"viz": true}}},
                 "overrides": [{"odd": 1}, {"matcher": {"id": "numeric"},
                   "properties": [{"id": "min", "value": 1}]}]}
                """));
  }
}
