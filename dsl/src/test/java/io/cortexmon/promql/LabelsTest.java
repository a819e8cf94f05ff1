package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.Labels.Naming;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  private static final Labels UP = Labels.of(Map.of("__name__", "up", "job", "api", "pod", "p\"1"));

  @Test
  void a_metric_is_read_and_written() {
    Labels read = Labels.parse("up{job=\"api\", pod='p\"1'}");

    assertThat(read).isEqualTo(UP);
    assertThat(read.metricName()).isEqualTo("up");
    assertThat(read.text()).isEqualTo("up{job=\"api\", pod=\"p\\\"1\"}");
    assertThat(read.toString()).isEqualTo("{__name__=\"up\", job=\"api\", pod=\"p\\\"1\"}");
  }

  @Test
  void braces_may_be_left_out_empty_and_end_with_a_comma() {
    assertThat(Labels.parse("up").text()).isEqualTo("up");
    assertThat(Labels.parse("up {}").text()).isEqualTo("up");
    assertThat(Labels.parse("{}")).isEqualTo(Labels.EMPTY).hasToString("{}");
    assertThat(Labels.parse("")).isEqualTo(Labels.EMPTY);
    assertThat(Labels.parse("{a=\"b\",}").asMap()).containsExactly(Map.entry("a", "b"));
  }

  @Test
  void names_that_are_not_plain_stand_in_quotes() {
    Labels read = Labels.parse("{\"http.requests\", \"service.name\"=\"a\"}");

    assertThat(read.metricName()).isEqualTo("http.requests");
    assertThat(read.text()).isEqualTo("{\"http.requests\", \"service.name\"=\"a\"}");
    assertThat(Labels.parse(read.text())).isEqualTo(read);
    assertThat(Labels.of(Map.of("__name__", "on")).text()).isEqualTo("{\"on\"}");
  }

  @Test
  void keywords_can_be_metrics_and_labels() {
    assertThat(Labels.parse("sum{by=\"x\", on=\"y\"}").text()).isEqualTo("sum{by=\"x\", on=\"y\"}");
  }

  @Test
  void the_name_before_the_braces_wins() {
    assertThat(Labels.parse("up{__name__=\"down\"}").metricName()).isEqualTo("up");
  }

  @Test
  void an_empty_value_is_no_label() {
    assertThat(Labels.parse("up{a=\"\"}")).isEqualTo(Labels.parse("up"));
    assertThat(Labels.of(Map.of("a", ""))).isSameAs(Labels.EMPTY);
    assertThat(UP.with("job", "").names()).containsExactly("__name__", "pod");
    assertThat(UP.value("nothing")).isEmpty();
    assertThat(Labels.EMPTY.metricName()).isEmpty();
  }

  @Test
  void a_changed_copy_leaves_the_original() {
    Labels changed = UP.with("job", "web");

    assertThat(changed.value("job")).isEqualTo("web");
    assertThat(UP.value("job")).isEqualTo("api");
    assertThat(changed.size()).isEqualTo(3);
    assertThat(changed).isNotEqualTo(UP).doesNotHaveSameHashCodeAs(UP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {xx yy}           ; 1:5: parse error: unexpected identifier "yy" in label set, expected "="
          {"x"yy}           ; 1:5: parse error: unexpected identifier "yy" in label set, expected "," or "}"
          {a=,b="c"}        ; 1:4: parse error: unexpected "," in label set, expected string
          {=}               ; 1:2: parse error: unexpected "=" in label set, expected identifier or "}"
          {a="b"            ; 1:7: parse error: unexpected end of input inside braces
          {"a               ; 1:2: parse error: unterminated quoted string
          up 1              ; 1:4: parse error: unexpected number "1"
          on{}              ; 1:1: parse error: unexpected <on>
          {a="b",a="c"}     ; 1:8: parse error: label name "a" is not unique
          {"a","b"}         ; 1:6: parse error: label name "__name__" is not unique
          {é="b"}           ; 1:2: parse error: unexpected character inside braces: 'é'
          """)
  void what_is_no_metric_is_refused(String metric, String message) {
    assertThatThrownBy(() -> Labels.parse(metric))
        .isInstanceOfSatisfying(
            PromQlSyntaxException.class, e -> assertThat(e.prometheusMessage()).isEqualTo(message));
  }

  @Test
  void all_errors_are_found() {
    assertThatThrownBy(() -> Labels.parse("{a=1,b}"))
        .isInstanceOfSatisfying(
            PromQlSyntaxException.class,
            e ->
                assertThat(e.errors())
                    .extracting(ParseError::message)
                    .containsExactly("unexpected character inside braces: '1'"));
    assertThatThrownBy(() -> Labels.parse("{a=b,c=d}"))
        .isInstanceOfSatisfying(
            PromQlSyntaxException.class,
            e ->
                assertThat(e.errors())
                    .extracting(ParseError::message)
                    .containsExactly(
                        "unexpected identifier \"b\" in label set, expected string",
                        "unexpected identifier \"d\" in label set, expected string"));
  }

  @Test
  void sets_are_in_order_of_their_first_difference() {
    assertThat(compared("{a=\"1\"}", "{a=\"2\"}")).isNegative();
    assertThat(compared("{a=\"9\"}", "{b=\"1\"}")).isNegative();
    assertThat(compared("{a=\"1\",b=\"2\"}", "{a=\"1\"}")).isPositive();
    assertThat(compared("{a=\"1\"}", "{a=\"1\"}")).isZero();
    assertThat(compared("{}", "{a=\"1\"}")).isNegative();
  }

  @Test
  void texts_are_in_order_of_their_bytes() {
    String astral = Character.toString(0x1F600);
    String nearTheEnd = "\uFF5E";
    String byteFf = "\uDCFF";

    assertThat(Labels.of(Map.of("a", nearTheEnd))).isLessThan(Labels.of(Map.of("a", astral)));
    assertThat(Labels.of(Map.of("a", astral))).isLessThan(Labels.of(Map.of("a", byteFf)));
    assertThat(Labels.of(Map.of(byteFf, "1", astral, "1", nearTheEnd, "1")).names())
        .containsExactly(nearTheEnd, astral, byteFf);
  }

  private static int compared(String a, String b) {
    return Labels.parse(a).compareTo(Labels.parse(b));
  }

  @Test
  void legacy_names_are_letters_digits_and_underscores() {
    assertThat(valid(Naming.LEGACY, "__name__", "a:b_1")).isTrue();
    assertThat(valid(Naming.LEGACY, "__name__", "a.b")).isFalse();
    assertThat(valid(Naming.LEGACY, "__name__", "1a")).isFalse();
    assertThat(valid(Naming.LEGACY, "a:b", "x")).isFalse();
    assertThat(valid(Naming.LEGACY, "_a1", "any \u4e2d")).isTrue();
  }

  @Test
  void other_names_are_any_text_of_characters() {
    assertThat(valid(Naming.UTF8, "__name__", "a.b")).isTrue();
    assertThat(valid(Naming.UTF8, "\u4e2d " + Character.toString(0x1F600), "x")).isTrue();
    assertThat(valid(Naming.UTF8, "a\uDCFF", "x")).isFalse();
    assertThat(valid(Naming.UTF8, "__name__", "\uDCFF")).isFalse();
    assertThat(valid(Naming.UTF8, "a", "\uDCFF")).isFalse();
    assertThat(valid(Naming.UTF8, "", "x")).isFalse();
  }

  private static boolean valid(Naming naming, String name, String value) {
    return Labels.of(Map.of(name, value)).isValid(naming);
  }
}
