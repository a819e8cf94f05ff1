package io.cortexmon.rule.template;

import static io.cortexmon.rule.template.Expanding.fails;
import static io.cortexmon.rule.template.Expanding.gives;

import org.junit.jupiter.api.Test;

/** The functions that every Go template has. */
class BuiltinTest {

  @Test
  void and_or_give_the_value_that_decides() {
    gives(
        "{{ and 1 0 2 }} {{ and 1 2 }} {{ or 0 \"\" 3 }} {{ or 0 false }} {{ not 0 }} {{ not \"a\" }} {{ 5 | and 1 }} {{ 5 | or 1 }}",
        "0 2 3 false true false 5 1");
    fails(
        "{{ and }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <and>: wrong number of args for and: want at least 1 got 0");
  }

  @Test
  void and_or_leave_out_what_is_not_needed() {
    gives("{{ and false (query \"fail\") }} {{ or true (query \"fail\") }}", "false true");
    fails(
        "{{ and true (query \"fail\") }}",
        "template: __alert_A:1:125: executing \"__alert_A\" at <query \"fail\">: error calling query: no such fail");
  }

  @Test
  void values_of_a_kind_are_compared() {
    gives(
        "{{ eq 1 2 1 }} {{ ne \"a\" \"b\" }} {{ lt 1 2 }} {{ le 2 2 }} {{ gt 1.5 1.0 }} {{ ge \"b\" \"a\" }} {{ eq true true }} {{ eq 1i 1i }}",
        "true true true true true true true true");
    gives(
        "{{ eq nil nil }} {{ eq $labels nil }} {{ eq (now | toTime) (now | toTime) }}",
        "true false false");
    gives(
        "{{ gt $value 5.0 }} {{ eq $value 1234.5678 }} {{ eq $labels.job \"api\" \"x\" }}",
        "true true true");
    gives(
        "{{ lt \"a\" \"\u00e9\" \n}} {{ eq (index \"a\" 0) 97 }} {{ lt 5 (index \"a\" 0) }} {{ lt (index \"a\" 0) 5 }}",
        "true true true false");
  }

  @Test
  void values_of_other_kinds_are_not_compared() {
    fails(
        "{{ eq 1 1.0 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <eq 1 1.0>: error calling eq: incompatible types for comparison: int and float64");
    fails(
        "{{ gt $value 5 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <gt $value 5>: error calling gt: incompatible types for comparison: float64 and int");
    fails(
        "{{ eq \"1\" 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <eq \"1\" 1>: error calling eq: incompatible types for comparison: string and int");
    fails(
        "{{ lt true false }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <lt true false>: error calling lt: invalid type for comparison");
    fails(
        "{{ lt 1i 2i }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <lt 1i 2i>: error calling lt: invalid type for comparison");
    fails(
        "{{ lt nil 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <lt nil 1>: error calling lt: invalid type for comparison");
    fails(
        "{{ eq 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <eq 1>: error calling eq: missing argument for comparison");
    fails(
        "{{ eq $labels $labels }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <eq $labels $labels>: error calling eq: non-comparable type map[__name__:up instance:web-1.example.com:9090 job:api num:12.5 utf:gr\u00fc\u00df\u4e16\ud83d\ude00]: map[string]string");
    fails(
        "{{ eq $labels (query \"empty\") }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <eq $labels (query \"empty\")>: error calling eq: non-comparable types map[__name__:up instance:web-1.example.com:9090 job:api num:12.5 utf:gr\u00fc\u00df\u4e16\ud83d\ude00]: map[string]string, template.queryResult: []");
    fails(
        "{{ lt $labels 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <lt $labels 1>: error calling lt: invalid type for comparison");
    fails(
        "{{ eq 1 nil }} {{ eq $labels 1 }}",
        "template: __alert_A:1:130: executing \"__alert_A\" at <eq $labels 1>: error calling eq: incompatible types for comparison: map[string]string and int");
  }

  @Test
  void index_goes_into_texts_lists_and_maps() {
    gives(
        "{{ index $labels \"job\" }} {{ index $labels \"none\" }} {{ index \"abc\" 1 }} {{ (index (query \"up\") 1).Value }} {{ index (args 1 \"x\") \"arg1\" }}",
        "api  98 0.125 x");
    gives("{{ index (args (args 5)) \"arg0\" \"arg0\" }} {{ index 3 }}", "5 3");
    fails(
        "{{ index \"abc\" 3 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index \"abc\" 3>: error calling index: reflect: string index out of range");
    fails(
        "{{ index \"abc\" 4 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index \"abc\" 4>: error calling index: index out of range: 4");
    fails(
        "{{ index \"abc\" -1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index \"abc\" -1>: error calling index: index out of range: -1");
    fails(
        "{{ index \"abc\" \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index \"abc\" \"a\">: error calling index: cannot index slice/array with type string");
    fails(
        "{{ index \"abc\" nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index \"abc\" nil>: error calling index: cannot index slice/array with nil");
    fails(
        "{{ index $labels 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index $labels 1>: error calling index: value has type int; should be string");
    fails(
        "{{ index $labels nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index $labels nil>: error calling index: value is nil; should be of type string");
    fails(
        "{{ index nil 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index nil 1>: error calling index: index of untyped nil");
    fails(
        "{{ index 1 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index 1 1>: error calling index: can't index item of type int");
    fails(
        "{{ index (query \"empty\") 0 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <index (query \"empty\") 0>: error calling index: reflect: slice index out of range");
  }

