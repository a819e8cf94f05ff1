package io.cortexmon.rule.template;

import static io.cortexmon.rule.template.Expanding.fails;
import static io.cortexmon.rule.template.Expanding.gives;

import org.junit.jupiter.api.Test;

/** The functions of Prometheus. */
class FunctionTest {

  @Test
  void humanize_has_metric_prefixes() {
    gives(
        "{{ humanize 0 }} {{ humanize 1 }} {{ humanize 999.95 }} {{ humanize 1234567 }} {{ humanize -1e25 }} {{ humanize 1e27 }}",
        "0 1 1000 1.235M -10Y 1000Y");
    gives(
        "{{ humanize 0.12 }} {{ humanize 1e-9 }} {{ humanize 1e-30 }} {{ humanize \"1.5e4\" }} {{ humanize \"+Inf\" }} {{ humanize \"nan\" }}",
        "120m 1n 1e-06y 15k +Inf NaN");
  }

  @Test
  void humanize1024_has_binary_prefixes() {
    gives(
        "{{ humanize1024 0.5 }} {{ humanize1024 1 }} {{ humanize1024 1023 }} {{ humanize1024 1048576 }} {{ humanize1024 1e30 }} {{ humanize1024 -2048 }}",
        "0.5 1 1023 1Mi 8.272e+05Yi -2ki");
  }

  @Test
  void humanizeDuration_has_days_to_seconds() {
    gives(
        "{{ humanizeDuration 0 }} {{ humanizeDuration 90061.7 }} {{ humanizeDuration 3600 }} {{ humanizeDuration 61 }} {{ humanizeDuration 12.345 }} {{ humanizeDuration -3.5 }} {{ humanizeDuration 0.0123 }} {{ humanizeDuration 1e-7 }} {{ humanizeDuration \"-Inf\" }}",
        "0s 1d 1h 1m 1s 1h 0m 0s 1m 1s 12.35s -3.5s 12.3ms 100ns -Inf");
  }

  @Test
  void humanizePercentage_multiplies_by_100() {
    gives(
        "{{ humanizePercentage 0.1234567 }} {{ humanizePercentage 1 }} {{ humanizePercentage -2.5 }} {{ humanizePercentage 1e9 }}",
        "12.35% 100% -250% 1e+11%");
  }

  @Test
  void humanizeTimestamp_is_a_time_in_utc() {
    gives(
        "{{ humanizeTimestamp 1435065584.128 }} {{ humanizeTimestamp 0 }} {{ humanizeTimestamp -1.5 }} {{ humanizeTimestamp \"NaN\" }}",
        "2015-06-23 13:19:44.128 +0000 UTC 1970-01-01 00:00:00 +0000 UTC 1969-12-31 23:59:58.5 +0000 UTC NaN");
    fails(
        "{{ humanizeTimestamp 1e20 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanizeTimestamp 1e20>: error calling humanizeTimestamp: 1e+20 cannot be represented as a nanoseconds timestamp since it overflows int64");
  }

  @Test
  void numbers_come_from_texts_whole_numbers_and_durations() {
    gives("{{ humanize \"0x1p4\" }} {{ humanize 3 }} {{ \"1e3\" | humanize }}", "16 3 1k");
    fails(
        "{{ humanize \"one\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize \"one\">: error calling humanize: strconv.ParseFloat: parsing \"one\": invalid syntax");
    fails(
        "{{ humanize \"1e999\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize \"1e999\">: error calling humanize: strconv.ParseFloat: parsing \"1e999\": value out of range");
    fails(
        "{{ humanize true }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize true>: error calling humanize: can't convert bool to float");
    fails(
        "{{ humanize nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize nil>: error calling humanize: can't convert <nil> to float");
    fails(
        "{{ humanize $labels }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize $labels>: error calling humanize: can't convert map[string]string to float");
    fails(
        "{{ humanizeDuration (toDuration 5) }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanizeDuration (toDuration 5)>: error calling humanizeDuration: can't convert *time.Duration to float");
    gives("{{ humanize ((now | toTime).Sub (toTime 1353755652)) }}", "122m");
  }

  @Test
  void a_query_gives_samples() {
    gives("{{ query \"up\" | first | value }}", "21");
    gives("{{ query \"up\" | first | label \"job\" }}", "api");
    gives("{{ (query \"up\" | first).Labels.instance }}", "b:9090");
    gives("{{ query \"scalar\" | first | value }}", "1e+07");
    gives("{{ len (query \"up\") }}", "3");
    gives("{{ query \"up\" | first }}", "{map[__name__:up instance:b:9090 job:api] 21}");
    gives(
        "{{ (index (query \"up\") 2) | value }} {{ (index (query \"up\") 2) | strvalue }}",
        "{count:3, sum:10} v");
  }

