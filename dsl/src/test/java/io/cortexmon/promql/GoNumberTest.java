package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "1, 1",
    "-1.5, -1.5",
    "0.05, 0.05",
    "0.1, 0.1",
    "2e-3, 0.002",
    "1e3, 1000",
    "1e20, 100000000000000000000",
    "2e23, 200000000000000000000000",
    "1e23, 100000000000000000000000",
    "1e-7, 0.0000001",
    "123456789012345.6, 123456789012345.6",
    "9007199254740993, 9007199254740992",
    "0.30000000000000004, 0.30000000000000004",
    "5.684341886080802e-14, 0.00000000000005684341886080802",
    "Infinity, +Inf",
    "-Infinity, -Inf",
    "NaN, NaN"
  })
  void plain_numbers_have_no_exponent(double value, String text) {
    assertThat(GoNumber.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "100000, 100000",
    "1000000, 1e+06",
    "1234567, 1.234567e+06",
    "4.9E-324, 5e-324",
    "1.7976931348623157E308, 1.7976931348623157e+308",
    "-Infinity, -Inf",
    "NaN, NaN"
  })
  void the_shortest_form_has_an_exponent_for_large_and_small_numbers(double value, String text) {
    assertThat(GoNumber.shortest(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0E+00", "5, 5E+00", "-0.05, -5E-02", "123.5, 1.235E+02", "1e100, 1E+100"})
  void the_scientific_form_always_has_an_exponent(double value, String text) {
    assertThat(GoNumber.scientific(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "%.2f, 0.125, 0.12",
    "%.2f, 0.375, 0.38",
    "%.2f, -0.001, -0.00",
    "%f, 1.5, 1.500000",
    "%.0f, 2.5, 2",
    "%.f, 3.5, 4",
    "%e, 1234.5678, 1.234568e+03",
    "%E, 0, 0.000000E+00",
    "%.4g, 1234567, 1.235e+06",
    "%.4g, 1000, 1000",
    "%.4g, 100000, 1e+05",
    "%.4g, 0.00001234567, 1.235e-05",
    "%.0g, 123, 1e+02",
    "%g, 1e6, 1e+06",
    "%G, 1e-7, 1E-07",
    "%v, 1e6, 1e+06",
    "%.3v, 3.14159, 3.14",
    "%+.1f, 1, +1.0",
    "%+v, 1, 1",
    "%f, Infinity, +Inf",
    "%+f, Infinity, +Inf",
    "%f, NaN, NaN"
  })
  void a_format_rounds_half_to_even(String format, double value, String text) {
    assertThat(GoNumber.format(format, value)).isEqualTo(text);
  }

  @Test
  void a_format_may_have_a_width_and_flags() {
    assertThat(GoNumber.format("%8.3f", 1)).isEqualTo("   1.000");
    assertThat(GoNumber.format("%-8.3f", 1)).isEqualTo("1.000   ");
    assertThat(GoNumber.format("%08.3f", -1)).isEqualTo("-001.000");
    assertThat(GoNumber.format("%08.3f", Double.NEGATIVE_INFINITY)).isEqualTo("    -Inf");
    assertThat(GoNumber.format("%+6.1f", 1)).isEqualTo("  +1.0");
    assertThat(GoNumber.format("% .1f", 1)).isEqualTo(" 1.0");
    assertThat(GoNumber.format("% .1f", -1)).isEqualTo("-1.0");
    assertThat(GoNumber.format("%2.0f", 12345)).isEqualTo("12345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "f", "%", "%d", "%.2f%%", "x%f", "%#g", "%s"})
  void any_other_format_is_refused(String format) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoNumber.format(format, 1))
        .withMessage("format \"%s\": must be one verb of e E f F g G v, such as %%.2f", format);
  }

  @Test
  void a_width_beyond_a_million_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoNumber.format("%2000000f", 1))
        .withMessage("width or precision 2000000: at most 1000000");
  }

  @Property
  void the_text_reads_back_as_the_number(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(GoNumber.plain(value))).isEqualTo(value);
      assertThat(Double.parseDouble(GoNumber.shortest(value))).isEqualTo(value);
      assertThat(Double.parseDouble(GoNumber.scientific(value))).isEqualTo(value);
    }
  }
}