  @Test
  void slice_cuts_texts_and_lists() {
    gives(
        "{{ slice \"abcd\" 1 }} {{ slice \"abcd\" 1 3 }} {{ slice \"abcd\" }} {{ len (slice (query \"up\") 1 2) }}",
        "bcd bc abcd 1");
    gives("{{ slice \"\u00e9\" 0 1 | printf \"%q\" }}", "\"\\xc3\"");
    fails(
        "{{ slice \"abc\" 2 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <slice \"abc\" 2 1>: error calling slice: invalid slice index: 2 > 1");
    fails(
        "{{ slice \"abc\" 5 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <slice \"abc\" 5>: error calling slice: index out of range: 5");
    fails(
        "{{ slice \"abc\" 1 2 3 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <slice \"abc\" 1 2 3>: error calling slice: cannot 3-index slice a string");
    fails(
        "{{ slice nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <slice nil>: error calling slice: slice of untyped nil");
    fails(
        "{{ slice 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <slice 1>: error calling slice: can't slice item of type int");
    fails(
        "{{ slice \"abc\" 1 2 3 4 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <slice \"abc\" 1 2 3 4>: error calling slice: too many slice indexes: 4");
  }

  @Test
  void len_counts_bytes_and_items() {
    gives("{{ len \"\u00e9\u4e16\" }} {{ len $labels }} {{ len (query \"up\") }}", "5 5 3");
    fails(
        "{{ len 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <len 1>: error calling len: len of type int");
    fails(
        "{{ len nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <len nil>: error calling len: reflect: call of reflect.Value.Type on zero Value");
    fails(
        "{{ len $value }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <len $value>: error calling len: len of type float64");
  }

  @Test
  void print_puts_space_between_what_is_no_text() {
    gives("{{ print 1 2 \"a\" \"b\" 3 4.5 nil true }}", "1 2ab3 4.5 <nil> true");
    gives("{{ println \"a\" 1 }}|", "a 1\n|");
    gives(
        "{{ print $labels }} {{ print (query \"up\" | first) }}",
        "map[__name__:up instance:web-1.example.com:9090 job:api num:12.5 utf:gr\u00fc\u00df\u4e16\ud83d\ude00] &{map[__name__:up instance:b:9090 job:api] 21}");
  }

  @Test
  void html_js_and_urlquery_escape() {
    gives(
        "{{ html \"<a href='x'>\\\"&\" }} {{ html 1 \"<\" }}",
        "&lt;a href=&#39;x&#39;&gt;&#34;&amp; 1&lt;");
    gives(
        "{{ js \"it's <b>=&\\n\\\"\\\\\u00e9\\u2028\" }}",
        "it\\'s \\u003Cb\\u003E\\u003D\\u0026\\u000A\\\"\\\\\u00e9\\u2028");
    gives(
        "{{ urlquery \"a b\" \"&\u00e9\" }} {{ html (query \"up\" | first) }}",
        "a+b%26%C3%A9 {map[__name__:up instance:b:9090 job:api] 21}");
  }

  @Test
  void call_finds_no_function() {
    fails(
        "{{ call $value 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <call $value 1>: error calling call: non-function $value of type float64");
    fails(
        "{{ call nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <call nil>: error calling call: call of nil");
    fails(
        "{{ call \"a\" }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <call \"a\">: error calling call: non-function \"a\" of type string");
    fails(
        "{{ $value | call }}",
        "template: __alert_A:1:124: executing \"__alert_A\" at <call>: error calling call: non-function <float64 Value> of type float64");
  }

  @Test
  void numbers_print_as_go_prints_them() {
    gives(
        "{{ 1.0 }} {{ 1e6 }} {{ 123456.0 }} {{ 1e-5 }} {{ 0.1 }} {{ -0.0 }} {{ 1234567 }} {{ $value }} {{ 1e100 }} {{ 1+2i }}",
        "1 1e+06 123456 1e-05 0.1 -0 1234567 1234.5678 1e+100 (1+2i)");
    fails(
        "{{ 9223372036854775807 }} {{ true }} {{ 'a' }} {{ .Nope.x }}",
        "template: __alert_A:1:167: executing \"__alert_A\" at <.Nope.x>: can't evaluate field Nope in type struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }");
  }
}