  @Test
  void a_query_can_fail_or_be_empty() {
    fails(
        "{{ query \"fail\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <query \"fail\">: error calling query: no such fail");
    fails(
        "{{ query \"empty\" | first }}",
        "template: __alert_A:1:131: executing \"__alert_A\" at <first>: error calling first: first() called on vector with no elements");
    fails(
        "{{ query 1 }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <1>: expected string; found 1");
    fails(
        "{{ query $value }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <$value>: wrong type for value; expected string; got float64");
    fails(
        "{{ first \"a\" }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <\"a\">: can't handle \"a\" for arg of type template.queryResult");
    fails(
        "{{ label \"x\" nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <label \"x\" nil>: error calling label: runtime error: invalid memory address or nil pointer dereference");
    fails(
        "{{ value nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <value nil>: error calling value: runtime error: invalid memory address or nil pointer dereference");
    gives("{{ query \"empty\" }}", "[]");
  }

  @Test
  void samples_can_be_sorted() {
    gives(
        "{{ range query \"up\" | sortByLabel \"instance\" }}{{ .Labels.instance }},{{ end }}",
        ",a:9090,b:9090,");
    gives(
        "{{ range sortByLabel \"none\" (query \"up\") }}{{ .Labels.instance }},{{ end }}",
        "b:9090,a:9090,,");
  }

  @Test
  void args_gives_names_to_values() {
    gives("{{ args 1 \"b\" nil }}", "map[arg0:1 arg1:b arg2:<nil>]");
    gives("{{ (args 1 \"b\").arg1 }}", "b");
    gives("{{ args }}", "map[]");
  }

  @Test
  void reReplaceAll_expands_groups() {
    gives("{{ reReplaceAll \"(a)(b)?\" \"<$1${2}$0>\" \"abxa\" }}", "<abab>x<aa>");
    gives("{{ reReplaceAll \"a*\" \"x\" \"baaac\" }}", "xbxcx");
    gives("{{ reReplaceAll \"(?P<n>.)\" \"${n}$n_$$\" \"ab\" }}", "a$b$");
    gives("{{ reReplaceAll \"(.*):.*\" \"$1\" $labels.instance }}", "web-1.example.com");
    gives("{{ reReplaceAll \"b\" \"$9x$\" \"abc\" }}", "a$c");
  }

  @Test
  void patterns_are_those_of_re2() {
    gives("{{ match \"a+\" \"xaay\" }} {{ match \"^a\" \"ba\" }}", "true false");
    fails(
        "{{ match \"(\" \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <match \"(\" \"a\">: error calling match: error parsing regexp: missing closing ): `(`");
    fails(
        "{{ reReplaceAll \"(\" \"\" \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <reReplaceAll \"(\" \"\" \"a\">: error calling reReplaceAll: regexp: Compile(`(`): error parsing regexp: missing closing ): `(`");
    fails(
        "{{ reReplaceAll \"[b-a]\" \"\" \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <reReplaceAll \"[b-a]\" \"\" \"a\">: error calling reReplaceAll: regexp: Compile(`[b-a]`): error parsing regexp: invalid character class range: `b-a`");
    fails(
        "{{ match \"(?=a)\" \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <match \"(?=a)\" \"a\">: error calling match: error parsing regexp: invalid or unsupported Perl syntax: `(?=`");
  }

  @Test
  void letters_change_their_case() {
    gives("{{ title \"foo bar-baz it's a.b x_y 1st\" }}", "Foo Bar-Baz It's A.b X_y 1St");
    gives("{{ toUpper \"a\u00df\u00e9\" }} {{ toLower \"\u00c0B\" }}", "A\u00df\u00c9 \u00e0b");
  }

  @Test
  void links_lead_to_the_graph_page() {
    gives(
        "{{ graphLink \"sum(x{a=\\\"b c\\\"}) > 1\" }}",
        "/graph?g0.expr=sum%28x%7Ba%3D%22b+c%22%7D%29+%3E+1&g0.tab=0");
    gives("{{ tableLink \"up\" }}", "/graph?g0.expr=up&g0.tab=1");
  }

  @Test
  void stripPort_leaves_the_host() {
    gives(
        "{{ stripPort \"a.b:80\" }} {{ stripPort \"a\" }} {{ stripPort \"[::1]:80\" }} {{ stripPort \"::1\" }} {{ stripPort \"[a]b:80\" }} {{ stripPort \"a:\" }}",
        "a.b a ::1 ::1 [a]b:80 a");
  }

