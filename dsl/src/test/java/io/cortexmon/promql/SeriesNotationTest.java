package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesNotationTest {

  private static List<SeriesValue> values(String text) {
    return SeriesNotation.parse("m " + text).values();
  }

  private static List<SeriesValue> numbers(double... numbers) {
    return DoubleStream.of(numbers).mapToObj(SeriesValue::of).toList();
  }

  private static FloatHistogram histogram(String text) {
    return ((SeriesValue.Histogram) values(text).get(0)).value();
  }

  @Test
  void labels_come_first() {
    SeriesNotation series = SeriesNotation.parse("m{a=\"b\"} 1");

    assertThat(series.labels()).isEqualTo(Labels.parse("m{a=\"b\"}"));
    assertThat(series.values()).isEqualTo(numbers(1));
    assertThat(SeriesNotation.parse("").values()).isEmpty();
    assertThat(SeriesNotation.parse("m").labels()).isEqualTo(Labels.parse("m"));
    assertThat(SeriesNotation.parse("m ").values()).isEmpty();
    assertThat(SeriesNotation.parse("{}\t1 \n2  ").values()).isEqualTo(numbers(1, 2));
  }

  @Test
  void numbers_are_decimal() {
    assertThat(values("1 -2 +3 .5 1e3 1_000")).isEqualTo(numbers(1, -2, 3, 0.5, 1000, 1000));
    assertThat(values("010 08")).as("as Go reads them").isEqualTo(numbers(8, 8));
    assertThat(values("Inf +inf -Inf nan"))
        .isEqualTo(
            numbers(
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN));
    assertThat(values("-0")).isEqualTo(numbers(-0.0));
  }

  @Test
  void a_repeated_number_is_there_once_more_than_the_count() {
    assertThat(values("3x2")).isEqualTo(numbers(3, 3, 3));
    assertThat(values("0x4")).as("not hexadecimal").isEqualTo(numbers(0, 0, 0, 0, 0));
    assertThat(values("-1x0")).isEqualTo(numbers(-1));
  }

  @Test
  void a_growing_number_starts_with_the_first() {
    assertThat(values("1+10x2")).isEqualTo(numbers(1, 11, 21));
    assertThat(values("1-10x2 5")).isEqualTo(numbers(1, -9, -19, 5));
    assertThat(values("0.1+0.1x2")).as("added up").isEqualTo(numbers(0.1, 0.2, 0.1 + 0.1 + 0.1));
  }

  @Test
  void a_blank_is_no_sample_as_often_as_it_is_counted() {
    assertThat(values("_ _x2"))
        .containsExactly(SeriesValue.OMITTED, SeriesValue.OMITTED, SeriesValue.OMITTED);
    assertThat(values("_x0")).isEmpty();
  }

  @Test
  void stale_is_the_marker_and_not_a_number() {
    assertThat(values("stale 1")).containsExactly(SeriesValue.STALE, SeriesValue.of(1));
    assertThat(values("stale+1x1"))
        .as("only the first is the marker")
        .containsExactly(SeriesValue.STALE, SeriesValue.of(Double.NaN));
    assertThat(Double.isNaN(Double.longBitsToDouble(SeriesValue.STALENESS_MARKER))).isTrue();
    assertThat(SeriesValue.STALE).hasToString("stale").isNotEqualTo(SeriesValue.of(Double.NaN));
  }

  @Test
  void a_histogram_has_all_its_parts() {
    FloatHistogram read =
        histogram(
            "{{schema:1 sum:-0.3 count:3.1 z_bucket:7 z_bucket_w:0.05 buckets:[5.1 -10 inf]"
                + " offset:-3 n_buckets:[4.1 5 ] n_offset:5 counter_reset_hint:gauge }}");

    assertThat(read)
        .isEqualTo(
            new FloatHistogram(
                CounterReset.GAUGE,
                1,
                0.05,
                7,
                3.1,
                -0.3,
                Buckets.of(-3, 5.1, -10, Double.POSITIVE_INFINITY),
                Buckets.of(5, 4.1, 5),
                List.of()));
    assertThat(histogram("{{}}")).isEqualTo(FloatHistogram.EMPTY);
    assertThat(histogram("{{ }}")).isEqualTo(FloatHistogram.EMPTY);
    assertThat(histogram("{{SUM:NaN}}").sum()).isNaN();
  }

  @Test
  void custom_buckets_have_bounds() {
    FloatHistogram read = histogram("{{schema:-53 custom_values:[1 2.5] buckets:[3 4 5]}}");

    assertThat(read.hasCustomBuckets()).isTrue();
    assertThat(read.customValues()).containsExactly(1.0, 2.5);
    assertThat(read.positive()).isEqualTo(Buckets.of(0, 3, 4, 5));
  }

  @ParameterizedTest
  @CsvSource({"unknown, UNKNOWN", "reset, RESET", "not_reset, NOT_RESET", "gauge, GAUGE"})
  void a_histogram_knows_whether_its_hint_was_given(String hint, CounterReset expected) {
    SeriesValue given = values("{{counter_reset_hint:" + hint + "}}").get(0);

    assertThat(given)
        .isEqualTo(
            new SeriesValue.Histogram(
                new FloatHistogram(expected, 0, 0, 0, 0, 0, Buckets.NONE, Buckets.NONE, List.of()),
                true));
    assertThat(values("{{}}"))
        .containsExactly(new SeriesValue.Histogram(FloatHistogram.EMPTY, false));
  }

  @Test
  void histograms_repeat_grow_and_shrink() {
    assertThat(values("{{sum:1}}x2")).isEqualTo(values("{{sum:1}} {{sum:1}} {{sum:1}}"));
    assertThat(values("{{sum:1}}+{{sum:2}}x2")).isEqualTo(values("{{sum:1}} {{sum:3}} {{sum:5}}"));
    assertThat(values("{{buckets:[5 9]}}-{{buckets:[1 2]}}x1 _"))
        .isEqualTo(values("{{buckets:[5 9]}} {{buckets:[4 7]}} _"));
    assertThat(values("{{}}+{{counter_reset_hint:unknown}}x1"))
        .as("the hint of what is added counts for all")
        .allMatch(v -> ((SeriesValue.Histogram) v).counterResetGiven());
  }

  @Test
  void a_bucket_list_is_read_as_far_as_prometheus_reads_it() {
    assertThat(histogram("{{buckets:[1 2-3]}}").positive()).isEqualTo(Buckets.of(0, 1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {} 1+1                 ; 1:7: parse error: unexpected end of input in series values
          {} -3-3 -3             ; 1:8: parse error: unexpected " " in series values
          {} 3+3x4-4             ; 1:9: parse error: unexpected <op:->
          {} _-2                 ; 1:5: parse error: unexpected <op:->
          {} _a4                 ; 1:5: parse error: unexpected identifier "a4"
          {} foo                 ; 1:4: parse error: unexpected identifier "foo" in series values, expected number or "stale"
          {} stalex3             ; 1:4: parse error: unexpected identifier "stalex3" in series values, expected number or "stale"
          {} sum                 ; 1:4: parse error: unexpected <aggr:sum>
          {} x3                  ; 1:4: parse error: unexpected "x"
          {} 5m                  ; 1:4: parse error: bad number syntax: "5"
          {} 1.2.3               ; 1:4: parse error: bad number syntax: "1.2."
          {} 1_                  ; 1:4: parse error: bad number syntax: "1_"
          {} 1_ 2                ; 1:4: parse error: error parsing number: strconv.ParseFloat: parsing "1_": invalid syntax
          {} 1e400               ; 1:4: parse error: error parsing number: strconv.ParseFloat: parsing "1e400": value out of range
          {} 1x.5                ; 1:6: parse error: invalid repetition in series values: strconv.ParseUint: parsing ".5": invalid syntax
          {} 1x99999999999999999999 ; 1:6: parse error: invalid repetition in series values: strconv.ParseUint: parsing "99999999999999999999": value out of range
          {} 1x-2                ; 1:6: parse error: unexpected <op:-> in series values
          {} 1, 2                ; 1:5: parse error: unexpected character in series sequence: ','
          {}1                    ; 1:3: parse error: unexpected number "1" in series values
          m {a="b"} 1            ; 1:3: parse error: unexpected character in series sequence: '{'
          0+10x3                 ; 1:1: parse error: unexpected number "0" in series values
          1x2                    ; 1:1: parse error: unexpected number "1" in series values
          m 1 stale{a="b"}       ; 1:10: parse error: unexpected "{"
          {a=b} 1                ; 1:4: parse error: unexpected identifier "b" in label set, expected string
          """)
  void values_that_prometheus_refuses_have_its_message(String series, String message) {
    assertThat(messageOf(series)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {} {{schema:1 schema:2}}       ; 1:1: parse error: duplicate key "schema" in histogram
          {} {{foo:1}}                   ; 1:6: parse error: bad histogram descriptor found: "foo"
          {} {{schema :1}}               ; 1:6: parse error: missing `:` for histogram descriptor
          {} {{schema: 1}}               ; 1:13: parse error: unexpected " " in series values
          {} {{sum:1 schema: 1}}         ; 1:19: parse error: unexpected " " in histogram description, expected histogram description key, e.g. buckets:[5 10 7]
          {} {{sum:1 1}}                 ; 1:12: parse error: unexpected number "1" in histogram description, expected histogram description key, e.g. buckets:[5 10 7]
          {} {{buckets:[ 1]}}            ; 1:15: parse error: unexpected " " in series values
          {} {{ schema:1}}               ; 1:7: parse error: unexpected "<Item 57372>" "schema" in series values
          {} {{sum:gauge}}               ; 1:10: parse error: unexpected "<Item 57448>" "gauge" in series values
          {} {{counter_reset_hint:foo}}  ; 1:25: parse error: bad histogram descriptor found: "foo"
          {} {{counter_reset_hint:1}}    ; 1:25: parse error: unexpected number "1" in series values
          {} {{z_bucket_w:-1}}           ; 1:17: parse error: unexpected <op:-> in series values
          {} {{sum:+1}}                  ; 1:10: parse error: histogram description incomplete unexpected: '+'
          {} {{sum:1                     ; 1:11: parse error: histogram description incomplete unexpected: '�'
          {} {{sum:1}                    ; 1:11: parse error: histogram description incomplete unexpected: '}'
          {} {{buckets:[1,2]}}           ; 1:16: parse error: invalid character in buckets description: ','
          {} {{buckets:[-x]}}            ; 1:16: parse error: bad number syntax: ""
          {} {{buckets:[i1]}}            ; 1:15: parse error: error parsing number: strconv.ParseFloat: parsing "i1": invalid syntax
          {} {{}}+1x2                    ; 1:9: parse error: unexpected number "1" in series values
          {} {{}}+{{}}                   ; 1:13: parse error: unexpected end of input in series values
          {} {{}}+{{schema:-1}}x2        ; 1:23: parse error: error combining histograms: cannot merge from schema -1 to 0
          {} {{schema:-53}}+{{}}x1       ; 1:24: parse error: cannot apply this operation on histograms with a mix of exponential and custom bucket schemas
          """)
  void histograms_that_prometheus_refuses_have_its_message(String series, String message) {
    assertThat(messageOf(series)).isEqualTo(message);
  }

  @Test
  void offsets_of_errors_count_bytes() {
    assertThat(messageOf("{a=\"\u00e9\"} 1+1")).startsWith("1:13: ");
  }

  @Test
  void every_error_is_found() {
    assertThatThrownBy(() -> SeriesNotation.parse("{a=b} 1+1 foo 2x.5"))
        .isInstanceOfSatisfying(
            PromQlSyntaxException.class,
            e ->
                assertThat(e.errors())
                    .extracting(ParseError::message)
                    .containsExactly(
                        "unexpected identifier \"b\" in label set, expected string",
                        "unexpected \" \" in series values",
                        "unexpected identifier \"foo\" in series values, expected number or"
                            + " \"stale\"",
                        "invalid repetition in series values: strconv.ParseUint: parsing \".5\":"
                            + " invalid syntax"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1x1000000",
        "_x1000001",
        "1+1x18446744073709551615",
        "1x999998 1 2",
        "{{}}x5000000",
        "{{buckets:[1 2 3]}}+{{buckets:[1]}}x200000"
      })
  void a_series_holds_a_million_numbers_at_most(String values) {
    assertThat(messageOf("m " + values)).endsWith("more than 1000000 values in a series");
  }

  @Test
  void a_million_values_are_allowed() {
    assertThat(values("1x999999")).hasSize(SeriesNotation.MAX_VALUES);
    assertThat(values("_x1000000")).hasSize(SeriesNotation.MAX_VALUES);
  }

  @Test
  void buckets_too_far_out_are_refused() {
    assertThat(messageOf("m {{buckets:[1] offset:2000000}}"))
        .isEqualTo("1:31: parse error: bucket index 2000000: must be between -1000000 and 1000000");
    assertThat(messageOf("m {{n_buckets:[1] n_offset:2147483647}}"))
        .contains("bucket index 2147483647: must be between");
    assertThat(histogram("{{offset:2000000}}")).isEqualTo(FloatHistogram.EMPTY);
  }

  private static String messageOf(String series) {
    try {
      return "read: " + SeriesNotation.parse(series).values().size() + " values";
    } catch (PromQlSyntaxException e) {
      return e.prometheusMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          m{a="b"} 0 10 20 30       ; m{a="b"} 0+10x3
          m{a="b"} 3 2 1            ; m{a="b"} 3-1x2
          {} 1 2                    ; {} 1 2
          {"a.b"} 1 1 1 2           ; {"a.b"} 1x2 2
          m 1 1 2 3                 ; m 1x1 2 3
          m _ _ _ 1 _               ; m _x3 1 _
          m stale stale             ; m stale stale
          m Inf Inf NaN NaN -Inf    ; m +Inf+0x1 NaN+0x1 -Inf
          m -0 0 0                  ; m -0+0x2
          m 0.1+0.1x5               ; m 0.1+0.1x5
          m 1e6 5e-7                ; m 1e+06 5e-07
          m {{sum:1}} {{sum:1}} 2   ; m {{sum:1}}x1 2
          m {{sum:inf}}             ; m {{sum:Inf}}
          m {{counter_reset_hint:unknown}} ; m {{counter_reset_hint:unknown}}
          m {{schema:-53 custom_values:[1 2] buckets:[3 0 4]}} ; m {{schema:-53 custom_values:[1 2] buckets:[3 0 4]}}
          m {{schema:-53}}          ; m {{schema:-53}}
          m                         ; m
          """)
  void a_series_is_written_so_that_it_reads_the_same(String series, String text) {
    SeriesNotation read = SeriesNotation.parse(series);

    assertThat(read.text()).isEqualTo(text);
    assertThat(read).hasToString(text);
    assertThat(SeriesNotation.parse(text)).isEqualTo(read);
  }
}
