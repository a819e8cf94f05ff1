package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.Schemas;
import io.cortexmon.dashboard.json.JsonObject;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColorModeTest {

  @Test
  void has_every_mode_of_the_schema() {
    Set<String> published = new HashSet<>();
    for (JsonNode mode :
        Schemas.grafana("dashboard.jsonschema.json").at("/definitions/FieldColorModeId/enum")) {
      published.add(mode.textValue());
    }

    assertThat(modes()).containsAll(published).hasSize(published.size() + 10);
  }

  private static Set<String> modes() {
    Set<String> modes = new HashSet<>(Set.of("fixed", "shades", "gradient"));
    Stream.of(ColorMode.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .forEach(field -> modes.add(mode(field)));
    return modes;
  }

  private static String mode(java.lang.reflect.Field constant) {
    try {
      return ((ColorMode) constant.get(null)).json().text("mode").orElseThrow();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takes_colours_of_your_own() {
    assertThat(ColorMode.shades(Color.BLUE).json())
        .isEqualTo(JsonObject.parse("{\"mode\": \"shades\", \"fixedColor\": \"blue\"}"));
    assertThat(ColorMode.gradient(Color.GREEN, Color.RED).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"mode": "gradient", "fixedColor": "red", "gradientColorTo": "green"}
                """));
  }

  @Test
  void says_which_value_colours_a_series() {
    assertThat(ColorMode.THRESHOLDS.byMax().json())
        .isEqualTo(JsonObject.parse("{\"mode\": \"thresholds\", \"seriesBy\": \"max\"}"));
    assertThat(ColorMode.CONTINUOUS_BLUES.byMin().byLast().json())
        .isEqualTo(JsonObject.parse("{\"mode\": \"continuous-blues\", \"seriesBy\": \"last\"}"));
    assertThatThrownBy(ColorMode.PALETTE_CLASSIC::byMax)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "color mode palette-classic: does not depend on values, so none of them can give a"
                + " series its color; use THRESHOLDS or a CONTINUOUS mode");
  }
}
