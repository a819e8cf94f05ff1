package io.cortexmon.definition;

import static io.cortexmon.definition.Durations.milliseconds;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void a_name_is_not_blank_and_holds_no_control_characters() {
    assertThat(Arguments.name("group", "orders of größe")).isEqualTo("orders of größe");
    refuses(() -> Arguments.name("group", " \t"), "group name must not be empty");
    refuses(
        () -> Arguments.name("group", "a\nb"),
        "group name \"a\\nb\": must not hold control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "_x", ":a:b", "orders:errors:ratio_rate5m", "A9"})
  void a_metric_name_is_what_prometheus_takes_without_quotes(String name) {
    assertThat(Arguments.metricName("metric", name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "orders-total,  '; did you mean \"orders_total\"?'",
    "orders.total.2,'; did you mean \"orders_total_2\"?'",
    "größe,         '; did you mean \"gr__e\"?'",
    "5xx_total,     ''",
    "'',            ''"
  })
  void another_metric_name_is_refused_with_the_one_probably_meant(String name, String meant) {
    refuses(
        () -> Arguments.metricName("metric", name),
        "metric name \""
            + name
            + "\": must be letters, digits, underscores and colons, not starting with a digit"
            + meant);
  }

  @Test
  void a_label_name_has_no_colons_and_does_not_start_with_two_underscores() {
    assertThat(Arguments.labelName("_queue9")).isEqualTo("_queue9");
    refuses(
        () -> Arguments.labelName("queue:name"),
        "label name \"queue:name\": must be letters, digits and underscores, not starting with a"
            + " digit; did you mean \"queue_name\"?");
    refuses(
        () -> Arguments.labelName("9"),
        "label name \"9\": must be letters, digits and underscores, not starting with a digit");
    refuses(
        () -> Arguments.labelName("__name__"),
        "label name \"__name__\": names that start with __ are Prometheus's own");
  }

  @Test
  void a_dns_label_is_one_of_rfc_1123() {
    assertThat(Arguments.dnsLabel("namespace", "a")).isEqualTo("a");
    assertThat(Arguments.dnsLabel("namespace", "0-a")).isEqualTo("0-a");
    assertThat(Arguments.dnsLabel("namespace", "a".repeat(63))).hasSize(63);
    for (String name : List.of("", "-a", "a-", "A", "a.b", "a_b", "a".repeat(64))) {
      refuses(
          () -> Arguments.dnsLabel("namespace", name),
          "namespace \""
              + name
              + "\": must be 1 to 63 lower-case letters, digits and dashes, starting and ending"
              + " with a letter or digit (RFC 1123)");
    }
  }

  @Test
  void a_positive_duration_is_a_millisecond_or_more() {
    assertThat(Arguments.positive("interval", milliseconds(1))).isEqualTo(Duration.ofMillis(1));
    refuses(
        () -> Arguments.positive("interval", Duration.ZERO),
        "interval 0s: must be longer than zero");
    refuses(
        () -> Arguments.positive("interval", Duration.ofNanos(999_999)),
        "interval 0s: must be longer than zero");
    refuses(
        () -> Arguments.positive("interval", milliseconds(-1500)),
        "interval -1.5s: must be longer than zero");
  }

  @Test
  void a_duration_that_may_be_zero_is_not_negative() {
    assertThat(Arguments.notNegative("for", Duration.ZERO)).isZero();
    refuses(() -> Arguments.notNegative("for", minutes(-1)), "for -60s: must not be negative");
    refuses(() -> Arguments.notNegative("for", seconds(-100)), "for -100s: must not be negative");
  }

  @Test
  void whole_numbers_are_checked_alike() {
    assertThat(Arguments.positive("limit", 1)).isEqualTo(1);
    assertThat(Arguments.notNegative("limit", 0)).isZero();
    refuses(() -> Arguments.positive("limit", 0), "limit 0: must be above zero");
    refuses(() -> Arguments.notNegative("limit", -1), "limit -1: must not be negative");
  }

  @Test
  void distinct_values_keep_their_order() {
    assertThat(Arguments.distinct("label", List.of("b", "a"))).containsExactly("b", "a");
    refuses(() -> Arguments.distinct("label", List.of("b", "a", "b")), "label b is given twice");
  }

  @Test
  void quoted_text_shows_what_can_not_be_seen() {
    assertThat(Arguments.quoted("a\"b\\c\n\t\r\0\u001b\u0085é"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\r\\u0000\\u001b\\u0085é\"");
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
