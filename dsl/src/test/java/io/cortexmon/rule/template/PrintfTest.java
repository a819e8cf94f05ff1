package io.cortexmon.rule.template;

import static io.cortexmon.rule.template.Expanding.gives;

import org.junit.jupiter.api.Test;

/** The verbs and flags of printf. */
class PrintfTest {

  @Test
  void whole_numbers_have_bases() {
    gives(
        "{{ printf \"%d %b %o %O %x %X %c %q %U %v\" 65 5 8 8 255 255 233 39 128512 7 }}",
        "65 101 10 0o10 ff FF \u00e9 '\\'' U+1F600 7");
    gives(
        "{{ printf \"%#b %#o %#x %#X %#U\" 5 8 255 255 128512 }}",
        "0b101 010 0xff 0XFF U+1F600 '\ud83d\ude00'");
    gives("{{ printf \"%d %x\" -5 -255 }}", "-5 -ff");
  }

  @Test
  void whole_numbers_are_padded() {
    gives(
        "{{ printf \"[%5d] [%-5d] [%05d] [%+d] [% d] [%.3d] [%5.3d] [%+05d] [%-05d] [%.0d]\" 42 42 42 42 42 42 42 42 42 0 }}",
        "[   42] [42   ] [00042] [+42] [ 42] [042] [  042] [+0042] [42   ] []");
  }

  @Test
  void floats_have_forms() {
    gives(
        "{{ printf \"%f %.2f %e %E %g %G %.3g %v %F\" 1234.5678 1234.5678 1234.5678 1234.5678 1234.5678 1e-10 1234.5678 1e21 0.5 }}",
        "1234.567800 1234.57 1.234568e+03 1.234568E+03 1234.5678 1E-10 1.23e+03 1e+21 0.500000");
    gives(
        "{{ printf \"%x %X %b %.2x\" 1.5 -0.1 1.0 1.999 }}",
        "0x1.8p+00 -0X1.999999999999AP-04 4503599627370496p-52 0x1.00p+01");
    gives(
        "{{ printf \"[%8.2f] [%-8.2f] [%08.2f] [%+.1f] [% .1f] [%+08.1f]\" 3.14159 3.14159 -3.14159 2.0 2.0 2.0 }}",
        "[    3.14] [3.14    ] [-0003.14] [+2.0] [ 2.0] [+00002.0]");
    gives("{{ printf \"%#g %#.3g %#.0f %#v\" 1.0 100.0 3.0 1.0 }}", "1.00000 100. 3. 1");
  }

  @Test
  void texts_are_quoted_and_cut() {
    gives(
        "{{ printf \"%s|%5s|%-5s|%.2s|%q|%x|%X|% x|%#x|%#q|%+q\" \"a\" \"b\" \"c\" \"d\u00e9f\" \"q\\\"\\n\" \"h\u00e9\" \"h\u00e9\" \"h\u00e9\" \"h\u00e9\" \"b`\" \"\u00e9\u4e16\ud83d\ude00\" }}",
        "a|    b|c    |d\u00e9|\"q\\\"\\n\"|68c3a9|68C3A9|68 c3 a9|0x68c3a9|\"b`\"|\"\\u00e9\\u4e16\\U0001f600\"");
    gives("{{ printf \"%05s|%t|%v|%5t\" \"a\" true false true }}", "0000a|true|false| true");
  }

  @Test
  void maps_and_structs_are_shown() {
    gives(
        "{{ printf \"%v\" $externalLabels }} {{ printf \"%#v\" $externalLabels }} {{ printf \"%+v\" (query \"up\" | first) }} {{ printf \"%#v\" (args 1 2.5 \"x\" nil) }}",
        "map[cluster:eu] map[string]string{\"cluster\":\"eu\"} &{Labels:map[__name__:up instance:b:9090 job:api] Value:21} map[string]interface {}{\"arg0\":1, \"arg1\":2.5, \"arg2\":\"x\", \"arg3\":interface {}(nil)}");
    gives("{{ printf \"%v %s\" (query \"empty\") (toDuration 90) }}", "[] 1m30s");
    gives(
        "{{ printf \"%d\" (args \"a\" 1) }}",
        "map[%!d(string=arg0):%!d(string=a) %!d(string=arg1):1]");
  }

  @Test
  void types_are_named() {
    gives(
        "{{ printf \"%T %T %T %T %T %T %T %T %T %T\" 1 1.5 \"a\" true nil $labels (query \"up\") (now | toTime) (toDuration 1) (safeHtml \"a\") }}",
        "int float64 string bool <nil> map[string]string template.queryResult *time.Time *time.Duration template.HTML");
    gives(
        "{{ printf \"%T %T %T %T\" (query \"up\" | first) (args) . (index \"a\" 0) }}",
        "*template.sample map[string]interface {} struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} } uint8");
  }

  @Test
  void a_verb_that_does_not_fit_is_told() {
    gives(
        "{{ printf \"%d\" \"hi\" }} {{ printf \"%d\" 3.5 }} {{ printf \"%s\" 3 }} {{ printf \"%s\" 3.5 }} {{ printf \"%s\" nil }} {{ printf \"%d\" nil }} {{ printf \"%t\" 1 }} {{ printf \"%z\" 1 }} {{ printf \"%!\" 1 }} {{ printf \"%f\" 1 }}",
        "%!d(string=hi) %!d(float64=3.5) %!s(int=3) %!s(float64=3.5) %!s(<nil>) %!d(<nil>) %!t(int=1) %!z(int=1) %!!(int=1) %!f(int=1)");
    gives(
        "{{ printf \"%.2f\" $labels.num }} {{ printf \"%d\" $value }} {{ printf \"%d\" true }}",
        "%!f(string=12) %!d(float64=1234.5678) %!d(bool=true)");
  }

  @Test
  void too_few_or_many_arguments_are_told() {
    gives(
        "{{ printf \"%d %d\" 1 }} {{ printf \"%d\" 1 2 \"x\" }} {{ printf \"%\" }} {{ printf \"%d%\" 1 }} {{ printf \"100%%\" }} {{ printf \"a\" nil 2.5 }}",
        "1 %!d(MISSING) 1%!(EXTRA int=2, string=x) %!(NOVERB) 1%!(NOVERB) 100% a%!(EXTRA <nil>, float64=2.5)");
  }

  @Test
  void arguments_can_be_chosen() {
    gives(
        "{{ printf \"%[2]d %[1]d\" 1 2 }} {{ printf \"%[3]d\" 1 }} {{ printf \"%[x]d\" 1 }} {{ printf \"%*d|%-*d|%.*f\" 5 1 5 1 2 3.14159 }} {{ printf \"%[2]*[1]d\" 7 5 }} {{ printf \"%*d\" \"a\" 1 }} {{ printf \"%.*d\" -1 2 }}",
        "2 1 %!d(BADINDEX) %!d(BADINDEX)     1|1    |3.14     7 %!(BADWIDTH)1 %!(BADPREC)2");
  }

  @Test
  void complex_numbers_have_two_parts() {
    gives("{{ printf \"%v %.1f %d\" 1+2i 1-2i 1i }}", "(1+2i) (1.0-2.0i) %!d(complex128=(0+1i))");
  }
}
