package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same differences as lines, Markdown and JSON. */
class ReportsTest {

  private static final String PATH = "prod/orders/prometheus/alerting-rules.yaml";

  private static final String RULES =
      """
      groups:
        - name: orders
          rules:
            - alert: OrdersSlow
              expr: max(latency) > 2
              annotations:
                summary: Ask @shop-team.
      """;

  private static final Differences CHANGED =
      Differences.between(
          Compared.tree(PATH, RULES),
          Compared.tree(
              PATH, RULES.replace("max(latency) > 2", "min(latency) > 2").replace("Ask", "Call")));

  @Test
  void lines() {
    assertThat(CHANGED.summary())
        .containsExactly(
            "prod/orders:",
            "  alert OrdersSlow: expression changed,"
                + " summary \"Ask @shop-team.\" -> \"Call @shop-team.\"",
            "    - max(latency) > 2",
            "    + min(latency) > 2");
    assertThat(CHANGED.headline()).isEqualTo("1 alert changed");
    assertThat(CHANGED.stat())
        .containsExactly("prod/orders/prometheus/alerting-rules.yaml | 4 ++--");
    assertThat(CHANGED.total()).isEqualTo("1 file changed, 2 lines added, 2 removed");
    assertThat(CHANGED.summary(true)).contains("\u001b[31m    - max(latency) > 2\u001b[0m");
    assertThat(CHANGED.unified(true))
        .contains("\u001b[32m+        expr: min(latency) > 2\u001b[0m\n");
  }

  @Test
  void markdown_calls_nobody_and_has_the_unified_text_to_be_opened() {
    assertThat(CHANGED.markdown())
        .isEqualTo(
            """
            ### Monitoring: 1 alert changed

            **prod/orders**

            - alert **OrdersSlow**: `expression changed`,\
             `summary "Ask @shop-team." -> "Call @shop-team."`
              ```diff
              - max(latency) > 2
              + min(latency) > 2
              ```

            <details><summary>1 file changed, 2 lines added, 2 removed</summary>

            ```diff
            diff --git a/prod/orders/prometheus/alerting-rules.yaml\
             b/prod/orders/prometheus/alerting-rules.yaml
            --- a/prod/orders/prometheus/alerting-rules.yaml
            +++ b/prod/orders/prometheus/alerting-rules.yaml
            @@ -2,6 +2,6 @@
               - name: orders
                 rules:
                   - alert: OrdersSlow
            -        expr: max(latency) > 2
            +        expr: min(latency) > 2
                     annotations:
            -          summary: Ask @shop-team.
            +          summary: Call @shop-team.
            ```

            </details>
            """);
  }

  @Test
  void several_long_changes_of_one_thing_are_named() {
    String after = RULES.replace("max(latency)", "min(latency)").replace("Ask", "A".repeat(70));
    Differences both = Compared.file("a.yaml", RULES, after);

    assertThat(both.summary())
        .containsSubsequence("  expression:", "  - max(latency) > 2", "  summary:");
    assertThat(both.markdown())
        .contains("  @@ expression @@\n  - max(latency) > 2\n", "  @@ summary @@\n  - Ask");
  }

  @Test
  void markdown_of_nothing_says_so() {
    TreeOfFiles tree = Compared.tree(PATH, RULES);

    assertThat(Differences.between(tree, tree).markdown())
        .isEqualTo("### Monitoring: nothing changes\n");
  }

  @Test
  void a_fence_is_longer_than_those_in_the_text() {
    assertThat(Compared.file("a.md", "", "```\n````\n").markdown())
        .contains("\n`````diff\ndiff --git", "\n+````\n`````\n");
  }

  @Test
  void markdown_that_is_too_long_is_cut_and_says_so() {
    Differences many = many(100, "x".repeat(70));

    assertThat(many.markdown().length()).isGreaterThan(20_000);
    assertThat(many.markdown(20_000))
        .hasSizeLessThanOrEqualTo(20_000)
        .contains("- file **file-199.txt**")
        .contains(" of 100 files are not shown: the whole does not fit in a comment._");
    assertThat(many.markdown(2_000))
        .hasSizeLessThanOrEqualTo(2_000)
        .contains("- file **file-100.txt**")
        .endsWith("\n_The list is cut here: the whole does not fit in a comment._\n");
    assertThatThrownBy(() -> many.markdown(999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a limit of 999 characters: must be at least 1000");
  }

  @Test
  void json() {
    assertThat(
            Compared.file(
                    "a.yaml",
                    "groups: [{name: g, rules: [{alert: A, expr: a > 1}]}]\n",
                    "groups: [{name: g, rules: [{alert: A, expr: a > 2}]}]\n")
                .json())
        .isEqualTo(
            """
            {
              "format" : 1,
              "headline" : "1 alert changed",
              "changes" : [
                {
                  "system" : "",
                  "kind" : "alert",
                  "name" : "A",
                  "action" : "changed",
                  "text" : "alert A: threshold 1 -> 2",
                  "parts" : [
                    {
                      "field" : "threshold",
                      "before" : "1",
                      "after" : "2",
                      "text" : "threshold 1 -> 2"
                    }
                  ],
                  "files" : [
                    "a.yaml"
                  ]
                }
              ],
              "files" : [
                {
                  "path" : "a.yaml",
                  "change" : "changed",
                  "added" : 1,
                  "removed" : 1,
                  "binary" : false
                }
              ]
            }
            """);
  }

  @Test
  void long_expressions_are_cut_to_where_they_differ() {
    String chain = "a + ".repeat(200);

    Excerpt excerpt = Excerpt.of(chain + "b + " + chain + "a", chain + "c + " + chain + "a");

    assertThat(excerpt.before())
        .hasSizeLessThan(140)
        .startsWith("...")
        .contains(" b + ")
        .endsWith("...");
    assertThat(excerpt.after()).isEqualTo(excerpt.before().replace('b', 'c'));
  }

  private static Differences many(int count, String line) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 100; i < 100 + count; i++) {
      files.put(
          "file-" + i + ".txt",
          (line + "\n" + line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return Differences.between(TreeOfFiles.EMPTY, TreeOfFiles.of(files));
  }
}
