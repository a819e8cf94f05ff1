package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.001S, 1ms",
    "PT1.5S, 1s500ms",
    "PT5M, 5m",
    "PT90M, 1h30m",
    "PT24H, 1d",
    "PT36H, 1d12h",
    "P7D, 1w",
    "P14D, 2w",
    "P8D, 8d",
    "P7DT1H, 7d1h",
    "P365D, 1y",
    "P730D, 2y",
    "P372D, 372d",
    "P364D, 52w",
    "PT25H61M1.001S, 1d2h1m1s1ms",
    "-PT90M, -1h30m"
  })
  void is_the_text_that_prometheus_prints(Duration duration, String text) {
    assertThat(DurationText.of(duration)).isEqualTo(text);
  }

  @Test
  void cuts_off_what_is_below_a_millisecond() {
    assertThat(DurationText.of(Duration.ofNanos(1_999_999))).isEqualTo("1ms");
    assertThat(DurationText.of(Duration.ofNanos(999_999))).isEqualTo("0s");
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "0s, PT0S",
    "90m, PT90M",
    "1y1w1d1h1m1s1ms, PT8953H1M1.001S",
    "300ms, PT0.3S",
    "292y, PT2557920H"
  })
  void reads_units_from_large_to_small(String text, Duration duration) {
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "m",
        "-5m",
        "5 m",
        "1.5h",
        "1m1h",
        "1m1m",
        "5M",
        "٥m",
        "1e3s",
        "293y",
        "9223372036854775808s",
        "99999999999999999999y"
      })
  void reads_nothing_else(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'empty duration string'",
    "5, 'not a valid duration string: \"5\"'",
    "m, 'not a valid duration string: \"m\"'",
    "-5m, 'not a valid duration string: \"-5m\"'",
    "5m1h, 'not a valid duration string: \"5m1h\"'",
    "5m1m, 'not a valid duration string: \"5m1m\"'",
    "99999999999999999999y, 'not a valid duration string: \"99999999999999999999y\"'",
    "5y1hs, 'unknown unit \"hs\" in duration \"5y1hs\"'",
    "1.5h, 'unknown unit \".\" in duration \"1.5h\"'",
    "293y, 'duration out of range'",
    "292y52w, 'duration out of range'",
    "9223372036855s, 'duration out of range'"
  })
  void says_what_is_wrong_as_prometheus_does(String text, String message) {
    assertThatExceptionOfType(DurationSyntaxException.class)
        .isThrownBy(() -> DurationText.read(text))
        .withMessage(message);
  }

  @Property
  void reads_back_what_it_writes(
      @ForAll @LongRange(min = 0, max = 9_000_000_000_000L) long millis) {
    Duration duration = Duration.ofMillis(millis);

    assertThat(DurationText.parse(DurationText.of(duration))).contains(duration);
  }
}
