package io.cortexmon.render;

import io.cortexmon.metric.Matcher;
import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.routing.GlobalSettings;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.TimeInterval;
import java.util.List;

/** Writes a {@link Routing} as Alertmanager's configuration file; what is not set is left out. */
final class AlertmanagerYaml {

  /** Where the Prometheus Operator mounts the secrets that an Alertmanager object lists. */
  static final String SECRETS_FOLDER = "/etc/alertmanager/secrets";

  private AlertmanagerYaml() {}

  static YamlMap of(Routing routing) {
    return new YamlMap()
        .putMap("global", global(routing.global()))
        .putList("templates", routing.templates())
        .put("route", route(routing.root()))
        .putList(
            "inhibit_rules",
            routing.inhibitions().stream().map(AlertmanagerYaml::inhibition).toList())
        .putList("receivers", routing.receivers().stream().map(ReceiverYaml::of).toList())
        .putList(
            "time_intervals", routing.timeIntervals().stream().map(TimeIntervalYaml::of).toList());
  }

  private static YamlMap global(GlobalSettings global) {
    YamlMap map =
        new YamlMap()
            .putDuration("resolve_timeout", global.resolveTimeout())
            .putMap("http_config", AccessYaml.http(global.access()));
    SmtpYaml.into(map, "smtp_", global.smtp());
    return map.putText("slack_api_url_file", global.slackApiUrl().pathUnder(SECRETS_FOLDER))
        .putText("pagerduty_url", global.pagerDutyUrl())
        .putText("opsgenie_api_url", global.opsgenieApiUrl())
        .putText("opsgenie_api_key_file", global.opsgenieApiKey().pathUnder(SECRETS_FOLDER));
  }

  private static YamlMap route(Route route) {
    YamlMap map =
        new YamlMap()
            .putText("receiver", route.destination().name())
            .putList("matchers", matchers(route.matchers()))
            .putList("group_by", route.groupedBy());
    // Zero is a value here: a group_wait of 0s sends at once, and an absent one is the parent's.
    route
        .timings()
        .forEach((timing, duration) -> map.put(timing.toString(), DurationText.of(duration)));
    return map.putTrue("continue", route.continues())
        .putList("active_time_intervals", names(route.activeDuring()))
        .putList("mute_time_intervals", names(route.mutedDuring()))
        .putList("routes", route.routes().stream().map(AlertmanagerYaml::route).toList());
  }

  private static List<String> names(List<TimeInterval> intervals) {
    return intervals.stream().map(TimeInterval::name).toList();
  }

  private static YamlMap inhibition(Inhibition inhibition) {
    return new YamlMap()
        .putList("source_matchers", matchers(inhibition.sources()))
        .putList("target_matchers", matchers(inhibition.targets()))
        .putList("equal", inhibition.equalLabels());
  }

  private static List<String> matchers(List<Matcher> matchers) {
    return matchers.stream().map(Matcher::matcher).map(AlertmanagerYaml::matcher).toList();
  }

  /**
   * Returns a matcher as Alertmanager reads it. The three escapes are those on which Alertmanager's
   * two matcher parsers agree; anything else stands as it is (pkg/labels/parse.go,
   * matcher/parse/lexer.go).
   */
  static String matcher(LabelMatcher matcher) {
    String value = matcher.value().replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    return matcher.label() + matcher.op() + '"' + value + '"';
  }
}
