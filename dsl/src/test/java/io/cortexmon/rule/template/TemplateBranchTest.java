package io.cortexmon.rule.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateBranchTest {

  private static List<String> branches(String text) {
    return Template.ofAlert("A", text).branches().stream().map(TemplateBranch::text).toList();
  }

  /** The texts of the ways that are taken. */
  private static List<String> taken(String text, double value) {
    Template template = Template.ofAlert("A", text);
    TemplateData data = TemplateData.of(Labels.of(Map.of("job", "api")), value);
    return template.branchesTaken(data).stream()
        .map(index -> template.branches().get(index).text())
        .toList();
  }

  @Test
  void a_text_without_choices_has_no_branches() {
    assertThat(branches("{{ $labels.job }} is {{ $value }}")).isEmpty();
    assertThat(taken("{{ $labels.job }} is {{ $value }}", 1)).isEmpty();
  }

  @Test
  void if_has_two_ways_also_without_else() {
    String text = "Job{{ if gt $value 5.0 }} is late{{ end }}";
    assertThat(branches(text))
        .containsExactly("{{if gt $value 5.0}}", "else of {{if gt $value 5.0}}");
    assertThat(Template.ofAlert("A", text).branches().get(0).start()).isEqualTo(9);
    assertThat(taken(text, 9)).containsExactly("{{if gt $value 5.0}}");
    assertThat(taken(text, 1)).containsExactly("else of {{if gt $value 5.0}}");
  }

  @Test
  void else_if_stands_for_the_way_past() {
    String text = "{{ if gt $value 5.0 }}a{{ else if gt $value 2.0 }}b{{ else }}c{{ end }}";
    assertThat(branches(text))
        .containsExactly(
            "{{if gt $value 5.0}}", "{{if gt $value 2.0}}", "else of {{if gt $value 2.0}}");
    assertThat(taken(text, 9)).containsExactly("{{if gt $value 5.0}}");
    assertThat(taken(text, 3)).containsExactly("{{if gt $value 2.0}}");
    assertThat(taken(text, 1)).containsExactly("else of {{if gt $value 2.0}}");
  }

  @Test
  void with_and_range_have_two_ways_too() {
    String text =
        "{{ with $labels.pod }}{{ . }}{{ end }}{{ range query \"up\" }}{{ .Value }}{{ end }}";
    assertThat(branches(text))
        .containsExactly(
            "{{with $labels.pod}}",
            "else of {{with $labels.pod}}",
            "{{range query \"up\"}}",
            "else of {{range query \"up\"}}");
    assertThat(taken(text, 1))
        .containsExactly("else of {{with $labels.pod}}", "else of {{range query \"up\"}}");
    assertThat(taken("{{ range 2 }}x{{ end }}", 1)).containsExactly("{{range 2}}");
  }

  @Test
  void inner_choices_and_called_templates_are_followed() {
    String text =
        "{{ define \"x\" }}{{ if . }}1{{ end }}{{ end }}"
            + "{{ if $labels.job }}{{ template \"x\" $labels.job }}{{ end }}";
    assertThat(branches(text))
        .containsExactly(
            "{{if .}}", "else of {{if .}}", "{{if $labels.job}}", "else of {{if $labels.job}}");
    assertThat(taken(text, 1)).containsExactly("{{if .}}", "{{if $labels.job}}");
  }

  @Test
  void what_was_taken_before_an_error_was_taken() {
    assertThat(taken("{{ if $labels.job }}{{ template \"none\" }}{{ end }}{{ if 1 }}{{ end }}", 1))
        .containsExactly("{{if $labels.job}}");
  }
}
