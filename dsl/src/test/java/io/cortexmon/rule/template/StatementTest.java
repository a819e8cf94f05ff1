package io.cortexmon.rule.template;

import static io.cortexmon.rule.template.Expanding.fails;
import static io.cortexmon.rule.template.Expanding.failsOf;
import static io.cortexmon.rule.template.Expanding.gives;

import org.junit.jupiter.api.Test;

/** What the statements of a template write. */
class StatementTest {

  @Test
  void if_takes_the_first_true_branch() {
    gives("{{ if 0 }}a{{ else if \"\" }}b{{ else if 1.5 }}c{{ else }}d{{ end }}", "c");
    fails(
        "{{ if nil }}a{{ end }}",
        "template: __alert_A:1:118: executing \"__alert_A\" at <nil>: nil is not a command");
  }

  @Test
  void empty_zero_and_nil_are_false() {
    fails(
        "{{ if \"\" }}t{{ else }}f{{ end }}{{ if 0 }}t{{ else }}f{{ end }}{{ if 0.0 }}t{{ else"
            + " }}f{{ end }}{{ if false }}t{{ else }}f{{ end }}{{ if query \"empty\" }}t{{ else"
            + " }}f{{ end }}{{ if .Foo.Bar }}t{{ else }}f{{ end }}",
        "template: __alert_A:1:296: executing \"__alert_A\" at <.Foo.Bar>: can't evaluate field Foo"
            + " in type struct { Labels map[string]string; ExternalLabels map[string]string;"
            + " ExternalURL string; Value interface {} }");
    gives(
        "{{ if args }}t{{ else }}f{{ end }}{{ if 0i }}t{{ else }}f{{ end }}{{ if now | toTime }}t{{"
            + " else }}f{{ end }}{{ if \" \" }}t{{ else }}f{{ end }}",
        "fftt");
  }

  @Test
  void with_sets_the_dot() {
    gives("{{ with $labels }}{{ .job }}{{ end }}", "api");
    gives("{{ with \"\" }}a{{ else }}{{ .Value }}{{ end }}", "1234.5678");
    gives("{{ with $x := 3 }}{{ $x }}{{ . }}{{ end }}", "33");
    gives("{{ with 0 }}a{{ else with 5 }}{{ . }}{{ end }}", "5");
  }

  @Test
  void range_goes_over_lists_maps_and_numbers() {
    gives("{{ range query \"up\" }}{{ .Value }};{{ end }}", "21;0.125;{count:3, sum:10};");
    gives(
        "{{ range $labels }}{{ . }};{{ end }}",
        "up;web-1.example.com:9090;api;12.5;gr\u00fc\u00df\u4e16\ud83d\ude00;");
    gives("{{ range 3 }}{{ . }}{{ end }}", "012");
    gives("{{ range 0 }}x{{ else }}none{{ end }}", "none");
    gives("{{ range query \"empty\" }}x{{ else }}none{{ end }}", "none");
  }

  @Test
  void range_has_an_index_and_a_value() {
    gives(
        "{{ range $i, $s := query \"up\" }}{{ $i }}={{ $s.Value }} {{ end }}",
        "0=21 1=0.125 2={count:3, sum:10} ");
    gives(
        "{{ range $k, $v := $labels }}{{ $k }}={{ $v }} {{ end }}",
        "__name__=up instance=web-1.example.com:9090 job=api num=12.5"
            + " utf=gr\u00fc\u00df\u4e16\ud83d\ude00 ");
    gives("{{ range $s := query \"up\" }}{{ $s.Value }} {{ end }}", "21 0.125 {count:3, sum:10} ");
    gives("{{ $x := 0 }}{{ range $x = 3 }}{{ end }}{{ $x }}", "2");
    gives("{{ $i := 7 }}{{ $s := 1 }}{{ range $i, $s = query \"up\" }}{{ end }}{{ $i }}", "2");
  }