  @Test
  void stripDomain_leaves_addresses() {
    gives(
        "{{ stripDomain \"a.b.c:80\" }} {{ stripDomain \"a.b\" }} {{ stripDomain \"10.0.0.1:80\" }} {{ stripDomain \"[2001:db8::1]:80\" }} {{ stripDomain \"10.0.0.256\" }} {{ stripDomain \"::ffff:1.2.3.4\" }} {{ stripDomain \"1.2.3.04:1\" }}",
        "a:80 a 10.0.0.1:80 [2001:db8::1]:80 10 ::ffff:1.2.3.4 1:1");
  }

  @Test
  void parseDuration_gives_seconds() {
    gives(
        "{{ parseDuration \"1h30m\" }} {{ parseDuration \"-5m\" }} {{ parseDuration \"10ms\" }} {{ parseDuration \"0\" }}",
        "5400 -300 0.01 0");
    fails(
        "{{ parseDuration \"5x\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <parseDuration \"5x\">: error calling parseDuration: unknown unit \"x\" in duration \"5x\"");
    fails(
        "{{ parseDuration \"\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <parseDuration \"\">: error calling parseDuration: empty duration string");
    fails(
        "{{ parseDuration \"1m1h\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <parseDuration \"1m1h\">: error calling parseDuration: not a valid duration string: \"1m1h\"");
    fails(
        "{{ parseDuration \"300y\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <parseDuration \"300y\">: error calling parseDuration: duration out of range");
  }

  @Test
  void the_server_is_known() {
    gives(
        "{{ externalURL }} {{ pathPrefix }} {{ now }} {{ $externalURL }}",
        "http://testhost:9090/path/prefix /path/prefix 1.353755652123e+09 http://testhost:9090/path/prefix");
  }

  @Test
  void texts_are_escaped() {
    gives("{{ urlQueryEscape \"a b&c=\u00e9/\" }}", "a+b%26c%3D%C3%A9%2F");
    gives("{{ safeHtml \"<b>\" }}", "<b>");
    fails(
        "{{ toUpper (safeHtml \"<b>\") }}",
        "template: __alert_A:1:133: executing \"__alert_A\" at <\"<b>\">: wrong type for value; expected string; got template.HTML");
  }

  @Test
  void the_number_of_arguments_is_checked() {
    fails(
        "{{ humanize }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize>: wrong number of args for humanize: want 1 got 0");
    fails(
        "{{ humanize 1 2 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <humanize>: wrong number of args for humanize: want 1 got 2");
    fails(
        "{{ 1 | humanize 2 }}",
        "template: __alert_A:1:119: executing \"__alert_A\" at <humanize>: wrong number of args for humanize: want 1 got 2");
    fails(
        "{{ label \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <label>: wrong number of args for label: want 2 got 1");
    fails(
        "{{ printf }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <printf>: wrong number of args for printf: want at least 1 got 0");
    fails(
        "{{ now 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <now>: wrong number of args for now: want 0 got 1");
    fails(
        "{{ eq }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <eq>: wrong number of args for eq: want at least 1 got 0");
    fails(
        "{{ index }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index>: wrong number of args for index: want at least 1 got 0");
  }

  @Test
  void the_types_of_arguments_are_checked() {
    fails(
        "{{ toUpper 1 }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <1>: expected string; found 1");
    fails(
        "{{ toUpper $value }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <$value>: wrong type for value; expected string; got float64");
    fails(
        "{{ toUpper nil }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <nil>: cannot assign nil to string");
    fails(
        "{{ toUpper .Value }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <.Value>: wrong type for value; expected string; got float64");
    fails(
        "{{ toUpper $labels }}",
        "template: __alert_A:1:123: executing \"__alert_A\" at <$labels>: wrong type for value; expected string; got map[string]string");
    fails(
        "{{ first $labels }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <$labels>: wrong type for value; expected template.queryResult; got map[string]string");
    fails(
        "{{ label \"a\" 1 }}",
        "template: __alert_A:1:125: executing \"__alert_A\" at <1>: can't handle 1 for arg of type *template.sample");
    fails(
        "{{ toUpper (index $labels) }}",
        "template: __alert_A:1:130: executing \"__alert_A\" at <$labels>: wrong type for value; expected string; got map[string]string");
    gives("{{ sortByLabel \"a\" nil }}", "[]");
  }
}
