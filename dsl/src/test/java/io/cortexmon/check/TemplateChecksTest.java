package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.ScrapeJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateChecksTest {

  private static final Label SHOP = Label.named("shop");
  private static final Label TEAM = Label.named("team");
  private static final Gauge QUEUE = Gauge.named("queue_length").labels(SHOP);
  private static final String IN = "\n  in alerting rule Deep (TemplateChecksTest.java)\n  hint: ";
  private static final String BRACES =
      "an action is {{ ... }}; braces that are meant as text are {{ \"{{\" }}";
  private static final String SHOWN = "Prometheus would put this message in its place";

  private static Monitoring of(Rule... rules) {
    return Monitoring.named("orders").rules(RuleGroup.named("g").rules(rules));
  }

  private static AlertingRule alert(Vector query) {
    return AlertingRule.named("Deep", query);
  }

  private static AlertingRule summary(String text) {
    return alert(QUEUE.sumBy(SHOP).isAbove(1)).summary(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Too deep.",
        "{{ $labels.shop }} has {{ $value | humanize }}",
        "{{ .Labels.shop }} {{ .Value }} {{ index $labels \"shop\" }}",
        "{{ range $name, $value := $labels }}{{ $name }}{{ end }}",
        "{{ with query \"up\" }}{{ . | first | value }}{{ end }}",
        "{{ query \"up\" | first | value | humanize }}",
        "{{ (index (query \"up\") 7).Value }}",
        "{{ printf \"up{shop=%q}\" $labels.shop | query | len }}",
        "{{ $labels.shop | parseDuration | humanizeDuration }}",
        "{{ humanize $labels.shop }} {{ slice $labels.shop 3 7 }}",
        "{{ $externalLabels.region }} {{ $externalURL }} {{ externalURL }} {{ pathPrefix }}",
        "{{ $value.Count }}",
        "{{ if gt $value 2.0 }}{{ humanize \"much\" }}{{ end }}",
      })
  void templates_that_prometheus_expands_have_no_findings(String text) {
    assertThat(Findings.of(of(summary(text)))).isEmpty();
  }

  @Test
  void a_text_that_is_no_template_is_shown_with_the_place() {
    assertThat(Findings.of(of(summary("{{ $labels.shop } is deep"))))
        .containsExactly(
            "error[template/syntax] annotation `summary` is no template: template:"
                + " __alert_Deep:1: unexpected \"}\" in operand"
                + "\n    {{ $labels.shop } is deep"
                + "\n                    ^"
                + IN
                + BRACES);
  }

  @Test
  void only_the_line_that_is_wrong_is_shown() {
    assertThat(Findings.of(of(summary("First.\n\t{{ humanise $value }}\nLast."))))
        .containsExactly(
            "error[template/syntax] annotation `summary` is no template: template:"
                + " __alert_Deep:2: function \"humanise\" not defined"
                + "\n     {{ humanise $value }}"
                + "\n        ^"
                + IN
                + BRACES);
  }

  @Test
  void of_a_long_line_only_the_part_around_the_place_is_shown() {
    String text = "a".repeat(100) + "{{ $x }}" + "b".repeat(100);
    assertThat(Findings.of(of(summary(text))))
        .containsExactly(
            "error[template/syntax] annotation `summary` is no template: template:"
                + " __alert_Deep:1: undefined variable \"$x\""
                + "\n    … "
                + "a".repeat(37)
                + "{{ $x }}"
                + "b".repeat(35)
                + " …"
                + "\n      "
                + " ".repeat(40)
                + "^"
                + IN
                + BRACES);
  }

  @Test
  void an_action_that_does_not_end_is_shown_at_the_end() {
    assertThat(Findings.of(of(summary("{{ if $value }}deep"))))
        .containsExactly(
            "error[template/syntax] annotation `summary` is no template: template:"
                + " __alert_Deep:1: unexpected EOF"
                + "\n    {{ if $value }}deep"
                + "\n                       ^"
                + IN
                + BRACES);
  }

  @Test
  void labels_of_rule_and_group_and_the_address_of_the_runbook_are_templates_too() {
    AlertingRule alert = alert(QUEUE.isAbove(1)).label(SHOP.is("{{ end }}")).runbook("{{ sop }}");
    Monitoring monitoring =
        Monitoring.named("orders")
            .runbooks("https://runbooks.example.com/")
            .rules(RuleGroup.named("g").labels(TEAM.is("{{ }}")).rules(alert));
    assertThat(Findings.of(monitoring))
        .extracting(finding -> finding.lines().findFirst().orElseThrow())
        .containsExactly(
            "error[template/syntax] annotation `runbook_url` is no template: template:"
                + " __alert_Deep:1: function \"sop\" not defined",
            "error[template/syntax] label `shop` is no template: template: __alert_Deep:1:"
                + " unexpected {{end}}",
            "error[template/syntax] label `team` is no template: template: __alert_Deep:1:"
                + " missing value for command");
  }

  @Test
  void a_label_that_the_result_can_not_have_names_the_nearest() {
    assertThat(Findings.of(of(summary("{{ $labels.shop }}: {{ $labels.sohp }} is deep"))))
        .containsExactly(
            "error[template/unknown-label] annotation `summary` uses the label `sohp`, which the"
                + " alert's expression never has"
                + "\n    {{ $labels.shop }}: {{ $labels.sohp }} is deep"
                + "\n                                   ^"
                + IN
                + "did you mean `shop`?");
  }

  @Test
  void a_label_that_was_aggregated_away_is_unknown() {
    AlertingRule alert = alert(QUEUE.sum().isAbove(1)).summary("{{ .Labels.shop }} is deep");
    assertThat(Findings.of(of(alert)))
        .containsExactly(
            "error[template/unknown-label] annotation `summary` uses the label `shop`, which the"
                + " alert's expression never has"
                + "\n    {{ .Labels.shop }} is deep"
                + "\n               ^"
                + IN
                + "the result has no labels: keep `shop` with by (shop)");
  }

  @Test
  void a_label_that_is_not_near_to_any_names_those_there_are() {
    assertThat(Findings.of(of(summary("{{ $labels.roaster }}"))))
        .singleElement()
        .asString()
        .endsWith("hint: the result has shop");
  }

  @Test
  void labels_that_the_rule_adds_are_not_in_the_result() {
    AlertingRule alert = summary("{{ $labels.severity }}").severity(Severity.CRITICAL);
    assertThat(Findings.of(of(alert)))
        .singleElement()
        .asString()
        .endsWith(
            "hint: $labels has the labels of the expression's result, not those that the rule"
                + " adds");
  }

  @Test
  void external_labels_are_not_in_the_result() {
    PrometheusServer server =
        PrometheusServer.scrapingEvery(Duration.ofSeconds(30))
            .externalLabels(Label.named("region").is("eu"));
    assertThat(Findings.of(of(summary("{{ $labels.region }}")).prometheus(server)))
        .singleElement()
        .asString()
        .endsWith("hint: it is an external label: use $externalLabels.region");
  }

  @Test
  void labels_of_targets_may_be_there_where_no_job_here_says_otherwise() {
    AlertingRule alert =
        alert(QUEUE.isAbove(1)).summary("{{ $labels.pod }} {{ $labels.instance }}");
    assertThat(Findings.of(of(alert))).isEmpty();
  }

  @Test
  void labels_of_targets_are_not_there_where_no_job_sets_them() {
    ScrapeJob job = ScrapeJob.named("orders").targets("orders:8080").exposes(QUEUE);
    AlertingRule alert =
        alert(QUEUE.isAbove(1)).summary("{{ $labels.pod }} {{ $labels.instance }}");
    assertThat(Findings.of(of(alert).scrape(job)))
        .singleElement()
        .asString()
        .startsWith("error[template/unknown-label] annotation `summary` uses the label `pod`,");
  }

  @Test
  void the_labels_of_up_are_those_of_its_job() {
    ScrapeJob job = ScrapeJob.named("orders").targets("orders:8080").exposes(QUEUE);
    AlertingRule alert = alert(job.up().isBelow(1)).summary("{{ $labels.instance }} down");
    assertThat(Findings.of(of(alert).scrape(job))).isEmpty();
  }

  @Test
  void a_query_that_was_written_as_text_may_have_any_label_but_those_it_drops() {
    AlertingRule any = alert(Vector.parse("up == 0")).summary("{{ $labels.pod }}");
    AlertingRule dropped = alert(Vector.parse("sum without (pod) (up) == 0"));
    assertThat(Findings.of(of(any))).isEmpty();
    assertThat(Findings.of(of(dropped.summary("{{ $labels.job }}")))).isEmpty();
    assertThat(Findings.of(of(dropped.summary("{{ $labels.pod }}")))).hasSize(1);
  }

  @Test
  void the_name_of_the_metric_is_there_where_it_is_kept() {
    String name = "{{ $labels.__name__ }}";
    assertThat(Findings.of(of(alert(QUEUE.isAbove(1)).summary(name)))).isEmpty();
    assertThat(Findings.of(of(summary(name)))).hasSize(1);
  }

  @Test
  void a_recorded_series_has_the_labels_of_its_rule_and_of_the_rules_group() {
    RecordingRule depth = RecordingRule.named("queue:depth", QUEUE.sum()).labels(SHOP.is("all"));
    AlertingRule alert = alert(depth.isAbove(1)).summary("{{ $labels.shop }} {{ $labels.team }}");
    Monitoring monitoring =
        Monitoring.named("orders")
            .rules(
                RuleGroup.named("recorded").labels(TEAM.is("x")).rules(depth),
                RuleGroup.named("g").rules(alert));
    assertThat(Findings.of(monitoring)).isEmpty();
    assertThat(Findings.of(of(depth, alert)))
        .singleElement()
        .asString()
        .startsWith("error[template/unknown-label] annotation `summary` uses the label `team`,");
  }

  @Test
  void a_recording_rule_that_was_given_another_query_has_the_labels_of_that() {
    RecordingRule depth = RecordingRule.named("queue:depth", QUEUE.sum());
    AlertingRule alert = alert(depth.isAbove(1)).summary("{{ $labels.shop }}");
    assertThat(Findings.of(of(depth, alert))).hasSize(1);
    assertThat(Findings.of(of(depth.query(QUEUE.sumBy(SHOP)), alert))).isEmpty();
  }

  @Test
  void a_function_that_can_not_take_its_argument_is_found() {
    assertThat(Findings.of(of(summary("{{ $labels.shop }} is {{ humanize \"much\" }}"))))
        .containsExactly(
            "error[template/fails] annotation `summary` fails whatever the data is: template:"
                + " __alert_Deep:1:137: executing \"__alert_Deep\" at <humanize \"much\">: error"
                + " calling humanize: strconv.ParseFloat: parsing \"much\": invalid syntax"
                + "\n    {{ $labels.shop }} is {{ humanize \"much\" }}"
                + "\n                             ^"
                + IN
                + SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ $labels.shop.name }}",
        "{{ .Shop }}",
        "{{ humanize }}",
        "{{ match \"(\" $labels.shop }}",
        "{{ template \"other\" }}",
        "{{ first $labels }}",
        "{{ query 5 }}",
      })
  void what_can_not_work_with_any_data_is_found(String text) {
    assertThat(Findings.of(of(summary(text))))
        .singleElement()
        .asString()
        .startsWith("error[template/fails] annotation `summary` fails whatever the data is: ");
  }

  @Test
  void a_query_that_does_not_parse_is_found() {
    assertThat(Findings.of(of(summary("of {{ query \"sum(up\" | first | value }}"))))
        .containsExactly(
            "error[template/query] annotation `summary` asks a query that is no PromQL: 1:7:"
                + " parse error: unclosed left parenthesis"
                + "\n    of {{ query \"sum(up\" | first | value }}"
                + "\n                ^"
                + IN
                + "add \")\": the parenthesis at 1:4 is not closed");
  }

  @Test
  void a_query_that_gives_a_range_is_found() {
    assertThat(Findings.of(of(summary("{{ with query `up[5m]` }}{{ len . }}{{ end }}"))))
        .containsExactly(
            "error[template/query] annotation `summary` asks a query that gives a range vector"
                + "\n    {{ with query `up[5m]` }}{{ len . }}{{ end }}"
                + "\n                  ^"
                + IN
                + "the query of a template gives an instant vector or a scalar");
  }
}
