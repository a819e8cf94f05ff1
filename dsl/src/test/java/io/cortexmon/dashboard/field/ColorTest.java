package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColorTest {

  @Test
  void has_six_hues_in_five_shades_and_a_few_more() {
    assertThat(Color.names())
        .hasSize(35)
        .contains("super-light-green", "semi-dark-red", "text", "transparent");
    assertThat(Color.SEMI_DARK_ORANGE.value()).isEqualTo("semi-dark-orange");
  }

  @Test
  void is_written_as_grafana_reads_it() {
    assertThat(Color.hex("#73BF69")).hasToString("#73BF69");
    assertThat(Color.rgb(0, 211, 255)).hasToString("rgb(0, 211, 255)");
    assertThat(Color.rgba(0, 211, 255, 0.50)).hasToString("rgba(0, 211, 255, 0.5)");
    assertThat(Color.rgba(0, 211, 255, 1)).hasToString("rgba(0, 211, 255, 1)");
  }

  @Test
  void refuses_what_is_no_colour() {
    assertThatThrownBy(() -> new Color("dark-rde"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "color \"dark-rde\": must be a name of Grafana's palette, #rgb, #rrggbb, #rrggbbaa or"
                + " rgba(0..255, 0..255, 0..255, 0..1); did you mean \"dark-red\"?");
    assertThatThrownBy(() -> Color.hex("73BF69"))
        .hasMessage(
            "color \"73BF69\": must be # and 3, 4, 6 or 8 hexadecimal digits, for example #73BF69;"
                + " did you mean \"#73BF69\"?");
    assertThatThrownBy(() -> Color.hex("#73BF6"))
        .hasMessage(
            "color \"#73BF6\": must be # and 3, 4, 6 or 8 hexadecimal digits, for example"
                + " #73BF69");
    assertThatThrownBy(() -> Color.rgb(256, 0, 0))
        .hasMessage(
            "color \"rgb(256, 0, 0)\": must be a name of Grafana's palette, #rgb, #rrggbb,"
                + " #rrggbbaa or rgba(0..255, 0..255, 0..255, 0..1)");
    assertThatThrownBy(() -> Color.rgba(0, 0, 0, 1.5))
        .hasMessageStartingWith("color \"rgba(0, 0, 0, 1.5)\": must be a name");
  }
}
