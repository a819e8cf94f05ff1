package io.cortexmon.rule.template;

import static io.cortexmon.rule.template.Expanding.fails;
import static io.cortexmon.rule.template.Expanding.gives;
import static io.cortexmon.rule.template.Expanding.ofHistogramFails;
import static io.cortexmon.rule.template.Expanding.ofHistogramGives;

import org.junit.jupiter.api.Test;

/** Times and durations and their methods. */
class TimeTest {

  @Test
  void a_time_is_printed_in_utc() {
    gives(
        "{{ toTime 0 }} {{ now | toTime }} {{ printf \"%v\" (toTime 1.5) }} {{ printf \"%#v\" (toTime 1.5e9) }}",
        "1970-01-01 00:00:00 +0000 UTC 2012-11-24 11:14:12.122 +0000 UTC 1970-01-01 00:00:01.5 +0000 UTC time.Date(2017, time.July, 14, 2, 40, 0, 0, time.UTC)");
  }

  @Test
  void a_time_has_a_format() {
    gives(
        "{{ (toTime 1353755652.123).Format \"Mon Jan _2 15:04:05.000 2006\" }}",
        "Sat Nov 24 11:14:12.122 2012");
    gives(
        "{{ (toTime 1353755652.123).Format \"Monday January 02 03:04:05PM .999 06 002 Z07:00 -0700 MST\" }}",
        "Saturday November 24 11:14:12AM .122 12 329 Z +0000 UTC");
    gives(
        "{{ (toTime 0).Format \"2006-01-02T15:04:05.999999999Z07:00 __2 1 2 3 4 5 pm Janet\" }}",
        "1970-01-01T00:00:00Z   1 1 1 12 0 0 am Janet");
  }

  @Test
  void a_time_has_parts() {
    gives(
        "{{ (toTime 951782400).Year }} {{ (toTime 951782400).Month }} {{ (toTime 951782400).Day }} {{ (toTime 951782400).Weekday }} {{ (toTime 951782400).YearDay }}",
        "2000 February 29 Tuesday 60");
    gives(
        "{{ (toTime 951786123.5).Hour }} {{ (toTime 951786123.5).Minute }} {{ (toTime 951786123.5).Second }} {{ (toTime 951786123.5).Nanosecond }}",
        "1 2 3 500000000");
    gives(
        "{{ (toTime 1.5).Unix }} {{ (toTime 1.5).UnixMilli }} {{ (toTime 1.5).UnixMicro }} {{ (toTime 1.5).UnixNano }} {{ (toTime 0).IsZero }} {{ (toTime 0).String }} {{ (toTime 0).UTC }}",
        "1 1500 1500000 1500000000 false 1970-01-01 00:00:00 +0000 UTC 1970-01-01 00:00:00 +0000 UTC");
    gives("{{ printf \"%d %s\" (toTime 0).Month (toTime 0).Weekday }}", "1 Thursday");
  }

  @Test
  void times_are_calculated_with() {
    gives(
        "{{ (toTime 0).Add (toDuration 90) }} {{ ((toTime 0).AddDate 1 1 1).Format \"2006-01-02\" }} {{ ((toTime 951782400).AddDate 1 0 0).Format \"2006-01-02\" }}",
        "1970-01-01 00:01:30 +0000 UTC 1971-02-02 2001-03-01");
    gives(
        "{{ (toTime 100).Sub (toTime 10) }} {{ (toTime 100).Before (toTime 10) }} {{ (toTime 100).After (toTime 10) }} {{ (toTime 1).Equal (toTime 1) }} {{ (toTime 1).Compare (toTime 2) }}",
        "1m30s false true true -1");
    gives(
        "{{ (toTime 100).Round 60000000000 }} {{ (toTime 100).Truncate 60000000000 }}",
        "1970-01-01 00:02:00 +0000 UTC 1970-01-01 00:01:00 +0000 UTC");
  }

  @Test
  void a_duration_is_printed() {
    gives(
        "{{ toDuration 0 }} {{ toDuration 1e-9 }} {{ toDuration 0.0000015 }} {{ toDuration 0.0015 }} {{ toDuration 1.5 }} {{ toDuration 3661.25 }} {{ toDuration -90 }} {{ toDuration 1e6 }}",
        "0s 1ns 1.5\u00b5s 1.5ms 1.5s 1h1m1.25s -1m30s 277h46m40s");
  }

  @Test
  void a_duration_has_units() {
    gives(
        "{{ (toDuration 5400).Hours }} {{ (toDuration 5400).Minutes }} {{ (toDuration 1.5).Seconds }} {{ (toDuration 1.5).Milliseconds }} {{ (toDuration 1.5).Microseconds }} {{ (toDuration 1.5).Nanoseconds }} {{ (toDuration -1).Abs }} {{ (toDuration 1.6).Round 1000000000 }} {{ (toDuration 1.6).Truncate 1000000000 }} {{ (toDuration 1.6).String }}",
        "1.5 90 1.5 1500 1500000 1500000000 1s 2s 1s 1.6s");
  }

  @Test
  void methods_check_their_arguments() {
    fails(
        "{{ (toTime 0).Format }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <0>: wrong number of args for Format: want 1 got 0");
    fails(
        "{{ (toTime 0).Format 1 }}",
        "template: __alert_A:1:133: executing \"__alert_A\" at <1>: expected string; found 1");
    fails(
        "{{ (toTime 0).Add 1.5 }}",
        "template: __alert_A:1:130: executing \"__alert_A\" at <1.5>: expected integer; found 1.5");
    fails(
        "{{ (toTime 0).Add \"1\" }}",
        "template: __alert_A:1:130: executing \"__alert_A\" at <\"1\">: expected integer; found \"1\"");
    fails(
        "{{ (toTime 0).Foo }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <0>: can't evaluate field Foo in type *time.Time");
    fails(
        "{{ (toTime 0).Year 1 }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <0>: wrong number of args for Year: want 0 got 1");
    fails(
        "{{ (toTime 0).AddDate 1 1 }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <0>: wrong number of args for AddDate: want 3 got 2");
    fails(
        "{{ (toTime 0).Sub 1 }}",
        "template: __alert_A:1:130: executing \"__alert_A\" at <1>: can't handle 1 for arg of type time.Time");
    fails(
        "{{ toTime \"+Inf\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <toTime \"+Inf\">: error calling toTime: value is NaN or Inf");
    fails(
        "{{ toTime 1e30 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <toTime 1e30>: error calling toTime: 1e+30 cannot be represented as a nanoseconds timestamp since it overflows int64");
  }

  @Test
  void a_histogram_shows_its_buckets() {
    ofHistogramGives(
        "{{ $value }} {{ $value.Count }} {{ $value.Sum }} {{ $value.Schema }} {{ $value.TestExpression }}",
        "{count:3, sum:10, [-4,-2):2, [-2,-1):1.5, [-0.5,0.5]:1, (0.5,1]:1, (1,2]:2} 3 10 0 {{count:3 sum:10 z_bucket:1 z_bucket_w:0.5 buckets:[1 2] n_offset:1 n_buckets:[1.5 2]}}");
    ofHistogramFails(
        "{{ humanize $value }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize $value>: error calling humanize: can't convert *histogram.FloatHistogram to float");
    ofHistogramGives(
        "{{ printf \"%.1f\" $value }}",
        "&{%!f(histogram.CounterResetHint=0) %!f(int32=0) 0.5 1.0 3.0 10.0 [{%!f(int32=0) %!f(uint32=2)}] [{%!f(int32=1) %!f(uint32=2)}] [1.0 2.0] [1.5 2.0] []}");
  }
}
