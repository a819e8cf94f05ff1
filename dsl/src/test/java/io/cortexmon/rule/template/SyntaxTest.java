package io.cortexmon.rule.template;

import static io.cortexmon.rule.template.Expanding.fails;
import static io.cortexmon.rule.template.Expanding.gives;

import org.junit.jupiter.api.Test;

/** What a template may be, and Go's message for what it may not be. */
class SyntaxTest {

  @Test
  void text_without_actions_stays() {
    gives("plain { text } %d", "plain { text } %d");
  }

  @Test
  void an_action_must_be_closed() {
    fails("{{", "template: __alert_A:1: unclosed action");
    fails("{{ $value", "template: __alert_A:1: unclosed action");
    fails(
        "{{ $value \n | humanize", "template: __alert_A:2: unclosed action started at __alert_A:1");
    fails("{{ \"a\" }", "template: __alert_A:1: unexpected \"}\" in operand");
  }

  @Test
  void a_comment_ends_with_its_action() {
    gives("a{{/* c */}}b", "ab");
    gives("a {{- /* c */ -}} b", "ab");
    fails("{{/* c", "template: __alert_A:1: unclosed comment");
    fails("{{/* c */ }}", "template: __alert_A:1: comment ends before closing delimiter");
    fails("{{ /* c */ }}", "template: __alert_A:1: unexpected \"/\" in command");
  }

  @Test
  void a_minus_trims_space() {
    gives("a \n {{- 1 -}} \t b", "a1b");
    gives("a {{-1}} b", "a -1 b");
    gives("{{ 1 -}} {{- 2 }}", "12");
  }

  @Test
  void a_string_must_end_on_its_line() {
    fails("{{ \"a", "template: __alert_A:1: unterminated quoted string");
    fails("{{ \"a\n\" }}", "template: __alert_A:1: unterminated quoted string");
    gives("{{ `a\nb` }}", "a\nb");
    fails("{{ `a", "template: __alert_A:1: unterminated raw quoted string");
    fails("{{ 'a", "template: __alert_A:1: unterminated character constant");
    fails("{{ 'ab' }}", "template: __alert_A:1: malformed character constant: 'ab'");
    fails("{{ \"\\q\" }}", "template: __alert_A:1: invalid syntax");
    fails("{{ '' }}", "template: __alert_A:1: invalid syntax");
  }

  @Test
  void escapes_are_those_of_go() {
    gives(
        "{{ \"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\\x41\\101\\u00e9\\U0001f600\" | printf \"%q\" }}",
        "\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"AA\u00e9\ud83d\ude00\"");
    fails("{{ \"\\'\" }}", "template: __alert_A:1: invalid syntax");
    gives("{{ '\\'' }}", "39");
    fails("{{ \"\\ud800\" }}", "template: __alert_A:1: invalid syntax");
    fails("{{ \"\\400\" }}", "template: __alert_A:1: invalid syntax");
  }

  @Test
  void numbers_have_the_forms_of_go() {
    gives(
        "{{ 0x1F }} {{ 0b101 }} {{ 0o17 }} {{ 017 }} {{ 1_000 }} {{ 'a' }} {{ 1e3 }} {{ .5 }} {{ 0x1p4 }} {{ 1. }} {{ +3 }} {{ -0x10 }}",
        "31 5 15 15 1000 97 1000 0.5 16 1 3 -16");
    gives("{{ 1i }} {{ 1+2i }} {{ 0i }}", "(0+1i) (1+2i) (0+0i)");
  }

