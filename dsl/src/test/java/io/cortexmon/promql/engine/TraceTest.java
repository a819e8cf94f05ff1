package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TraceTest {

  private final SeriesStore store = new SeriesStore();

  TraceTest() {
    add("jobs_failed_total{queue=\"a\"} 0+30x10");
    add("jobs_total{queue=\"a\"} 0+60x10");
    add("jobs_total{queue=\"b\"} 0+60x10");
  }

  private void add(String series) {
    store.add(SeriesNotation.parse(series), Duration.ofMinutes(5));
  }

  private String trace(String query) {
    return new Engine(EngineOptions.DEFAULT)
        .query(PromQl.parse(query))
        .trace(store, Duration.ofMinutes(10).toMillis())
        .toString();
  }

  @Test
  void a_trace_shows_the_value_of_every_part() {
    assertThat(trace("sum(rate(jobs_failed_total[10m])) / sum(rate(jobs_total[10m])) > 0.5"))
        .isEqualTo(
            """
            sum(rate(jobs_failed_total[10m])) / sum(rate(jobs_total[10m])) > 0.5
                = nothing
            - sum(rate(jobs_failed_total[10m])) / sum(rate(jobs_total[10m]))
                  {} = 0.25
              - sum(rate(jobs_failed_total[10m]))
                    {} = 0.1
                - rate(jobs_failed_total[10m])
                      {queue="a"} = 0.1
                  - jobs_failed_total[10m]
                        jobs_failed_total{queue="a"} = 30@300s 60@600s
              - sum(rate(jobs_total[10m]))
                    {} = 0.4
                - rate(jobs_total[10m])
                      {queue="a"} = 0.2
                      {queue="b"} = 0.2
                  - jobs_total[10m]
                        jobs_total{queue="a"} = 60@300s 120@600s
                        jobs_total{queue="b"} = 60@300s 120@600s""");
  }

  @Test
  void the_inside_of_a_subquery_is_shown_at_all_its_times() {
    assertThat(trace("max_over_time(sum(jobs_total)[10m:5m])"))
        .isEqualTo(
            """
            max_over_time(sum(jobs_total)[10m:5m])
                {} = 240
            - sum(jobs_total)[10m:5m]
                  {} = 120@300s 240@600s
              - sum(jobs_total)
                    {} = 120@300s 240@600s
                - jobs_total
                      jobs_total{queue="a"} = 60@300s 120@600s
                      jobs_total{queue="b"} = 60@300s 120@600s""");
  }

  @Test
  void a_trace_ends_with_the_value_of_the_query() {
    Query query =
        new Engine(EngineOptions.DEFAULT.delayedNameRemoval(true))
            .query(PromQl.parse("-jobs_total{queue=\"b\"}"));
    Trace trace = query.trace(store, 0);
    assertThat(trace.value()).isEqualTo(query.at(store, 0).value());
    assertThat(trace)
        .hasToString(
            """
            -jobs_total{queue="b"}
                {queue="b"} = -0
            - jobs_total{queue="b"}
                  jobs_total{queue="b"} = 0""");
  }

  @Test
  void a_range_vector_and_a_text_have_no_parts() {
    assertThat(trace("jobs_total{queue=\"b\"}[5m]"))
        .isEqualTo(
            """
            jobs_total{queue="b"}[5m]
                jobs_total{queue="b"} = 120@600s""");
    assertThat(trace("\"text\"")).isEqualTo("\"text\"\n    = text");
  }
}