  @Test
  void break_leaves_the_range_and_continue_its_round() {
    gives("{{ range 5 }}{{ if eq . 3 }}{{ break }}{{ end }}{{ . }}{{ end }}", "012");
    gives("{{ range 4 }}{{ if eq . 1 }}{{ continue }}{{ end }}{{ . }}{{ end }}", "023");
    gives("{{ range 2 }}{{ range 0 }}{{ else }}{{ break }}{{ end }}{{ . }}{{ end }}", "01");
    gives("{{ range $k, $v := $labels }}{{ $k }}{{ break }}{{ end }}", "__name__");
    gives("{{ range query \"up\" }}{{ .Value }}{{ break }}{{ end }}", "21");
  }

  @Test
  void other_values_can_not_be_ranged_over() {
    fails(
        "{{ range $value }}{{ end }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <$value>: range can't iterate over"
            + " 1234.5678");
    fails(
        "{{ range \"abc\" }}{{ end }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <\"abc\">: range can't iterate over"
            + " abc");
    fails(
        "{{ range true }}{{ end }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <true>: range can't iterate over"
            + " true");
    fails(
        "{{ range $i, $x := 3 }}{{ end }}",
        "template: __alert_A:1:131: executing \"__alert_A\" at <3>: can't use 3 to iterate over"
            + " more than one variable");
  }

  @Test
  void variables_live_until_the_end_of_their_block() {
    gives("{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ $x }}{{ end }}{{ $x }}", "21");
    gives("{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}", "2");
    gives("{{ $x := 1 }}{{ range 2 }}{{ $x = . }}{{ end }}{{ $x }}", "1");
  }

  @Test
  void templates_are_called_with_a_dot() {
    gives(
        "{{ define \"a\" }}[{{ . }}]{{ end }}{{ template \"a\" 3 }}{{ template \"a\" }}",
        "[3][<no value>]");
    gives(
        "{{ define \"a\" }}{{ .arg0 }}-{{ .arg1 }}{{ end }}{{ template \"a\" (args 1 $labels.job)"
            + " }}",
        "1-api");
    gives("{{ block \"b\" $value }}<{{ . }}>{{ end }}", "<1234.5678>");
    gives("{{ define \"a\" }}{{ $ }}{{ end }}{{ template \"a\" 1 }}", "1");
  }

  @Test
  void a_template_that_is_not_there_is_an_error() {
    fails(
        "{{ template \"x\" }}",
        "template: __alert_A:1:124: executing \"__alert_A\" at <{{template \"x\"}}>: template \"x\""
            + " not defined");
    fails(
        "{{ template \"x\" .Value }}",
        "template: __alert_A:1:124: executing \"__alert_A\" at <{{template \"x\" .Value}}>:"
            + " template \"x\" not defined");
  }

  @Test
  void templates_without_an_end_are_stopped() {
    fails(
        "{{ define \"a\" }}{{ template \"a\" }}{{ end }}{{ template \"a\" }}",
        "template: __alert_A:1:140: executing \"a\" at <{{template \"a\"}}>: exceeded maximum"
            + " template depth (100000)");
    fails(
        "{{ define \"a\" }}{{ template \"b\" }}{{ end }}{{ define \"b\" }}{{ template \"a\" }}{{"
            + " end }}{{ template \"a\" }}",
        "template: __alert_A:1:183: executing \"b\" at <{{template \"a\"}}>: exceeded maximum"
            + " template depth (100000)");
  }

  @Test
  void a_template_that_calls_itself_in_a_block_is_stopped() {
    fails(
        "{{ define \"a\" }}{{ if true }}{{ range 2 }}{{ with 1 }}{{ template \"a\" . }}{{ end }}{{"
            + " end }}{{ end }}{{ end }}{{ template \"a\" . }}",
        "template: __alert_A:1:178: executing \"a\" at <{{template \"a\" .}}>: exceeded maximum"
            + " template depth (100000)");
  }

  @Test
  void templates_that_call_others_ever_more_often_are_stopped() {
    StringBuilder text = new StringBuilder("{{ define \"t0\" }}x{{ end }}");
    for (int i = 1; i <= 60; i++) {
      String call = "{{ template \"t" + (i - 1) + "\" . }}";
      text.append("{{ define \"t" + i + "\" }}" + call + call + "{{ end }}");
    }
    text.append("{{ template \"t60\" . }}");
    failsOf(text.toString(), "exceeded maximum steps (1000000)");
  }

