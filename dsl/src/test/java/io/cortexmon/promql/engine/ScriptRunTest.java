package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.engine.ScriptRun.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRunTest {

  private static final String LOAD =
      """
      load 1m
        a{x="1"} 1+1x10
        a{x="2"} 20+1x10
        b{x="1"} 1+1x10
        h {{count:3 sum:2 buckets:[1 2]}}x10
        w_bucket{le="1"} 3x10
        w_bucket{le="+Inf"} 4x10
        w_sum 9x10
        w_count 4x10

      """;

  private static List<Outcome> run(String evals) {
    return ScriptRun.run(ScriptReader.read("x.test", LOAD + evals));
  }

  private static String failure(String eval) {
    return run(eval).get(0).failure().orElse("passes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval instant at 3m a\n a{x=\"1\"} 4\n a{x=\"2\"} 23",
        "eval instant at 3m sort_desc(a)\n expect ordered\n a{x=\"2\"} 23\n a{x=\"1\"} 4",
        "eval range from 1m to 3m step 1m b\n b{x=\"1\"} 2 3 4",
        "eval instant at 3m 2 * 3\n 6",
        "eval instant at 3m \"a\"\n expect string \"a\"",
        "eval instant at 3m missing",
        "eval instant at 3m b[2m]\n expect range vector from 2m to 3m step 1m\n b{x=\"1\"} 3 4",
        "eval instant at 3m h\n h {{count:3 sum:2 buckets:[1 2]}}",
        "eval instant at 3m abs({x=\"1\"})\n"
            + " expect fail msg: vector cannot contain metrics with the same labelset",
        "eval instant at 3m quantile(2, a)\n expect warn regex: got 2 \n expect no_info\n {} Inf",
        "eval_fail instant at 3m abs({x=\"1\"})",
        "eval instant at 3m a +\n expect fail regex: parse error",
      })
  void what_is_as_expected_passes(String eval) {
    assertThat(failure(eval)).isEqualTo("passes");
  }

  @Test
  void a_failure_says_how_the_query_was_run_and_what_it_gave() {
    assertThat(failure("eval instant at 3m b\n b{x=\"1\"} 5"))
        .isEqualTo(
            """
            instant query at 180000 ms: b
              value of b{x="1"}: expected 5, but it is 4
              result:\s
                b{x="1"} => 4 @[180000]\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval instant at 3m a\n a{x=\"1\"} 4",
        "eval instant at 3m b\n b{x=\"1\"} 4\n a{x=\"2\"} 23",
        "eval instant at 3m b\n 4",
        "eval instant at 3m 2 * 3\n {} 6",
        "eval instant at 3m 2 * 3",
        "eval instant at 3m 2 * 3\n 7",
        "eval instant at 3m \"a\"\n expect string \"b\"",
        "eval instant at 3m sort_desc(a)\n expect ordered\n a{x=\"1\"} 4\n a{x=\"2\"} 23",
        "eval range from 1m to 3m step 1m b\n b{x=\"1\"} 2 3",
        "eval range from 1m to 3m step 1m b\n b{x=\"1\"} 2 _ 4",
        "eval range from 1m to 3m step 1m b\n b{x=\"1\"} 2 3 4 5",
        "eval range from 1m to 3m step 1m b\n 4",
        "eval instant at 3m h\n h {{count:3 sum:2 buckets:[2 1]}}",
        "eval instant at 3m h\n h 3",
        "eval instant at 3m b\n b{x=\"1\"} {{count:4}}",
        "eval instant at 3m b\n expect fail\n b{x=\"1\"} 4",
        "eval instant at 3m abs({x=\"1\"})",
        "eval instant at 3m abs({x=\"1\"})\n expect fail msg: something else",
        "eval instant at 3m quantile(2, a)\n expect no_warn\n {} Inf",
        "eval instant at 3m quantile(2, a)\n expect warn msg: got 2\n {} Inf",
        "eval instant at 3m quantile(2, a)\n expect info\n {} Inf",
        "eval instant at 3m rate(a[2m])\n expect no_info\n {x=\"1\"} 0.01666666666"
            + "\n {x=\"2\"} 0.01666666666",
        "eval instant at 3m quantile(2, a) + quantile(3, a)\n expect warn regex: got 2\n {} Inf",
        "eval instant at 3m a +\n expect fail msg: something else",
      })
  void what_is_not_as_expected_fails(String eval) {
    assertThat(failure(eval)).isNotEqualTo("passes");
  }

  @Test
  void an_eval_needs_histograms_where_it_reads_or_expects_them() {
    List<Outcome> outcomes =
        run(
            """
            eval instant at 1m count(h)

            eval instant at 1m count({x="1"})

            eval instant at 1m b
              b {{count:4}}

            load_with_nhcb 1m
              w_bucket{le="1"} 3x10
              w_bucket{le="+Inf"} 4x10
              w_sum 9x10
              w_count 4x10

            eval instant at 1m w

            eval instant at 1m w_bucket
            """);

    assertThat(outcomes)
        .extracting(Outcome::histograms)
        .containsExactly(true, false, true, true, false);
  }

  @Test
  void classic_histograms_are_loaded_as_native_ones_too() {
    assertThat(
            ScriptRun.run(
                ScriptReader.read(
                    "x.test",
                    """
                    load_with_nhcb 1m
                      w_bucket{le="1"} 3
                      w_bucket{le="5"} 3
                      w_bucket{le="+Inf"} 4
                      w_sum 9
                      w_count 4

                    eval instant at 0 w
                      w {{schema:-53 count:4 sum:9 custom_values:[1 5] buckets:[3 0 1]}}

                    eval instant at 0 w_sum
                      w_sum 9
                    """))
                .stream())
        .allMatch(Outcome::passes);
  }

  @Test
  void clear_empties_the_store() {
    assertThat(run("clear\n\neval instant at 3m a").get(0).passes()).isTrue();
  }

  @Test
  void a_report_counts_by_file_and_kind() {
    CorpusReport report = new CorpusReport(Map.of("x.test:14", "as an example"));
    report.add(
        "x.test",
        run(
            """
            eval instant at 3m 1
              1

            eval instant at 3m 1
              2

            eval instant at 3m h
              h 5

            eval instant at 3m count(h)
              {} 1
            """));

    assertThat(report.total("promqltest")).isEqualTo("promqltest: 2 passed, 1 failed, 1 skipped");
    assertThat(report.table().lines().skip(2))
        .containsExactly(
            "x.test                              1      0       1         1      1       0",
            "all                                 1      0       1         1      1       0");
    assertThat(report.failureText()).contains("x.test:17: h\n  as instant query at 180000 ms: h\n");
    assertThat(report.failureText()).doesNotContain("x.test:14");
    assertThat(report.mended()).isEmpty();
  }

  @Test
  void a_report_finds_what_differs_no_more() {
    CorpusReport report = new CorpusReport(Map.of("x.test:12", "as an example"));
    report.add("x.test", run("\neval instant at 3m 1\n 1"));

    assertThat(report.mended()).extracting(Outcome::id).containsExactly("x.test:12");
  }
}
