package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Labels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {

  private static final RuleFileOptions STRICT =
      new RuleFileOptions(
          RuleTestOptions.DEFAULT.parse(),
          Labels.Naming.UTF8,
          YamlFields.Strictness.STRICT,
          new AlertTemplates());

  private static final RuleFileOptions LENIENT =
      new RuleFileOptions(
          RuleTestOptions.DEFAULT.parse(),
          Labels.Naming.UTF8,
          YamlFields.Strictness.LENIENT,
          new AlertTemplates());

  private static List<String> faults(String text) {
    return shown(RuleFile.of("r.yml", text, STRICT));
  }

  private static List<String> shown(RuleFile file) {
    return file.faults().stream().map(FileFault::toString).toList();
  }

  private static GroupDefinition group(String text) {
    RuleFile file = RuleFile.of("r.yml", text, STRICT);
    assertThat(file.faults()).isEmpty();
    return file.groups().get(0);
  }

  private static RuleDefinition rule(String text) {
    return group("groups: [{name: g, rules: [" + text + "]}]").rules().get(0);
  }

  @Test
  void groups_and_rules_have_all_that_the_file_says() {
    GroupDefinition group =
        group(
            """
            groups:
              - name: orders
                interval: 30s
                limit: 7
                query_offset: 1m
                labels: {team: orders, severity: none}
                rules:
                  - alert: High
                    expr: load > 5
                    for: 5m
                    keep_firing_for: 1h30m
                    labels: {severity: page}
                    annotations: {summary: "{{ $value }}"}
                  - record: load:sum
                    expr: sum(load)
            """);

    assertThat(group.name()).isEqualTo("orders");
    assertThat(group.limit()).isEqualTo(7);
    assertThat(group.queryOffsetMillis()).isEqualTo(60_000);
    RuleDefinition high = group.rules().get(0);
    assertThat(high.name()).isEqualTo("High");
    assertThat(high.isAlert()).isTrue();
    assertThat(high.expr().text()).isEqualTo("load > 5");
    assertThat(high.holdMillis()).isEqualTo(300_000);
    assertThat(high.keepFiringMillis()).isEqualTo(5_400_000);
    assertThat(high.labels()).isEqualTo(Map.of("team", "orders", "severity", "page"));
    assertThat(high.annotations()).isEqualTo(Map.of("summary", "{{ $value }}"));
    RuleDefinition sum = group.rules().get(1);
    assertThat(sum.name()).isEqualTo("load:sum");
    assertThat(sum.isAlert()).isFalse();
    assertThat(sum.labels()).isEqualTo(Map.of("team", "orders", "severity", "none"));
  }

  @Test
  void an_empty_file_has_no_groups() {
    assertThat(RuleFile.of("r.yml", "", STRICT))
        .isEqualTo(new RuleFile("r.yml", List.of(), List.of()));
    assertThat(faults("# nothing\n")).isEmpty();
    assertThat(faults("groups:\n")).isEmpty();
    assertThat(faults("groups: []\n")).isEmpty();
  }

  @Test
  void only_the_first_document_counts() {
    assertThat(faults("groups: [{name: a}]\n---\nnonsense: [\n")).isEmpty();
  }

  @Test
  void words_and_numbers_are_texts_as_they_are_written() {
    assertThat(rule("{record: x, expr: 0x1F, labels: {a: 1.50, b: yes, c: 2026-01-31, d: ~}}"))
        .satisfies(
            rule -> {
              assertThat(rule.expr().text()).isEqualTo("31");
              assertThat(rule.labels())
                  .isEqualTo(Map.of("a", "1.50", "b", "yes", "c", "2026-01-31", "d", ""));
            });
  }

  @Test
  void anchors_and_merged_mappings_are_read() {
    GroupDefinition group =
        group(
            """
            groups:
              - name: g
                rules:
                  - &first {alert: A, expr: &load load > 5, for: 5m}
                  - {<<: *first, alert: B}
                  - {record: x, expr: *load}
                  - {alert: C, <<: [{for: 1m}, *first]}
            """);
    assertThat(group.rules()).extracting(RuleDefinition::name).containsExactly("A", "B", "x", "C");
    assertThat(group.rules())
        .extracting(RuleDefinition::holdMillis)
        .containsExactly(300_000L, 300_000L, 0L, 60_000L);
    assertThat(group.rules().get(2).expr().text()).isEqualTo("load > 5");
  }

  @Test
  void a_key_that_is_not_known_is_a_fault_with_the_nearest_that_is() {
    assertThat(
            faults(
                """
                groups:
                  - name: g
                    rulez: []
                    rules:
                      - alert: A
                        expr: 1
                        annotation: {a: b}
                owner: x
                """))
        .containsExactly(
            """
            r.yml:3:5: field rulez not found in type rulefmt.RuleGroup
              hint: did you mean rules?\
            """,
            """
            r.yml:7:9: field annotation not found in type rulefmt.Rule
              hint: did you mean annotations?\
            """,
            """
            r.yml:8:1: field owner not found in type rulefmt.RuleGroups
              hint: known here are groups\
            """);
  }

  @Test
  void keys_that_are_not_known_can_be_ignored() {
    assertThat(
            RuleFile.of(
                    "r.yml",
                    "groups: [{name: g, owner: x, rules: [{record: x, expr: 1, y: z}]}]",
                    LENIENT)
                .groups())
        .hasSize(1);
  }

  @Test
  void what_is_of_a_wrong_type_is_a_fault() {
    assertThat(faults("groups: x"))
        .containsExactly("r.yml:1:9: cannot unmarshal !!str `x` into []rulefmt.RuleGroup");
    assertThat(faults("- a"))
        .containsExactly("r.yml:1:1: cannot unmarshal !!seq into rulefmt.RuleGroups");
    assertThat(faults("groups: [5]"))
        .containsExactly(
            "r.yml:1:10: cannot unmarshal !!int `5` into rulefmt.RuleGroup",
            "r.yml:1:10: Groupname must not be empty");
    assertThat(faults("groups: [{name: [a], limit: 1.5, labels: [a]}]"))
        .containsExactly(
            "r.yml:1:10: Groupname must not be empty",
            "r.yml:1:17: cannot unmarshal !!seq into string",
            "r.yml:1:29: cannot unmarshal !!float `1.5` into int",
            "r.yml:1:42: cannot unmarshal !!seq into map[string]string");
    assertThat(faults("groups: [{name: a, rules: [{record: x, expr: {a: b}}]}]"))
        .containsExactly("r.yml:1:46: cannot unmarshal !!map into string");
  }

  @Test
  void a_duration_that_is_none_is_a_fault() {
    assertThat(faults("groups: [{name: a, interval: 5}]"))
        .containsExactly(
            """
            r.yml:1:30: not a valid duration string: "5"
              hint: a duration is for example 1h30m: units y, w, d, h, m, s, ms, from long to short, \
            each once\
            """);
    assertThat(faults("groups: [{name: a, rules: [{alert: A, expr: 1, for: 5mm}]}]"))
        .singleElement()
        .asString()
        .startsWith("r.yml:1:53: unknown unit \"mm\" in duration \"5mm\"\n");
  }

  @Test
  void what_has_a_tag_of_its_own_is_a_text() {
    assertThat(faults("groups: [{name: a, interval: !90s }]"))
        .singleElement()
        .asString()
        .startsWith("r.yml:1:30: empty duration string\n");
    assertThat(faults("groups: [{name: a, limit: !x 5}]"))
        .containsExactly("r.yml:1:27: cannot unmarshal !!str `5` into int");
  }

  @Test
  void a_tab_is_a_space_but_in_an_indentation() {
    assertThat(faults("groups:\t[{name: \ta,\trules: []}]\n")).isEmpty();
    assertThat(faults("groups:\n\t- name: a\n")).hasSize(1);
    assertThat(faults("groups:\n# x\n\t# y\n- name: a\n")).isEmpty();
    assertThat(faults("groups:\n\t# y\n- name: a\n")).hasSize(1);
    assertThat(faults("groups:\n-\tname: a\n")).hasSize(1);
  }

  @Test
  void the_beginning_of_the_next_document_must_be_readable() {
    String first = "groups: []\n";
    assertThat(faults(first + "---\n@\n"))
        .containsExactly(
            "r.yml:3:1: yaml: found character '@' that cannot start any token. (Do not use @ for"
                + " indentation)");
    assertThat(faults(first + "--- a: b\n"))
        .containsExactly("r.yml:2:6: yaml: mapping values are not allowed here");
    assertThat(faults(first + "...\n---\n`\n"))
        .singleElement()
        .asString()
        .startsWith("r.yml:4:1: yaml: found character '`' that cannot start any token.");
    assertThat(faults(first + "--- \"x\n"))
        .containsExactly("r.yml:3:1: yaml: found unexpected end of stream");
    assertThat(faults(first + "...\n%FOO x\n"))
        .containsExactly("r.yml:3:1: yaml: found unknown directive name");
    assertThat(faults("%FOO x\n---\n" + first))
        .containsExactly("r.yml:1:1: yaml: found unknown directive name");
    assertThat(faults("%YAML 1.1\n---\n" + first)).isEmpty();
    assertThat(faults("%YAML 1.2\n---\n" + first))
        .containsExactly("r.yml:1:1: yaml: found incompatible YAML document");
  }

  @Test
  void what_follows_the_beginning_of_the_next_document_is_not_read() {
    String first = "groups: []\n";
    assertThat(faults(first + "---\na: b: c\n")).isEmpty();
    assertThat(faults(first + "---\na: [\n")).isEmpty();
    assertThat(faults(first + "--- [a, @]\n")).isEmpty();
    assertThat(faults(first + "---\n---\n---\n@\n")).isEmpty();
    assertThat(faults(first + "--- ]\n")).isEmpty();
    assertThat(faults(first + "...\n%YAML 1.2\n---\nx\n")).isEmpty();
    assertThat(faults(first + "...\n")).isEmpty();
    assertThat(faults(first + "---\n")).isEmpty();
    assertThat(faults(first + "---\tx\n")).isEmpty();
  }

  @Test
  void a_colon_that_no_space_follows_is_part_of_a_word_in_a_flow() {
    RuleFile file =
        RuleFile.of(
            "r.yml",
            "groups: [{name: \ue000a:, rules: [{alert: A, expr: 1, labels: {a: b:, c: d :, e:"
                + " ':'}}]}]",
            STRICT);
    assertThat(file.faults()).isEmpty();
    assertThat(file.groups().get(0).name()).isEqualTo("\ue000a:");
    assertThat(file.groups().get(0).rules().get(0).labels())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "b:", "c", "d :", "e", ":"));
    assertThat(faults("groups: [{name: a, limit: 5:}]"))
        .containsExactly("r.yml:1:27: cannot unmarshal !!str `5:` into int");
    assertThat(faults("groups: [a:, b]"))
        .startsWith("r.yml:1:10: cannot unmarshal !!str `a:` into rulefmt.RuleGroup");
    assertThat(faults("groups: [{name: a, labels: {a: b:[}}]"))
        .containsExactly("r.yml:1:34: yaml: expected ',' or '}', but got [");
    assertThat(faults("groups: [{name: a, labels: {a: b: , c: d}}]"))
        .containsExactly("r.yml:1:33: yaml: expected ',' or '}', but got :");
  }

  @Test
  void text_that_is_no_yaml_is_a_fault() {
    assertThat(faults("groups: [\n")).singleElement().asString().startsWith("r.yml:2:1: yaml: ");
    assertThat(faults("groups: &a [*a]\n"))
        .contains("r.yml:1:9: yaml: anchor 'a' value contains itself");
    assertThat(faults("groups: []\ngroups: []\n"))
        .containsExactly("r.yml:2:1: mapping key \"groups\" already defined at line 1");
  }

  @Test
  void all_that_is_wrong_with_the_names_of_groups_is_told() {
    assertThat(faults("groups:\n- name: a\n- name: b\n- name: a\n- {}\n"))
        .containsExactly(
            "r.yml:4:3: groupname: \"a\" is repeated in the same file",
            "r.yml:5:3: Groupname must not be empty");
    assertThat(faults("groups:\n- name: a\n  labels: {__name__: x, '': y, ok: z}\n"))
        .containsExactly(
            "r.yml:3:12: invalid label name: __name__", "r.yml:3:25: invalid label name: ");
  }

  @Test
  void all_that_is_wrong_with_a_rule_is_told() {
    assertThat(
            faults(
                """
                groups:
                  - name: g
                    rules:
                      - record: a{b
                        expr: rate(x)
                        for: 1m
                        keep_firing_for: 1m
                        annotations: {"": x}
                        labels: {__name__: x}
                """))
        .containsExactly(
            "r.yml:4:17: group \"g\", rule 1, \"a{b\": invalid field 'annotations' in recording"
                + " rule",
            "r.yml:4:17: group \"g\", rule 1, \"a{b\": invalid field 'for' in recording rule",
            "r.yml:4:17: group \"g\", rule 1, \"a{b\": invalid field 'keep_firing_for' in"
                + " recording rule",
            "r.yml:4:17: group \"g\", rule 1, \"a{b\": braces present in the recording rule name;"
                + " should it be in expr?: a{b",
            "r.yml:5:15: group \"g\", rule 1, \"a{b\": could not parse expression: 1:6: parse"
                + " error: expected type range vector in call to function \"rate\", got instant"
                + " vector\n  hint: add a range: x[5m]",
            "r.yml:8:23: group \"g\", rule 1, \"a{b\": invalid annotation name: ",
            "r.yml:9:18: group \"g\", rule 1, \"a{b\": invalid label name: __name__");
  }

  @Test
  void a_rule_is_one_of_both_kinds() {
    assertThat(
            faults("groups: [{name: g, rules: [{record: a, alert: b, expr: 1}, {expr: 1}, {}]}]"))
        .containsExactly(
            "r.yml:1:37: group \"g\", rule 1, \"b\": only one of 'record' and 'alert' must be set",
            "r.yml:1:60: group \"g\", rule 2, \"\": one of 'record' or 'alert' must be set",
            "r.yml:1:71: group \"g\", rule 3, \"\": one of 'record' or 'alert' must be set",
            "r.yml:1:71: group \"g\", rule 3, \"\": field 'expr' must be set in rule");
  }

  @Test
  void templates_of_alerts_are_read() {
    assertThat(
            faults(
                """
                groups:
                  - name: g
                    rules:
                      - alert: A
                        expr: 1
                        labels: {a: "{{ $x }}"}
                        annotations: {b: "{{ fisrt }}", c: "{{ $labels.a }}"}
                      - record: r
                        expr: 1
                        labels: {a: "{{ $x }}"}
                """))
        .containsExactly(
            "r.yml:6:21: group \"g\", rule 1, \"A\": label \"a\": template: __alert_A:1: undefined"
                + " variable \"$x\"",
            "r.yml:7:26: group \"g\", rule 1, \"A\": annotation \"b\": template: __alert_A:1:"
                + " function \"fisrt\" not defined");
  }

  @Test
  void names_are_any_text_or_those_of_old() {
    String text = "groups: [{name: g, rules: [{record: a-b, expr: 1, labels: {c-d: e}}]}]";
    assertThat(faults(text)).isEmpty();
    assertThat(shown(RuleFile.of("r.yml", text, STRICT.naming(Labels.Naming.LEGACY))))
        .containsExactly(
            "r.yml:1:37: group \"g\", rule 1, \"a-b\": invalid recording rule name: a-b",
            "r.yml:1:60: group \"g\", rule 1, \"a-b\": invalid label name: c-d");
  }

  @Test
  void a_file_that_can_not_be_read_is_a_fault(@TempDir Path folder) throws Exception {
    String missing = folder.resolve("none.yml").toString();
    assertThat(shown(RuleFile.read(Path.of(missing), missing, STRICT)))
        .containsExactly(missing + ": no such file or directory");
    assertThat(shown(RuleFile.read(folder, folder.toString(), STRICT)))
        .containsExactly(folder + ": is a directory");
    Path bytes = Files.write(folder.resolve("bytes.yml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    assertThat(shown(RuleFile.read(bytes, bytes.toString(), STRICT)))
        .containsExactly(bytes + ": yaml: invalid leading UTF-8 octet");
  }

  @Test
  void rules_of_one_name_and_with_the_same_labels_are_duplicates() {
    RuleFile file =
        RuleFile.of(
            "r.yml",
            """
            groups:
              - name: g
                labels: {a: b}
                rules:
                  - {record: x, expr: 1}
                  - {record: x, expr: 2}
                  - {record: x, expr: 3}
                  - {record: x, expr: 3, labels: {a: c}}
              - name: h
                rules:
                  - {alert: A, expr: 1}
                  - {record: A, expr: 1}
            """,
            STRICT);
    assertThat(DuplicateRules.in(file.groups()))
        .containsExactly(
            new DuplicateRules.Duplicate("A", Labels.EMPTY),
            new DuplicateRules.Duplicate("x", Labels.of(Map.of("a", "b"))));
  }
}
