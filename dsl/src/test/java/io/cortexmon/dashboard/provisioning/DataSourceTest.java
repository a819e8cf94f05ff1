package io.cortexmon.dashboard.provisioning;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.milliseconds;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Query;
import org.junit.jupiter.api.Test;

class DataSourceTest {

  private static final DataSourceRef TEMPO = new DataSourceRef("tempo", "traces");
  private static final DataSourceRef LOKI = new DataSourceRef("loki", "logs");
  private static final PrometheusDataSource PROMETHEUS =
      PrometheusDataSource.named("Main Prometheus", "http://prometheus:9090");

  @Test
  void a_name_gives_the_uid_that_dashboards_refer_to() {
    assertThat(PROMETHEUS.ref()).isEqualTo(new DataSourceRef("prometheus", "main-prometheus"));
    assertThat(PROMETHEUS.uid("metrics").ref())
        .isEqualTo(new DataSourceRef("prometheus", "metrics"));
    assertThat(PROMETHEUS.subject()).isEqualTo("data source \"Main Prometheus\"");
    assertThat(PROMETHEUS.place().file()).isEqualTo("DataSourceTest.java");
  }

  @Test
  void fields_are_those_of_a_read_only_source_that_grafana_asks_itself() {
    assertThat(PROMETHEUS.asDefault().parts().fields())
        .isEqualTo(
            JsonObject.parse(
                """
                {"access": "proxy", "editable": false, "isDefault": true,
                 "url": "http://prometheus:9090"}\
                """));
    assertThat(PROMETHEUS.editable().organization(2).url("https://p.example/x").parts().fields())
        .isEqualTo(
            JsonObject.parse(
                """
                {"access": "proxy", "editable": true, "orgId": 2, "url": "https://p.example/x"}\
                """));
  }

  @Test
  void an_address_can_be_filled_in_by_grafana() {
    DataSourceParts parts = PROMETHEUS.url(Expansion.environment("PROMETHEUS_URL")).parts();

    assertThat(parts.fields().has("url")).isFalse();
    assertThat(parts.filledIn()).containsEntry("url", Expansion.environment("PROMETHEUS_URL"));
  }

  @Test
  void prometheus_has_its_settings() {
    PrometheusDataSource all =
        PROMETHEUS
            .timeInterval(seconds(15))
            .queryTimeout(minutes(1))
            .httpGet()
            .server(PrometheusDataSource.Server.MIMIR, "2.9.1")
            .exemplars("trace_id", TEMPO)
            .exemplars("traceID", "https://traces.example/${__value.raw}")
            .cacheLevel(PrometheusDataSource.CacheLevel.HIGH)
            .incrementalQuerying(minutes(10))
            .queryParameter("max_source_resolution", "5m & more")
            .queryParameter("dedup", "true")
            .withoutMetricsLookup()
            .codeEditor()
            .withoutRecordingRules()
            .withoutGrafanaRecordingRules()
            .seriesEndpoint()
            .seriesLimit(500)
            .withoutManageAlerts()
            .alertmanager(new DataSourceRef("alertmanager", "alerts"))
            .timeout(seconds(30))
            .keepCookies("session")
            .forwardOAuthIdentity();

    assertThat(all.parts().settings())
        .isEqualTo(
            JsonObject.parse(
                """
                {"timeInterval": "15s", "queryTimeout": "1m", "httpMethod": "GET",
                 "prometheusType": "Mimir", "prometheusVersion": "2.9.1",
                 "exemplarTraceIdDestinations": [
                   {"name": "trace_id", "datasourceUid": "traces"},
                   {"name": "traceID", "url": "https://traces.example/${__value.raw}"}],
                 "cacheLevel": "High",
                 "incrementalQuerying": true, "incrementalQueryOverlapWindow": "10m",
                 "customQueryParameters": "max_source_resolution=5m+%26+more&dedup=true",
                 "disableMetricsLookup": true, "defaultEditor": "code",
                 "disableRecordingRules": true, "allowAsRecordingRulesTarget": false,
                 "seriesEndpoint": true, "seriesLimit": 500,
                 "manageAlerts": false, "alertmanagerUid": "alerts",
                 "timeout": 30, "keepCookies": ["session"], "oauthPassThru": true}\
                """));
  }

  @Test
  void prometheus_is_asked_by_post() {
    assertThat(PROMETHEUS.parts().settings()).isEqualTo(JsonObject.of("httpMethod", "POST"));
  }

  @Test
  void loki_has_its_settings() {
    LokiDataSource loki =
        LokiDataSource.named("Loki", "http://loki:3100")
            .maxLines(1000)
            .manageAlerts()
            .derivedField(
                DerivedField.matching("TraceID", "trace_id=(\\w+)").traces(TEMPO).inNewTab())
            .derivedField(
                DerivedField.ofLabel("User", "user")
                    .url("/d/users?var-user=${__value.raw}")
                    .urlLabel("Show"));

    assertThat(loki.parts().settings())
        .isEqualTo(
            JsonObject.parse(
                """
                {"maxLines": "1000", "manageAlerts": true, "derivedFields": [
                  {"name": "TraceID", "matcherRegex": "trace_id=(\\\\w+)",
                   "datasourceUid": "traces", "url": "${__value.raw}", "targetBlank": true},
                  {"name": "User", "matcherRegex": "user", "matcherType": "label",
                   "url": "/d/users?var-user=${__value.raw}", "urlDisplayLabel": "Show"}]}\
                """));
  }

