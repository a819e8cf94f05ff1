package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.Schemas;
import io.cortexmon.metric.Unit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaUnitTest {

  @Test
  void holds_every_unit_of_the_schema_and_one_that_is_newer() {
    Set<String> published = new LinkedHashSet<>();
    for (JsonNode unit : Schemas.grafana("units.jsonschema.json").get("definitions")) {
      published.add(unit.get("const").textValue());
    }

    Set<String> ours =
        Arrays.stream(GrafanaUnit.values()).map(GrafanaUnit::id).collect(Collectors.toSet());

    published.add(GrafanaUnit.CENTIMETER.id());
    assertThat(ours).isEqualTo(published).hasSize(273);
  }

  @ParameterizedTest
  @CsvSource({
    "seconds, s",
    "bytes, bytes",
    "ratio, percentunit",
    "celsius, celsius",
    "meters, lengthm",
    "volts, volt",
    "amperes, amp",
    "joules, joule",
    "grams, massg",
    "milliseconds, ms",
    "percent, percent",
    "bytes/s, binBps",
    "requests/s, reqps",
    "operations/s, ops",
    "tokens, short",
    "seconds/s, short",
    "tokens/s, count:tokens/s",
  })
  void shows_the_unit_of_a_metric_as_it_is(String metric, String id) {
    assertThat(DisplayUnit.of(Unit.of(metric)).id()).isEqualTo(id);
  }

  @Test
  void shows_plain_numbers_where_a_metric_has_no_unit() {
    assertThat(DisplayUnit.of(Unit.NONE)).isEqualTo(GrafanaUnit.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "seconds, SECONDS, true",
    "seconds, CLOCK_SECONDS, true",
    "seconds, MILLISECONDS, false",
    "seconds, BYTES_IEC, false",
    "seconds, DATETIME_ISO, false",
    "seconds, SHORT, true",
    "ratio, PERCENT_UNIT, true",
    "ratio, PERCENT, false",
    "percent, PERCENT, true",
    "percent, PERCENT_UNIT, false",
    "bytes, BYTES_SI, true",
    "bytes, BITS_SI, false",
    "bytes, BYTES_PER_SECOND_SI, false",
    "bytes/s, BYTES_PER_SECOND_SI, true",
    "bytes/s, OPS_PER_SECOND, false",
    "celsius, FAHRENHEIT, false",
    "tokens, SHORT, true",
    "tokens, SECONDS, false",
    "tokens, OPS_PER_SECOND, false",
    "tokens, DOLLARS, true",
    "tokens/s, OPS_PER_SECOND, true",
    "tokens/s, OPS_PER_MINUTE, false",
    "tokens/s, HERTZ, true",
    "tokens/s, SECONDS, false",
    "requests/s, OPS_PER_SECOND, true",
    "requests/s, REQUESTS_PER_MINUTE, false",
    "seconds/s, PERCENT_UNIT, true",
    "seconds/s, SECONDS, false",
    "seconds/s, NONE, true",
    "counts/s, BYTES_PER_SECOND_SI, true",
    "counts/s, OPS_PER_SECOND, true",
    "counts/s, OPS_PER_MINUTE, false",
    "counts/s, SECONDS, false",
    "seconds, BOOL_ON_OFF, true",
  })
  void tells_what_fits_a_metric_from_what_contradicts_it(
      String metric, GrafanaUnit shown, boolean fits) {
    assertThat(shown.fits(Unit.of(metric))).isEqualTo(fits);
  }

  @Test
  void fits_a_metric_without_a_unit_always() {
    assertThat(GrafanaUnit.values()).allMatch(unit -> unit.fits(Unit.NONE));
  }

  @Test
  void makes_units_of_texts() {
    assertThat(DisplayUnit.suffix("jobs").id()).isEqualTo("suffix:jobs");
    assertThat(DisplayUnit.prefix("v").id()).isEqualTo("prefix:v");
    assertThat(DisplayUnit.time("YYYY-MM-DD").id()).isEqualTo("time:YYYY-MM-DD");
    assertThat(DisplayUnit.si("F").id()).isEqualTo("si:F");
    assertThat(DisplayUnit.si(SiPrefix.MILLI, "F").id()).isEqualTo("si:mF");
    assertThat(DisplayUnit.count("tokens").id()).isEqualTo("count:tokens");
    assertThat(DisplayUnit.currency("€").id()).isEqualTo("currency:€");
    assertThat(DisplayUnit.exactCurrency("€").id()).isEqualTo("currency:financial:€");
    assertThat(DisplayUnit.exactCurrencyBefore("€").id()).isEqualTo("currency:financial:€:suffix");
    assertThat(DisplayUnit.bool("up", "down").id()).isEqualTo("bool:up/down");
  }

  @Test
  void reads_an_id_as_grafana_does() {
    assertThat(DisplayUnit.withId("ms")).isEqualTo(GrafanaUnit.MILLISECONDS);
    assertThat(DisplayUnit.withId("currency:€")).isEqualTo(DisplayUnit.currency("€"));
    assertThat(DisplayUnit.withId("time:YYYY").fits(Unit.BYTES)).isFalse();
    assertThat(DisplayUnit.withId("bool:a/b").quantity()).isEqualTo(Quantity.BOOLEAN);
    assertThat(DisplayUnit.withId("msecs").quantity()).isEqualTo(Quantity.NUMBER);
  }

  @Test
  void refuses_texts_that_grafana_would_read_otherwise() {
    assertThatThrownBy(() -> DisplayUnit.suffix(" "))
        .hasMessage("unit suffix \" \": must not be empty");
    assertThatThrownBy(() -> DisplayUnit.si("meters"))
        .hasMessage(
            "unit si \"meters\": Grafana reads its first letter as milli; use si(SiPrefix.MILLI,"
                + " ..) if that is meant, and suffix(..) if not");
    assertThatThrownBy(() -> DisplayUnit.currency("financial:€"))
        .hasMessage("unit currency \"financial:€\": must be a symbol, without colons");
    assertThatThrownBy(() -> DisplayUnit.bool("a/b", "c"))
        .hasMessage("unit bool \"a/b\": must be a text without slashes");
  }
}
