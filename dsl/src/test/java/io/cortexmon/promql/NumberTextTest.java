package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "123.4567, 123.4567",
    ".5, 0.5",
    "5., 5",
    "5e-3, 0.005",
    "0xc, 12",
    "0XfF, 255",
    "0x_1f, 31",
    "0755, 493",
    "00, 0",
    "08, 8",
    "1_000, 1000",
    "1_0.5, 10.5",
    "999999999999999, 999999999999999",
    "9223372036854775808, 9223372036854775808",
    "07777777777777777777777777, 7777777777777777777777777",
    "inf, Infinity",
    "NaN, NaN"
  })
  void numbers_are_read_as_go_reads_them(String text, Double value) {
    assertThat(NumberText.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5.5", ".5.5", "1._5", "1_.5", "1_e5", "0x", "0xe_"})
  void what_is_no_number_is_refused(String text) {
    assertThatThrownBy(() -> NumberText.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "9e999"})
  void numbers_beyond_a_double_are_refused(String text) {
    assertThatThrownBy(() -> NumberText.parse(text))
        .hasMessage("strconv.ParseFloat: parsing \"" + text + "\": value out of range");
  }
}