  @Test
  void what_looks_like_a_number_and_is_none_is_refused() {
    fails("{{ 1a }}", "template: __alert_A:1: bad number syntax: \"1a\"");
    fails("{{ 0x }}", "template: __alert_A:1: illegal number syntax: \"0x\"");
    fails("{{ 08 }}", "template: __alert_A:1: integer overflow: \"08\"");
    fails("{{ 1__0 }}", "template: __alert_A:1: illegal number syntax: \"1__0\"");
    fails(
        "{{ 99999999999999999999 }}",
        "template: __alert_A:1: integer overflow: \"99999999999999999999\"");
    fails(
        "{{ 9223372036854775808 }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <9223372036854775808>: 9223372036854775808 overflows int");
    fails("{{ 1+2 }}", "template: __alert_A:1: bad number syntax: \"1+2\"");
    fails("{{ .", "template: __alert_A:1: illegal number syntax: \".\"");
  }

  @Test
  void characters_without_a_meaning_are_refused() {
    fails("{{ $labels[0] }}", "template: __alert_A:1: bad character U+005B '['");
    fails("{{ a\u00a0b }}", "template: __alert_A:1: bad character U+00A0");
    fails("{{ $value * 2 }}", "template: __alert_A:1: unexpected \"*\" in operand");
    fails("{{ $value; }}", "template: __alert_A:1: bad character U+003B ';'");
    fails("{{ $labels.quantile * 100}}", "template: __alert_A:1: unexpected \"*\" in operand");
    fails("{{ a:b }}", "template: __alert_A:1: function \"a\" not defined");
    fails(
        "{{ \u20ac }}", "template: __alert_A:1: unrecognized character in action: U+20AC '\u20ac'");
    fails("{{ 1,2 }}", "template: __alert_A:1: unexpected \",\" in operand");
  }

  @Test
  void parentheses_must_match() {
    fails("{{ (1 }}", "template: __alert_A:1: unclosed left paren");
    fails("{{ 1) }}", "template: __alert_A:1: unexpected right paren");
    fails("{{ () }}", "template: __alert_A:1: missing value for parenthesized pipeline");
    gives("{{ (1 | print) }}", "1");
  }

  @Test
  void names_must_be_known() {
    fails("{{ $label.job }}", "template: __alert_A:1: undefined variable \"$label\"");
    fails("{{ humanise 1 }}", "template: __alert_A:1: function \"humanise\" not defined");
    gives("{{ $x := 1 }}{{ $x }}", "1");
    fails(
        "{{ if $x := 1 }}{{ $x }}{{ end }}{{ $x }}",
        "template: __alert_A:1: undefined variable \"$x\"");
    fails(
        "{{ define \"a\" }}{{ $value }}{{ end }}",
        "template: __alert_A:1: undefined variable \"$value\"");
  }

  @Test
  void a_pipeline_needs_a_value() {
    fails("{{ }}", "template: __alert_A:1: missing value for command");
    fails("{{ if }}{{ end }}", "template: __alert_A:1: missing value for if");
    fails("{{ $x := }}", "template: __alert_A:1: missing value for command");
    fails("{{ | print }}", "template: __alert_A:1: unexpected \"|\" in command");
    gives("{{ 1 | }}", "1");
    fails("{{ with }}{{ end }}", "template: __alert_A:1: missing value for with");
    fails("{{ range }}{{ end }}", "template: __alert_A:1: missing value for range");
  }

  @Test
  void what_is_no_function_can_not_follow_a_pipe() {
    fails("{{ 1 | 2 }}", "template: __alert_A:1: non executable command in pipeline stage 2");
    fails(
        "{{ 1 | print | \"a\" }}",
        "template: __alert_A:1: non executable command in pipeline stage 3");
    fails("{{ 1 | . }}", "template: __alert_A:1: non executable command in pipeline stage 2");
    fails("{{ 1 | nil }}", "template: __alert_A:1: non executable command in pipeline stage 2");
    fails("{{ 1 | true }}", "template: __alert_A:1: non executable command in pipeline stage 2");
  }