  @Test
  void the_expression_of_a_derived_field_needs_a_group_around_the_value() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DerivedField.matching("TraceID", "trace_id=(?:\\w+)\\("))
        .withMessage(
            "derived field \"TraceID\": the regular expression \"trace_id=(?:\\\\w+)\\\\(\" must"
                + " have a group around the value, such as trace_id=(\\w+)");
    assertThat(DerivedField.matching("t", "{\"id\":\"(?<id>\\w+)\"}").json().has("name")).isTrue();
  }

  @Test
  void tempo_has_its_settings() {
    TempoDataSource tempo =
        TempoDataSource.named("Tempo", "http://tempo:3200")
            .tracesToLogs(
                TraceToLogs.in(LOKI)
                    .tags("job", "pod")
                    .tag("service.name", "service")
                    .between(minutes(1), seconds(30))
                    .filterByTraceId()
                    .filterBySpanId()
                    .query("{$__tags} |= \"${__trace.traceId}\""))
            .tracesToMetrics(
                TraceToMetrics.in(PROMETHEUS.ref())
                    .tags("job")
                    .around(minutes(2))
                    .query("Requests", "sum(rate(requests_total{$__tags}[$__rate_interval]))"))
            .tracesToProfiles(
                TraceToProfiles.in(
                        new DataSourceRef("grafana-pyroscope-datasource", "profiles"),
                        "process_cpu:cpu:nanoseconds:cpu:nanoseconds")
                    .tags("pod")
                    .query("{$__tags}"))
            .serviceMap(PROMETHEUS.ref())
            .nodeGraph()
            .spanBar("http.path")
            .withoutSearch()
            .traceQueryAround(minutes(30))
            .streaming()
            .tagLimit(100);

    assertThat(tempo.parts().settings())
        .isEqualTo(
            JsonObject.parse(
                """
                {"tracesToLogsV2": {
                   "datasourceUid": "logs", "customQuery": true,
                   "query": "{$__tags} |= \\"${__trace.traceId}\\"",
                   "tags": [{"key": "job"}, {"key": "pod"},
                            {"key": "service.name", "value": "service"}],
                   "spanStartTimeShift": "-1m", "spanEndTimeShift": "30s",
                   "filterByTraceID": true, "filterBySpanID": true},
                 "tracesToMetrics": {
                   "datasourceUid": "main-prometheus", "tags": [{"key": "job"}],
                   "spanStartTimeShift": "-2m", "spanEndTimeShift": "2m",
                   "queries": [{"name": "Requests",
                     "query": "sum(rate(requests_total{$__tags}[$__rate_interval]))"}]},
                 "tracesToProfiles": {
                   "datasourceUid": "profiles", "customQuery": true, "query": "{$__tags}",
                   "profileTypeId": "process_cpu:cpu:nanoseconds:cpu:nanoseconds",
                   "tags": [{"key": "pod"}]},
                 "serviceMap": {"datasourceUid": "main-prometheus"},
                 "nodeGraph": {"enabled": true},
                 "spanBar": {"type": "Tag", "tag": "http.path"},
                 "search": {"hide": true},
                 "traceQuery": {"timeShiftEnabled": true,
                   "spanStartTimeShift": "-30m", "spanEndTimeShift": "30m"},
                 "streamingEnabled": {"search": true, "metrics": true},
                 "tagLimit": 100}\
                """));
  }

  @Test
  void a_typed_query_is_narrowed_down_to_the_tags_of_a_span() {
    Label status = Label.named("status");
    Counter orders = Counter.named("orders_total").labels(status);
    Query share =
        orders
            .where(status.is("error"))
            .rate(rateInterval())
            .sum()
            .dividedBy(orders.rate(minutes(5)).sum())
            .subquery(hours(1))
            .maxOverTime()
            .times(100);

    assertThat(TraceToMetrics.in(PROMETHEUS.ref()).query("Errors", share).json().array("queries"))
        .hasToString(
            "[{\"name\":\"Errors\",\"query\":\"max_over_time((sum(rate(orders_total"
                + "{$__tags,status=\\\"error\\\"}[$__rate_interval])) /"
                + " sum(rate(orders_total{$__tags}[5m])))[1h:]) * 100\"}]");
  }

  @Test
  void alertmanager_and_plugins_have_their_settings() {
    assertThat(
            AlertmanagerDataSource.named("Alertmanager", "http://alertmanager:9093")
                .handleGrafanaAlerts()
                .parts()
                .settings())
        .isEqualTo(
            JsonObject.parse(
                """
                {"implementation": "prometheus", "handleGrafanaManagedAlerts": true}\
                """));
    PluginDataSource orders =
        PluginDataSource.named("Orders", "grafana-postgresql-datasource")
            .user("reader")
            .setting("database", Json.of("orders"))
            .settings("{\"sslmode\": \"verify-full\"}")
            .secret("password", SecretRef.key("orders-db", "password"));
    assertThat(orders.parts().settings())
        .isEqualTo(JsonObject.parse("{\"database\": \"orders\", \"sslmode\": \"verify-full\"}"));
    assertThat(orders.parts().fields().text("user")).contains("reader");
    assertThat(orders.parts().secrets())
        .containsEntry("password", Expansion.of(SecretRef.key("orders-db", "password")));
  }

  @Test
  void basic_authentication_refers_to_its_password() {
    DataSourceParts named =
        PROMETHEUS
            .authorization(Authorization.basic("grafana", SecretRef.key("auth", "password")))
            .parts();
    assertThat(named.fields().text("basicAuthUser")).contains("grafana");
    assertThat(named.fields().isTrue("basicAuth")).isTrue();
    assertThat(named.secrets())
        .containsEntry("basicAuthPassword", Expansion.of(SecretRef.key("auth", "password")));

    DataSourceParts both =
        PROMETHEUS.basicAuth(Expansion.environment("USER"), Expansion.environment("PASS")).parts();
    assertThat(both.filledIn()).containsEntry("basicAuthUser", Expansion.environment("USER"));
    assertThat(both.secrets()).containsEntry("basicAuthPassword", Expansion.environment("PASS"));
  }

  @Test
  void headers_are_numbered_and_their_values_are_secrets() {
    DataSourceParts parts =
        PROMETHEUS
            .header("X-Scope-OrgID", Expansion.environment("TENANT"))
            .authorization(Authorization.bearer(SecretRef.file("/run/token")))
            .header("X-Scope-OrgID", Expansion.environment("OTHER"))
            .parts();

    assertThat(parts.settings().text("httpHeaderName1")).contains("X-Scope-OrgID");
    assertThat(parts.settings().text("httpHeaderName2")).contains("Authorization");
    assertThat(parts.settings().has("httpHeaderName3")).isFalse();
    assertThat(parts.secrets().get("httpHeaderValue1")).hasToString("$OTHER");
    assertThat(parts.secrets().get("httpHeaderValue2")).hasToString("Bearer $__file{/run/token}");
  }

  @Test
  void tls_refers_to_the_content_of_files() {
    DataSourceParts parts =
        PROMETHEUS
            .tls(
                Tls.trusting(SecretRef.file("/tls/ca.crt"))
                    .serverName("prometheus")
                    .clientCertificate(
                        SecretRef.file("/tls/tls.crt"), SecretRef.file("/tls/tls.key")))
            .parts();

    assertThat(parts.settings())
        .isEqualTo(
            JsonObject.parse(
                """
                {"httpMethod": "POST", "serverName": "prometheus", "tlsAuth": true,
                 "tlsAuthWithCACert": true}\
                """));
    assertThat(parts.secrets().keySet())
        .containsExactly("tlsCACert", "tlsClientCert", "tlsClientKey");
    assertThat(PROMETHEUS.tls(Tls.trustingAnyone()).parts().settings().isTrue("tlsSkipVerify"))
        .isTrue();
  }

  @Test
  void an_oauth2_client_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PROMETHEUS.authorization(
                    Authorization.oauth2(
                        "https://id.example/token", "grafana", SecretRef.file("/run/token"))))
        .withMessage(
            "data source \"Main Prometheus\": Grafana does not fetch OAuth 2 tokens for data"
                + " sources; use Authorization.bearer(..), or forwardOAuthIdentity()");
  }

  @Test
  void a_literal_secret_is_refused_wherever_it_stands() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.url("http://admin:hunter2@prometheus:9090"))
        .withMessageStartingWith("URL of data source: holds a credential");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.setting("password", Json.of("hunter2")))
        .withMessage("setting \"password\": holds a secret; say where it is kept with secret(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.settings("{\"a\": [{\"accessToken\": \"hunter2\"}]}"))
        .withMessage(
            "setting \"accessToken\": holds a secret; say where it is kept with secret(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.queryParameter("token", "hunter2"))
        .withMessageStartingWith("parameter \"token\": holds a credential");
  }

  @Test
  void bad_arguments_quote_the_value_and_the_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.uid("my prometheus"))
        .withMessage(
            "data source uid \"my prometheus\": must be 1 to 40 letters, digits, dashes and"
                + " underscores");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.timeout(milliseconds(1500)))
        .withMessage("timeout of data source 1500ms: must be whole seconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.timeInterval(seconds(0)))
        .withMessage("time interval 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROMETHEUS.organization(0))
        .withMessage("organization 0: must be above zero");
  }
}
