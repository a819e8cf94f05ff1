package io.cortexmon.rule.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cortexmon.promql.Labels;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final TemplateData DATA = TemplateData.of(Labels.of(Map.of("job", "api")), 0.25);

  @Test
  void a_template_is_read_once_and_expanded_often() {
    Template template =
        Template.ofAlert("Slow", "{{ $labels.job }} is {{ $value | humanize }}s late");

    assertThat(template.expand(DATA)).isEqualTo("api is 250ms late");
    assertThat(template.expand(TemplateData.of(Labels.of(Map.of("job", "db")), 3)))
        .isEqualTo("db is 3s late");
  }

  @Test
  void it_knows_its_name_and_text() {
    Template template = Template.ofAlert("Slow", "{{ $value }}");

    assertThat(template.name()).isEqualTo("__alert_Slow");
    assertThat(template.text()).isEqualTo("{{ $value }}");
    assertThat(template).hasToString("{{ $value }}");
  }

  @Test
  void data_has_defaults() {
    Template template =
        Template.ofAlert(
            "A",
            "{{ now }}|{{ externalURL }}|{{ pathPrefix }}|{{ query \"up\" }}"
                + "|{{ $externalLabels }}|{{ $externalURL }}");

    assertThat(template.expand(DATA)).isEqualTo("0|||[]|map[]|");
  }

  @Test
  void a_plain_template_has_a_dot_and_no_variables() {
    assertThat(Template.parse("page", "{{ .Labels.job }} {{ .Value }}").expand(DATA))
        .isEqualTo("api 0.25");
    assertThatThrownBy(() -> Template.parse("page", "{{ $labels.job }}"))
        .isInstanceOf(TemplateSyntaxException.class)
        .hasMessage("template: page:1: undefined variable \"$labels\"");
  }

  @Test
  void a_syntax_error_has_a_line_and_a_fault() {
    TemplateSyntaxException error =
        catchThrowableOfType(
            TemplateSyntaxException.class, () -> Template.ofAlert("A", "a\n{{ x }}"));

    assertThat(error.line()).isEqualTo(2);
    assertThat(error.fault()).isEqualTo("function \"x\" not defined");
    assertThat(error.fullMessage())
        .isEqualTo(
            "error parsing template __alert_A: template: __alert_A:2: function \"x\" not defined");
  }

  @Test
  void an_error_becomes_the_annotation_as_in_prometheus() {
    Template template = Template.ofAlert("A", "{{ query \"up\" | first }}");

    assertThat(template.expandOrTellError(DATA))
        .isEqualTo(
            "<error expanding template: error executing template __alert_A: template:"
                + " __alert_A:1:128: executing \"__alert_A\" at <first>: error calling first:"
                + " first() called on vector with no elements>");
    assertThat(Template.ofAlert("A", "b").expandOrTellError(DATA)).isEqualTo("b");
  }

  @Test
  void columns_count_bytes() {
    assertThatThrownBy(() -> Template.parse("t", "\n\u00e9\u4e16 {{ .Foo }}").expand(DATA))
        .isInstanceOf(TemplateExecutionException.class)
        .hasMessageStartingWith("template: t:2:9: executing \"t\" at <.Foo>: can't evaluate field");
  }

  @Test
  void an_alert_s_labels_show_the_names_of_go_s_types() {
    assertThatThrownBy(() -> Template.parse("t", "{{ .Foo }}").expand(DATA))
        .hasMessage(
            "template: t:1:3: executing \"t\" at <.Foo>: can't evaluate field Foo in type struct {"
                + " Labels map[string]string; ExternalLabels map[string]string; ExternalURL"
                + " string; Value interface {} }");
  }

  @Test
  void nesting_has_a_limit_and_no_overflow() {
    String deep = "{{ " + "(".repeat(250) + "1" + ")".repeat(250) + " }}";
    String blocks = "{{ if 1 }}".repeat(250) + "x" + "{{ end }}".repeat(250);

    assertThat(Template.parse("t", deep).expand(DATA)).isEqualTo("1");
    assertThat(Template.parse("t", blocks).expand(DATA)).isEqualTo("x");
    assertThatThrownBy(() -> Template.parse("t", "{{ " + "(".repeat(100_000)))
        .hasMessage("template: t:1: max expression depth exceeded");
    assertThatThrownBy(() -> Template.parse("t", "{{ if 1 }}".repeat(100_000)))
        .hasMessage("template: t:1: max block depth exceeded");
    assertThatThrownBy(() -> Template.parse("t", "{{ block \"a\" . }}".repeat(100_000)))
        .hasMessage("template: t:1: max block depth exceeded");
    assertThatThrownBy(() -> Template.parse("t", "{{ if 1 }}" + "{{ else if 1 }}".repeat(100_000)))
        .hasMessage("template: t:1: max block depth exceeded");
  }

  @Test
  void bytes_that_are_no_characters_survive() {
    String text = "{{ slice \"\u00e9\" 0 1 }}{{ slice \"\u00e9\" 1 }}{{ len \"\\xff\" }}";

    assertThat(Template.parse("t", text).expand(DATA)).isEqualTo("\udcc3\udca91");
  }

  @Test
  void times_have_milliseconds() {
    TemplateData data = DATA.at(Instant.ofEpochSecond(1, 999_999));

    assertThat(Template.parse("t", "{{ now }}").expand(data)).isEqualTo("1");
  }

  @Test
  void texts_are_ordered_by_their_bytes() {
    String text =
        "{{ lt \"\uff5e\" \"\ud83d\ude00\" }} {{ lt \"a\" \"ab\" }} {{ lt \"b\" \"ab\" }}"
            + " {{ lt \"\ud83d\ude00\" \"\ud83d\ude01\" }} {{ lt \"\ud83d\ude00\" \"\uff5e\" }}";

    assertThat(Template.parse("t", text).expand(DATA)).isEqualTo("true true false true false");
  }
}
