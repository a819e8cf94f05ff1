package io.cortexmon.rule.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.rule.template.TemplateUses.LabelUse;
import io.cortexmon.rule.template.TemplateUses.QueryUse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateUsesTest {

  private static TemplateUses of(String text) {
    return Template.ofAlert("A", text).uses();
  }

  private static LabelUse label(String name, int start) {
    return new LabelUse(Optional.of(name), start);
  }

  private static LabelUse someLabel(int start) {
    return new LabelUse(Optional.empty(), start);
  }

  private static QueryUse query(String text, int start) {
    return new QueryUse(Optional.of(text), start);
  }

  @Test
  void fields_of_the_labels_are_labels() {
    assertThat(of("{{ $labels.job }}").labels()).containsExactly(label("job", 10));
    assertThat(of("{{ .Labels.job }}").labels()).containsExactly(label("job", 10));
    assertThat(of("{{ $.Labels.job }}").labels()).containsExactly(label("job", 11));
    assertThat(of("{{ ($labels).job }}").labels()).containsExactly(label("job", 12));
    assertThat(of("{{ $value }}").labels()).isEmpty();
  }

  @Test
  void an_index_of_the_labels_is_a_label() {
    assertThat(of("{{ index $labels \"job\" }}").labels()).containsExactly(label("job", 17));
    assertThat(of("{{ (index .Labels \"job\") }}").labels()).containsExactly(label("job", 18));
    assertThat(of("{{ \"job\" | index $labels }}").labels()).containsExactly(label("job", 3));
    assertThat(of("{{ index $labels $labels.x }}").labels())
        .containsExactly(someLabel(3), label("x", 24));
    assertThat(of("{{ $k := \"job\" }}{{ index $labels $k }}").labels())
        .containsExactly(label("job", 9));
  }

  @Test
  void labels_are_followed_through_variables_and_the_dot() {
    assertThat(of("{{ $l := .Labels }}{{ $l.job }}").labels()).containsExactly(label("job", 24));
    assertThat(of("{{ with $labels }}{{ .job }}{{ end }}").labels())
        .containsExactly(label("job", 21));
    assertThat(of("{{ with . }}{{ .Labels.job }}{{ end }}").labels())
        .containsExactly(label("job", 22));
    assertThat(of("{{ if true }}{{ else }}{{ $labels.a }}{{ end }}").labelNames())
        .containsExactly("a");
    assertThat(of("{{ with $value }}{{ else }}{{ .Labels.a }}{{ end }}").labelNames())
        .containsExactly("a");
  }

  @Test
  void labels_are_followed_into_templates() {
    String byDot = "{{ define \"t\" }}{{ .job }}{{ end }}{{ template \"t\" $labels }}";
    String byArgs =
        "{{ define \"t\" }}{{ .arg1.job }}{{ end }}{{ template \"t\" (args 1 $labels) }}";
    String twice = byDot + "{{ template \"t\" $externalLabels }}";

    assertThat(of(byDot).labels()).containsExactly(label("job", 19));
    assertThat(of(byArgs).labels()).containsExactly(label("job", 24));
    assertThat(of(twice).externalLabels()).containsExactly(label("job", 19));
    assertThat(of("{{ define \"t\" }}{{ .Labels.job }}{{ end }}").labels()).isEmpty();
  }

  @Test
  void labels_of_a_query_s_samples_are_others() {
    String text = "{{ range query \"up\" }}{{ .Labels.job }}{{ $labels.own }}{{ end }}";

    assertThat(of(text).labelNames()).containsExactly("own");
    assertThat(of("{{ (query \"up\" | first).Labels.job }}").labels()).isEmpty();
  }

  @Test
  void labels_that_are_used_as_a_whole_have_no_name() {
    assertThat(of("{{ $labels }}").labels()).containsExactly(someLabel(3));
    assertThat(of("{{ printf \"%v\" $labels }}").labels()).containsExactly(someLabel(3));
    assertThat(of("{{ range $k, $v := $labels }}{{ end }}").labels()).containsExactly(someLabel(9));
    assertThat(of("{{ if $labels }}{{ len $labels }}{{ end }}").labels()).isEmpty();
  }

  @Test
  void external_labels_are_kept_apart() {
    TemplateUses uses = of("{{ $externalLabels.cluster }} {{ .ExternalLabels.zone }}");

    assertThat(uses.labels()).isEmpty();
    assertThat(uses.externalLabels()).containsExactly(label("cluster", 18), label("zone", 48));
  }

  @Test
  void queries_are_found_with_their_texts() {
    assertThat(of("{{ query \"up == 0\" | len }}").queries()).containsExactly(query("up == 0", 9));
    assertThat(of("{{ with \"up\" | query }}{{ end }}").queries()).containsExactly(query("up", 8));
    assertThat(of("{{ $q := `up` }}{{ range query $q }}{{ end }}").queries())
        .containsExactly(query("up", 9));
    assertThat(of("{{ query (printf \"up{job='%s'}\" $labels.job) }}").queries())
        .containsExactly(new QueryUse(Optional.empty(), 3));
  }

  @Test
  void functions_are_named() {
    assertThat(of("{{ $value | humanize }}{{ if eq 1 (len \"a\") }}{{ now }}{{ end }}").functions())
        .containsExactlyInAnyOrder("humanize", "eq", "len", "now");
  }

  @Test
  void a_template_that_calls_itself_is_read_once() {
    String text =
        "{{ define \"t\" }}{{ .job }}{{ template \"t\" . }}{{ end }}{{ template \"t\" $labels }}";

    assertThat(of(text).labels()).containsExactly(label("job", 19));
  }

  @Test
  void a_template_that_calls_itself_with_ever_more_ends() {
    String text =
        "{{ define \"t\" }}{{ .arg0.job }}{{ template \"t\" (args . .) }}{{ end }}"
            + "{{ template \"t\" (args $labels) }}";

    assertThat(of(text).labelNames()).containsExactly("job");
  }

  @Test
  void a_plain_template_has_places_too() {
    assertThat(Template.parse("t", "{{ .Labels.job }}").uses().labels())
        .containsExactly(label("job", 10));
  }
}
