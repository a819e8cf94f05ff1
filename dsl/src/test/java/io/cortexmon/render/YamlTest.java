package io.cortexmon.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  @Test
  void writes_a_rule_file_as_people_write_one() {
    YamlMap alert =
        new YamlMap()
            .put("alert", "OrdersHighErrorRatio")
            .put("expr", new Yaml.Block("orders:errors:ratio > 0.05"))
            .put("for", "5m")
            .put("labels", new YamlMap().put("severity", "critical"))
            .put("annotations", new YamlMap().put("summary", "{{ $value }} fail"));
    YamlMap group =
        new YamlMap()
            .put("name", "orders")
            .put("interval", "30s")
            .put("limit", 10L)
            .put("rules", List.of(alert, new YamlMap().put("record", "a:b").put("expr", "up")));

    assertThat(Yaml.document(new YamlMap().put("groups", List.of(group))))
        .isEqualTo(
            """
            groups:
              - name: orders
                interval: 30s
                limit: 10
                rules:
                  - alert: OrdersHighErrorRatio
                    expr: |-
                      orders:errors:ratio > 0.05
                    for: 5m
                    labels:
                      severity: critical
                    annotations:
                      summary: "{{ $value }} fail"
                  - record: a:b
                    expr: up
            """);
  }

  @Test
  void writes_lists_in_lists_and_what_is_empty() {
    YamlMap root =
        new YamlMap()
            .put("matrix", List.of(List.of("a", "b"), List.of(), List.of(new YamlMap())))
            .put("none", List.of())
            .put("nothing", new YamlMap())
            .put("text", "")
            .put("on", true);

    assertThat(Yaml.document(root))
        .isEqualTo(
            """
            matrix:
              - - a
                - b
              - []
              - - {}
            none: []
            nothing: {}
            text: ""
            "on": true
            """);
    assertThat(Yaml.document(new YamlMap())).isEqualTo("{}\n");
  }

  @Test
  void writes_lines_as_a_block_that_keeps_their_newlines() {
    YamlMap root =
        new YamlMap()
            .put("none", "a\n  b")
            .put("one", "a\n\nb\n")
            .put("more", "a\n\n\n")
            .put("indented", "  a\nb")
            .put("blank", "\n a")
            .put("list", List.of("\ta\nb", new YamlMap().put("k", new Yaml.Block(" x"))))
            .put("last", new Yaml.Block("{\"a\": 1}\n"));

    assertThat(Yaml.document(root))
        .isEqualTo(
            """
            none: |-
              a
                b
            one: |
              a

              b
            more: |+
              a


            indented: |2-
                a
              b
            blank: |2-

               a
            list:
              - |2-
                \ta
                b
              - k: |2-
                   x
            last: |
              {"a": 1}
            """);
  }

  @Test
  void quotes_lines_that_a_block_would_not_hold_exactly() {
    YamlMap root =
        new YamlMap()
            .put("return", "a\r\nb")
            .put("newlines", "\n\n")
            .put("white", new Yaml.Block("a\n \n"))
            .put("empty", new Yaml.Block(""))
            .put("separator", "a\n\u2028")
            .put("a\nb", "key");

    assertThat(Yaml.document(root))
        .isEqualTo(
            """
            return: "a\\r\\nb"
            newlines: "\\n\\n"
            white: "a\\n \\n"
            empty: ""
            separator: "a\\n\\u2028"
            "a\\nb": key
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on",
        "Yes",
        "NO",
        "y",
        "N",
        "true",
        "False",
        "null",
        "NULL",
        "~",
        "off",
        "nan",
        "NaN",
        "inf",
        "Infinity",
        "=",
        "<<",
        "1",
        "1e3",
        "0x1f",
        "0o17",
        "0b101",
        "017",
        "1_000",
        ".5",
        "+1",
        "-1",
        ".inf",
        "-.inf",
        ".NaN",
        "1:30",
        "1:30.5",
        "2026-01-01",
        "2026-1-1T10:00:00Z",
        "2026-01-01 10:00:00",
        "007",
        "10.0.0.1",
        "9090",
        "1.",
        "1.5e-3",
        "- a",
        "-",
        "---",
        "...",
        "? a",
        ": a",
        ", a",
        "[a]",
        "{a}",
        "]",
        "}",
        "#a",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "'a'",
        "%a",
        "@a",
        "`a",
        "a: b",
        "a:",
        "a #b",
        " a",
        "a ",
        ""
      })
  void quotes_what_a_reader_could_take_for_something_else(String text) {
    assertThat(Yaml.document(new YamlMap().put("k", text))).isEqualTo("k: \"" + text + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "5m",
        "1h30m",
        "1d",
        "100m",
        "1Gi",
        "orders:8080",
        "http://orders:8080/metrics?a=b",
        "/etc/prometheus",
        "(a|b).+",
        "$labels",
        "^a$",
        "_x",
        "a#b",
        "a:b",
        "yesterday",
        "onto",
        "nullable",
        "é",
        "日本",
        "a \"b\" c",
        "it's",
        "a, b [c] {d}",
        "😀",
        "a - b",
        "5xx",
        "C:\\x"
      })
  void leaves_plain_what_every_reader_takes_for_text(String text) {
    assertThat(Yaml.document(new YamlMap().put("k", text))).isEqualTo("k: " + text + "\n");
  }

  @Test
  void quotes_keys_by_the_same_rules() {
    YamlMap root =
        new YamlMap()
            .put("y", "a")
            .put("1", "b")
            .put("a: b", "c")
            .put("app.kubernetes.io/name", 1L);

    assertThat(Yaml.document(root))
        .isEqualTo(
            """
            "y": a
            "1": b
            "a: b": c
            app.kubernetes.io/name: 1
            """);
  }

  @Test
  void escapes_what_a_quoted_string_can_not_hold() {
    YamlMap root =
        new YamlMap()
            .put("a", "\"\\\t")
            .put("b", "\0\u0007\u001b\u007f\u0085\u009f")
            .put("c", "\u2028\u2029\ufeff\ufffe\uffff");

    assertThat(Yaml.document(root))
        .isEqualTo(
            """
            a: "\\"\\\\\\t"
            b: "\\u0000\\u0007\\u001b\\u007f\\u0085\\u009f"
            c: "\\u2028\\u2029\\ufeff\\ufffe\\uffff"
            """);
  }

  @Test
  void refuses_half_a_surrogate_pair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yaml.document(new YamlMap().put("k", "a\ud83d")))
        .withMessage("\"a\ud83d\": holds half of a surrogate pair, which no file can");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yaml.document(new YamlMap().put("k", "\ude00b")));
  }

  @Test
  void never_folds_a_long_line() {
    String text = "word ".repeat(400) + "end";

    assertThat(Yaml.document(new YamlMap().put("k", text))).isEqualTo("k: " + text + "\n");
  }

  @Test
  void refuses_a_key_that_readers_do_not_see_the_end_of() {
    assertThat(Yaml.document(new YamlMap().put("k".repeat(1024), "v"))).hasSize(1028);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yaml.document(new YamlMap().put("k".repeat(1025), "v")))
        .withMessage("YAML key of 1025 characters: readers take at most 1024");
  }

  @Test
  void separates_documents_only_where_there_are_several() {
    YamlMap one = new YamlMap().put("a", 1L);

    assertThat(Yaml.documents(List.of(one))).isEqualTo("a: 1\n");
    assertThat(Yaml.documents(List.of(one, new YamlMap(), one)))
        .isEqualTo("---\na: 1\n---\n{}\n---\na: 1\n");
    assertThat(Yaml.documents(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.05",
    "5, 5",
    "-5, -5",
    "0, 0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "1234567.891, 1234567.891",
    "2e-3, 0.002",
    "1e-7, 0.0000001",
    "1.5e-8, 1.5e-8",
    "1e-300, 1.0e-300",
    "-1e22, -1.0e+22",
    "2e23, 2.0e+23",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "4.9e-324, 5.0e-324",
    "Infinity, .inf",
    "-Infinity, -.inf",
    "NaN, .nan"
  })
  void writes_numbers_as_short_as_they_read_back(double number, String text) {
    assertThat(Yaml.document(new YamlMap().put("k", number))).isEqualTo("k: " + text + "\n");
  }

  @Test
  void refuses_values_that_have_no_yaml() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Yaml.document(new YamlMap().put("k", BigDecimal.ONE)))
        .withMessage("no YAML for a value of class java.math.BigDecimal");
  }
}
