package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TempoTargetTest {

  private static final DataSourceRef TEMPO = new DataSourceRef("tempo", "traces");

  @Test
  void asks_trace_ql() {
    assertThat(TempoTarget.traceQl(TEMPO, "{ status = error }").limit(50).spanLimit(5).json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"datasource": {"type": "tempo", "uid": "traces"}, "filters": [], "limit": 50,
                 "query": "{ status = error }", "queryType": "traceql", "spss": 5}"""));
  }

  @Test
  void asks_for_one_trace() {
    assertThat(TempoTarget.trace(TEMPO, "${trace}").json().text("query")).contains("${trace}");
  }

  @Test
  void searches_by_filters_each_with_an_id_of_its_own() {
    TempoTarget search =
        TempoTarget.search(
                TEMPO,
                TraceFilter.resource("service.name").is("orders", "billing"),
                TraceFilter.span("http.route").matches("/api/.*"),
                TraceFilter.intrinsic("duration").above(Duration.ofMillis(300)),
                TraceFilter.intrinsic("status").isKeyword("error"))
            .asSpans();

    assertThat(search.json().without("datasource"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"queryType": "traceqlSearch", "tableType": "spans", "filters": [
                  {"id": "filter-1", "operator": "=", "scope": "resource", "tag": "service.name",
                   "value": ["orders", "billing"], "valueType": "string"},
                  {"id": "filter-2", "operator": "=~", "scope": "span", "tag": "http.route",
                   "value": ["/api/.*"], "valueType": "string"},
                  {"id": "filter-3", "operator": ">", "scope": "intrinsic", "tag": "duration",
                   "value": "300ms", "valueType": "duration"},
                  {"id": "filter-4", "operator": "=", "scope": "intrinsic", "tag": "status",
                   "value": "error", "valueType": "keyword"}]}"""));
    assertThat(search.asTraces().json().text("tableType")).contains("traces");
    assertThat(search.asRaw().json().text("tableType")).contains("raw");
  }

  @Test
  void filters_have_every_scope_and_comparison() {
    assertThat(TraceFilter.anyScope("x").isNot("a").fields().text("scope")).contains("unscoped");
    assertThat(TraceFilter.event("x").matchesNot("a").fields().text("operator")).contains("!~");
    assertThat(TraceFilter.link("x").above(2.5).fields().text("value")).contains("2.5");
    assertThat(TraceFilter.instrumentation("x").below(2).fields().text("operator")).contains("<");
    assertThat(
            TraceFilter.intrinsic("duration").below(Duration.ofSeconds(1)).fields().text("value"))
        .contains("1s");
  }

  @Test
  void maps_services() {
    assertThat(
            TempoTarget.serviceMap(TEMPO)
                .services("{client=\"orders\"}", "{server=\"orders\"}")
                .byNamespace()
                .json()
                .without("datasource"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"filters": [], "queryType": "serviceMap", "serviceMapIncludeNamespace": true,
                 "serviceMapQuery": ["{client=\\"orders\\"}", "{server=\\"orders\\"}"]}"""));
  }

  @Test
  void makes_numbers_of_traces() {
    TempoTarget rate =
        TempoTarget.traceQl(TEMPO, "{} | rate()").step(Duration.ofSeconds(30)).exemplars(0).range();

    assertThat(rate.json().without("datasource").without("query"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"exemplars": 0, "filters": [], "metricsQueryType": "range",
                 "queryType": "traceql", "step": "30s"}"""));
    assertThat(rate.instant().json().text("metricsQueryType")).contains("instant");
    assertThat(rate.groupBy(TraceFilter.span("http.route")).json().array("groupBy").objects())
        .containsExactly(
            JsonObject.parse(
                """
                {"id": "filter-1", "operator": "=", "scope": "span", "tag": "http.route"}"""));
  }

  @Test
  void is_asked_of_tempo_only() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TempoTarget.traceQl(DataSourceRef.GRAFANA, "{}"))
        .withMessage("data source type \"grafana\": a Tempo query needs one of type \"tempo\"");
  }
}
