package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReduceOptionsTest {

  private static final ReduceOptions NONE = new ReduceOptions(JsonObject.EMPTY);

  @Test
  void calculates_several_values_of_each_field() {
    assertThat(NONE.calcs(List.of(Reducer.MIN, Reducer.MAX)).fields())
        .isEqualTo(JsonObject.parse("{\"calcs\": [\"min\", \"max\"], \"values\": false}"));
  }

  @Test
  void shows_each_row_up_to_a_limit() {
    assertThat(NONE.eachRow().fields()).isEqualTo(JsonObject.parse("{\"values\": true}"));
    assertThat(NONE.eachRow(50).fields())
        .isEqualTo(JsonObject.parse("{\"limit\": 50, \"values\": true}"));
  }

  @Test
  void calculates_again_when_told_so_last() {
    assertThat(NONE.eachRow().calc(Reducer.SUM).fields())
        .isEqualTo(JsonObject.parse("{\"calcs\": [\"sum\"], \"values\": false}"));
  }

  @Test
  void takes_fields_of_all_types_or_by_name() {
    assertThat(NONE.allFields().fields()).isEqualTo(JsonObject.parse("{\"fields\": \"/.*/\"}"));
    assertThat(NONE.fields("version").fields())
        .isEqualTo(JsonObject.parse("{\"fields\": \"version\"}"));
  }

  @Test
  void needs_the_range_for_all_but_the_newest_value() {
    assertThat(NONE.needsRange()).isFalse();
    assertThat(NONE.calcs(List.of(Reducer.LAST, Reducer.LAST_NOT_NULL)).needsRange()).isFalse();
    assertThat(NONE.calcs(List.of(Reducer.LAST, Reducer.MEAN)).needsRange()).isTrue();
    assertThat(NONE.calc(Reducer.percentile(95)).needsRange()).isTrue();
    assertThat(NONE.calc(Reducer.MAX).eachRow().needsRange()).isFalse();
  }

  @Test
  void refuses_what_shows_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.calcs(List.of()))
        .withMessage("calcs: there must be at least one reducer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.calcs(List.of(Reducer.MAX, Reducer.MAX)))
        .withMessage("reducer max is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.eachRow(0))
        .withMessage("limit of rows 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.fields(" "))
        .withMessage("field name must not be empty");
  }
}