  @Test
  void blocks_need_their_end() {
    fails("{{ if true }}", "template: __alert_A:1: unexpected EOF");
    fails("{{ end }}", "template: __alert_A:1: unexpected {{end}}");
    fails("{{ else }}", "template: __alert_A:1: unexpected {{else}}");
    fails(
        "{{ if true }}{{ else }}{{ else }}{{ end }}",
        "template: __alert_A:1: expected end; found {{else}}");
    fails("{{ range 3 }}\n", "template: __alert_A:2: unexpected EOF");
    fails("{{ if true }}{{ else if }}{{ end }}", "template: __alert_A:1: missing value for if");
    fails("{{ end 1 }}", "template: __alert_A:1: unexpected \"1\" in end");
    fails("{{ else 1 }}", "template: __alert_A:1: unexpected \"1\" in else");
  }

  @Test
  void break_and_continue_belong_to_a_range() {
    fails("{{ break }}", "template: __alert_A:1: {{break}} outside {{range}}");
    fails("{{ continue }}", "template: __alert_A:1: {{continue}} outside {{range}}");
    fails(
        "{{ range 2 }}{{ break 1 }}{{ end }}",
        "template: __alert_A:1: unexpected \"1\" in {{break}}");
    fails(
        "{{ range 2 }}x{{ else }}{{ break }}{{ end }}",
        "template: __alert_A:1: {{break}} outside {{range}}");
  }

  @Test
  void templates_have_one_definition() {
    fails(
        "{{ define \"a\" }}1{{ end }}{{ define \"a\" }}2{{ end }}",
        "template: __alert_A:1: template: multiple definition of template \"a\"");
    gives("{{ define \"a\" }} {{ end }}{{ define \"a\" }}2{{ end }}{{ template \"a\" }}", "2");
    fails("{{ define a }}{{ end }}", "template: __alert_A:1: unexpected \"a\" in define clause");
    fails("{{ define \"a\" }}", "template: __alert_A:1: unexpected EOF");
    fails(
        "{{ define \"a\" }}{{ else }}{{ end }}",
        "template: __alert_A:1: unexpected {{else}} in define clause");
    fails(
        "{{ if 1 }}{{ define \"a\" }}{{ end }}{{ end }}",
        "template: __alert_A:1: unexpected <define> in command");
    fails("{{ template a }}", "template: __alert_A:1: unexpected \"a\" in template clause");
    fails("{{ template \"a\" 1 2", "template: __alert_A:1: unclosed action");
    fails("{{ block \"a\" }}{{ end }}", "template: __alert_A:1: missing value for block clause");
    fails(
        "{{ block \"a\" . }}x{{ else }}{{ end }}",
        "template: __alert_A:1: unexpected {{else}} in block clause");
  }

  @Test
  void only_a_range_has_two_variables() {
    fails("{{ $x, $y := 1 }}", "template: __alert_A:1: too many declarations in command");
    fails(
        "{{ range $x, 1 := 2 }}{{ end }}",
        "template: __alert_A:1: range can only initialize variables");
    fails(
        "{{ range $x, $y, $z := 2 }}{{ end }}",
        "template: __alert_A:1: too many declarations in range");
  }

  @Test
  void literals_have_no_fields() {
    fails(
        "{{ 1 .a }}",
        "template: __alert_A:1:115: executing \"__alert_A\" at <1>: can't give argument to non-function 1");
    fails("{{ \"a\".b }}", "template: __alert_A:1: unexpected . after term \"\\\"a\\\"\"");
    fails("{{ true.a }}", "template: __alert_A:1: unexpected . after term \"true\"");
    fails("{{ nil.a }}", "template: __alert_A:1: unexpected . after term \"nil\"");
  }

  @Test
  void messages_tell_the_line_and_where_the_action_started() {
    fails("a\n{{ x }}", "template: __alert_A:2: function \"x\" not defined");
    fails("a\n\n{{ $x }}\n", "template: __alert_A:3: undefined variable \"$x\"");
    fails("{{ 1\n\n[ }}", "template: __alert_A:3: unexpected \"[\" in operand");
    fails("{{ \"a\n", "template: __alert_A:1: unterminated quoted string");
  }
}
