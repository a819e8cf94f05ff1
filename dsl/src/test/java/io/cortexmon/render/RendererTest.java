package io.cortexmon.render;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendererTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");
  private static final Label TEAM = Label.named("team");
  private static final RecordingRule DEPTH = RecordingRule.named("queue:depth", QUEUE.sum());
  private static final AlertingRule DEEP = AlertingRule.named("Deep", DEPTH.isAbove(50));

  private static final Kubernetes PLACED =
      Kubernetes.inNamespace("shop")
          .label("app", "orders")
          .ruleLabel("prometheus", "main")
          .networkPolicies(
              NetworkPolicy.named("ingress")
                  .pods("app", "prometheus")
                  .allow(9090, "app", "grafana"));

  private static String text(Monitoring monitoring, String path) {
    return new String(Renderer.render(monitoring).bytes(path), UTF_8);
  }

  @Test
  void nothing_declared_renders_nothing() {
    assertThat(Renderer.render(Monitoring.named("empty")).paths()).isEmpty();
  }

  @Test
  void a_group_goes_whole_to_the_alerts_or_to_the_recording_rules() {
    Monitoring monitoring =
        Monitoring.named("orders")
            .kubernetes(Kubernetes.NONE)
            .rules(
                RuleGroup.named("recorded").rules(DEPTH),
                RuleGroup.named("mixed")
                    .limit(10)
                    .queryOffset(minutes(1))
                    .labels(TEAM.is("a"))
                    .rules(
                        RecordingRule.named("queue:max", QUEUE.max()).labels(TEAM.is("b")),
                        DEEP.keepFiringFor(hours(1))));

    assertThat(Renderer.render(monitoring).paths())
        .containsExactly("prometheus/alerting-rules.yaml", "prometheus/recording-rules.yaml");
    assertThat(text(monitoring, "prometheus/recording-rules.yaml"))
        .isEqualTo(
            """
            groups:
              - name: recorded
                rules:
                  - record: queue:depth
                    expr: |-
                      sum(queue_length)
            """);
    assertThat(text(monitoring, "prometheus/alerting-rules.yaml"))
        .isEqualTo(
            """
            groups:
              - name: mixed
                query_offset: 1m
                limit: 10
                labels:
                  team: a
                rules:
                  - record: queue:max
                    expr: |-
                      max(queue_length)
                    labels:
                      team: b
                  - alert: Deep
                    expr: |-
                      queue:depth > 50
                    keep_firing_for: 1h
            """);
  }

  @Test
  void kubernetes_objects_hold_the_same_files() {
    Monitoring monitoring =
        Monitoring.named("orders").kubernetes(PLACED).rules(RuleGroup.named("g").rules(DEPTH));

    assertThat(text(monitoring, "kubernetes/prometheusrule.yaml"))
        .isEqualTo(
            """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata:
              name: orders-rules
              namespace: shop
              labels:
                app: orders
                prometheus: main
            spec:
              groups:
                - name: g
                  rules:
                    - record: queue:depth
                      expr: |-
                        sum(queue_length)
            """);
    assertThat(text(monitoring, "kubernetes/configmaps/prometheus-rules.yaml"))
        .isEqualTo(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: prometheus-rules
              namespace: shop
              labels:
                app: orders
            data:
              recording-rules.yaml: |
                groups:
                  - name: g
                    rules:
                      - record: queue:depth
                        expr: |-
                          sum(queue_length)
            """);
    assertThat(text(monitoring, "kubernetes/networkpolicy.yaml"))
        .isEqualTo(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: ingress
              namespace: shop
              labels:
                app: orders
            spec:
              podSelector:
                matchLabels:
                  app: prometheus
              policyTypes:
                - Ingress
              ingress:
                - from:
                    - podSelector:
                        matchLabels:
                          app: grafana
                  ports:
                    - protocol: TCP
                      port: 9090
            """);
    assertThat(text(monitoring, "kubernetes/kustomization.yaml"))
        .isEqualTo(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
              - configmaps/prometheus-rules.yaml
              - networkpolicy.yaml
              - prometheusrule.yaml
            """);
  }

  @Test
  void routing_renders_alertmanagers_configuration() {
    Monitoring monitoring =
        Monitoring.named("orders").routing(Routing.to(Receiver.named("default")));

    assertThat(Renderer.render(monitoring).paths())
        .containsExactly(
            "alertmanager/alertmanager.yaml",
            "kubernetes/configmaps/alertmanager-config.yaml",
            "kubernetes/kustomization.yaml");
    assertThat(text(monitoring, "kubernetes/configmaps/alertmanager-config.yaml"))
        .startsWith(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders-alertmanager-config
            data:
              alertmanager.yaml: |
            """);
  }

  @Test
  void a_rule_without_a_runbook_address_keeps_the_slug() {
    Monitoring monitoring =
        Monitoring.named("orders").rules(RuleGroup.named("g").rules(DEEP.runbook("deep"), DEPTH));

    assertThat(text(monitoring, "prometheus/alerting-rules.yaml")).contains("runbook_url: deep\n");
  }

  @Test
  void an_object_that_kubernetes_can_not_store_is_an_error_with_advice() {
    assertThat(OversizedObject.find(large(200), Renderer.render(large(200)))).isEmpty();
    assertThat(OversizedObject.find(large(1500), Renderer.render(large(1500))))
        .singleElement()
        .asString()
        .matches(
            "(?s)warning\\[kubernetes/large-object\\] kubernetes/configmaps/prometheus-rules.yaml"
                + " has \\d+ KiB, more than a client-side apply can take\n  in system orders .*\n "
                + " hint: apply it with kubectl apply --server-side");
    assertThat(OversizedObject.find(large(6000), Renderer.render(large(6000))))
        .hasSize(2)
        .allSatisfy(
            finding ->
                assertThat(finding.toString())
                    .matches(
                        "(?s)error\\[kubernetes/oversized-object\\] kubernetes/.*\\.yaml has \\d+"
                            + " KiB, more than the \\d+ KiB it may have\n  in system orders .*\n "
                            + " hint: split the system into several of its size, or read the plain"
                            + " files outside Kubernetes \\(Kubernetes.NONE\\)"));
  }

  private static Monitoring large(int rules) {
    return Monitoring.named("orders")
        .rules(
            RuleGroup.named("g")
                .rules(
                    IntStream.range(0, rules)
                        .mapToObj(
                            i ->
                                AlertingRule.named("Alert" + i, QUEUE.isAbove(i))
                                    .summary("x".repeat(120)))
                        .toList()));
  }
}