  @Test
  void a_range_without_an_end_is_stopped() {
    failsOf("{{ range 9000000000000000000 }}{{ end }}", "exceeded maximum steps (1000000)");
    gives("{{ $x := 0 }}{{ range 300000 }}{{ $x = . }}{{ end }}{{ $x }}", "299999");
  }

  @Test
  void texts_that_grow_without_an_end_are_stopped() {
    failsOf(
        "{{ $x := \"ab\" }}{{ range 60 }}{{ $x = print $x $x }}{{ end }}",
        "exceeded maximum length of text (16000000)");
    failsOf(
        "{{ range 60 }}{{ printf \"%1000000d\" . }}{{ end }}",
        "exceeded maximum length of text (16000000)");
  }

  @Test
  void the_dollar_is_the_first_dot() {
    gives("{{ with $labels }}{{ $.Value }}{{ end }}", "1234.5678");
    gives(
        "{{ $.Labels.job }} {{ .ExternalLabels.cluster }} {{ .ExternalURL }}",
        "api eu http://testhost:9090/path/prefix");
  }

  @Test
  void a_field_that_a_map_lacks_is_empty() {
    gives(
        "{{ $labels.nothing }}|{{ .Labels.nothing }}|{{ (args 1).arg7 }}|{{ (query \"up\" |"
            + " first).Labels.x }}",
        "||<no value>|");
  }

  @Test
  void a_field_that_a_struct_lacks_is_an_error() {
    fails(
        "{{ .Foo }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <.Foo>: can't evaluate field Foo in"
            + " type struct { Labels map[string]string; ExternalLabels map[string]string;"
            + " ExternalURL string; Value interface {} }");
    fails(
        "{{ $labels.job.x }}",
        "template: __alert_A:1:122: executing \"__alert_A\" at <$labels.job.x>: can't evaluate"
            + " field x in type string");
    fails(
        "{{ $value.x }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <$value.x>: can't evaluate field x"
            + " in type float64");
    fails(
        "{{ .Value.x }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <.Value.x>: can't evaluate field x"
            + " in type interface {}");
    fails(
        "{{ (query \"up\").x }}",
        "template: __alert_A:1:122: executing \"__alert_A\" at <\"up\">: can't evaluate field x in"
            + " type template.queryResult");
    fails(
        "{{ (query \"up\" | first).x }}",
        "template: __alert_A:1:129: executing \"__alert_A\" at <first>: can't evaluate field x in"
            + " type *template.sample");
    fails(
        "{{ (args 1).arg7.x }}",
        "template: __alert_A:1:121: executing \"__alert_A\" at <1>: nil pointer evaluating"
            + " interface {}.x");
    fails(
        "{{ (now | toTime).wall }}",
        "template: __alert_A:1:122: executing \"__alert_A\" at <toTime>: wall is an unexported"
            + " field of struct type *time.Time");
  }

  @Test
  void only_functions_take_arguments() {
    fails(
        "{{ 1 2 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <1>: can't give argument to"
            + " non-function 1");
    fails(
        "{{ $value 2 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <$value>: can't give argument to"
            + " non-function $value");
    fails(
        "{{ .Value 2 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <.Value>: Value has arguments but"
            + " cannot be invoked as function");
    fails(
        "{{ .Labels.job 2 }}",
        "template: __alert_A:1:122: executing \"__alert_A\" at <.Labels.job>: job is not a method"
            + " but has arguments");
    fails(
        "{{ 1 | $value }}",
        "template: __alert_A:1:119: executing \"__alert_A\" at <$value>: can't give argument to"
            + " non-function $value");
    fails(
        "{{ (1) 2 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <(1) 2>: can't give argument to"
            + " non-function 1");
    fails(
        "{{ . 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <.>: can't give argument to"
            + " non-function .");
    fails(
        "{{ nil }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <nil>: nil is not a command");
    fails(
        "{{ true 1 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <true>: can't give argument to"
            + " non-function true");
  }
}
