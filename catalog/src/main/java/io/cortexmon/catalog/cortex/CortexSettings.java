package io.cortexmon.catalog.cortex;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.monitoring.Environment;
import java.time.Duration;

/**
 * What an environment may change in the monitoring of Cortex.
 *
 * <p>The key of a setting is {@code cortex.} and the accessors that lead to it: {@code
 * cortex.threshold.core.errorRatio} gives {@code settings.threshold().core().errorRatio()}.
 *
 * @param namespace the Kubernetes namespace that Cortex runs in; the environment's own, or {@code
 *     cortex}
 * @param cluster the name of the cluster; the environment's own, or {@code cortex}
 * @param environment the name of the environment
 * @param runbooks what the addresses of runbooks begin with
 * @param interval how often rules are evaluated
 * @param scrape how often what is scraped
 * @param threshold the limits of alerts
 * @param notification when and how often alerts are notified
 * @param channel where in Slack alerts are told
 * @param grafana what Grafana shows, and where it is
 * @param alertmanagerSecret the Kubernetes secret with the keys {@code slack-url} and {@code
 *     pagerduty-key}; {@code cortex-alertmanager}
 */
public record CortexSettings(
    String namespace,
    String cluster,
    String environment,
    String runbooks,
    Interval interval,
    ScrapePace scrape,
    Thresholds threshold,
    Notification notification,
    Channel channel,
    Grafana grafana,
    String alertmanagerSecret) {

  /** Returns the settings of an environment: Cortex's own values wherever it gives none. */
  public static CortexSettings from(Environment environment) {
    return new CortexSettings(
        environment.text("cortex.namespace", environment.namespace().orElse("cortex")),
        environment.text("cortex.cluster", environment.cluster().orElse("cortex")),
        environment.text("cortex.environment", environment.name()),
        environment.text("cortex.runbooks", "https://runbooks.cortex.local/"),
        Interval.from(environment),
        ScrapePace.from(environment),
        Thresholds.from(environment),
        Notification.from(environment),
        Channel.from(environment),
        Grafana.from(environment),
        environment.text("cortex.alertmanagerSecret", "cortex-alertmanager"));
  }

  /**
   * How often rules are evaluated.
   *
   * @param alerting groups of alerts; 30 seconds
   * @param resourceAlerting alerts on processors, memory and restarts; 1 minute
   * @param recording recording rules; 1 minute
   * @param slowRecording recording rules over many series; 2 minutes, because at 5 minutes, the
   *     lookback of Prometheus, one late evaluation would leave a gap
   */
  public record Interval(
      Duration alerting, Duration resourceAlerting, Duration recording, Duration slowRecording) {

    static Interval from(Environment environment) {
      return new Interval(
          environment.duration("cortex.interval.alerting", seconds(30)),
          environment.duration("cortex.interval.resourceAlerting", minutes(1)),
          environment.duration("cortex.interval.recording", minutes(1)),
          environment.duration("cortex.interval.slowRecording", minutes(2)));
    }
  }

  /**
   * When and how often alerts are notified.
   *
   * @param groupWait how long a new group waits for more alerts; 30 seconds
   * @param groupInterval how often news of a group is told; 5 minutes
   * @param repeatInterval how often an unchanged group is told again; 4 hours
   * @param criticalGroupWait how long a group of critical alerts waits; 10 seconds
   * @param criticalRepeatInterval how often critical alerts are told again; 1 hour
   * @param resolveTimeout when an alert that is no longer sent counts as resolved; 5 minutes
   */
  public record Notification(
      Duration groupWait,
      Duration groupInterval,
      Duration repeatInterval,
      Duration criticalGroupWait,
      Duration criticalRepeatInterval,
      Duration resolveTimeout) {

    static Notification from(Environment environment) {
      return new Notification(
          environment.duration("cortex.notification.groupWait", seconds(30)),
          environment.duration("cortex.notification.groupInterval", minutes(5)),
          environment.duration("cortex.notification.repeatInterval", hours(4)),
          environment.duration("cortex.notification.criticalGroupWait", seconds(10)),
          environment.duration("cortex.notification.criticalRepeatInterval", hours(1)),
          environment.duration("cortex.notification.resolveTimeout", minutes(5)));
    }
  }

  /**
   * Where in Slack alerts are told.
   *
   * @param alerts alerts that no other channel takes; {@code #cortex-alerts}
   * @param warnings all warnings; {@code #cortex-warnings}
   * @param core the meta-agent and the core; {@code #cortex-core}
   * @param masters masters; {@code #cortex-masters}
   * @param workers workers; {@code #cortex-workers}
   * @param mcp MCP servers; {@code #cortex-mcp}
   * @param contractors contractors; {@code #cortex-contractors}
   */
  public record Channel(
      String alerts,
      String warnings,
      String core,
      String masters,
      String workers,
      String mcp,
      String contractors) {

    static Channel from(Environment environment) {
      return new Channel(
          environment.text("cortex.channel.alerts", "#cortex-alerts"),
          environment.text("cortex.channel.warnings", "#cortex-warnings"),
          environment.text("cortex.channel.core", "#cortex-core"),
          environment.text("cortex.channel.masters", "#cortex-masters"),
          environment.text("cortex.channel.workers", "#cortex-workers"),
          environment.text("cortex.channel.mcp", "#cortex-mcp"),
          environment.text("cortex.channel.contractors", "#cortex-contractors"));
    }
  }

  /**
   * What Grafana shows, and where it is.
   *
   * @param prometheus the address of the metrics; {@code http://prometheus:9090}
   * @param loki the address of the logs; {@code http://loki:3100}
   * @param tempo the address of the traces; {@code http://tempo:3200}
   * @param alertmanager the address of the alerts; {@code http://alertmanager:9093}
   * @param dashboards the folder of the dashboards' files on Grafana's machine; {@code
   *     /var/lib/grafana/dashboards/cortex}
   */
  public record Grafana(
      String prometheus, String loki, String tempo, String alertmanager, String dashboards) {

    static Grafana from(Environment environment) {
      return new Grafana(
          environment.text("cortex.grafana.prometheus", "http://prometheus:9090"),
          environment.text("cortex.grafana.loki", "http://loki:3100"),
          environment.text("cortex.grafana.tempo", "http://tempo:3200"),
          environment.text("cortex.grafana.alertmanager", "http://alertmanager:9093"),
          environment.text("cortex.grafana.dashboards", "/var/lib/grafana/dashboards/cortex"));
    }
  }
}
