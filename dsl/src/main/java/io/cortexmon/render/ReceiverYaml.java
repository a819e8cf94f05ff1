package io.cortexmon.render;

import static io.cortexmon.render.AlertmanagerYaml.SECRETS_FOLDER;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.routing.Email;
import io.cortexmon.routing.Integration;
import io.cortexmon.routing.Opsgenie;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.RawIntegration;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.Webhook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a {@link Receiver} with its integrations, listed by kind as Alertmanager has them. */
final class ReceiverYaml implements Integration.Visitor<ReceiverYaml.Entry> {

  /** An integration's options, and the list that they belong to. */
  record Entry(String list, YamlMap options) {}

  private ReceiverYaml() {}

  static YamlMap of(Receiver receiver) {
    Map<String, List<YamlMap>> lists = new LinkedHashMap<>();
    for (Integration integration : receiver.integrations()) {
      Entry entry = integration.accept(new ReceiverYaml());
      lists.computeIfAbsent(entry.list(), name -> new ArrayList<>()).add(entry.options());
    }
    YamlMap map = new YamlMap().put("name", receiver.name());
    lists.forEach(map::putList);
    return map;
  }

  @Override
  public Entry slack(Slack slack) {
    YamlMap map = new YamlMap();
    sendResolved(map, slack.sendsResolved(), false);
    secret(map, "api_url_file", slack.apiUrl());
    texts(map, slack.texts());
    map.putList("fields", slack.fields().stream().map(ReceiverYaml::field).toList())
        .putTrue("short_fields", slack.shortFields())
        .putList("actions", slack.actions().stream().map(ReceiverYaml::action).toList())
        .putTrue("link_names", slack.linkNames());
    return new Entry("slack_configs", http(map, slack.access()));
  }

  private static YamlMap field(Slack.Field field) {
    return new YamlMap().put("title", field.title()).put("value", field.value());
  }

  private static YamlMap action(Slack.Action action) {
    return new YamlMap().put("type", "button").put("text", action.text()).put("url", action.url());
  }

  @Override
  public Entry pagerDuty(PagerDuty pagerDuty) {
    YamlMap map = new YamlMap();
    sendResolved(map, pagerDuty.sendsResolved(), true);
    secret(map, "routing_key_file", pagerDuty.routingKey());
    texts(map, pagerDuty.texts());
    map.putTexts("details", pagerDuty.details())
        .putList("links", pagerDuty.links().stream().map(ReceiverYaml::link).toList());
    return new Entry("pagerduty_configs", http(map, pagerDuty.access()));
  }

  private static YamlMap link(PagerDuty.Link link) {
    return new YamlMap().put("href", link.href()).put("text", link.text());
  }

  @Override
  public Entry email(Email email) {
    YamlMap map = new YamlMap();
    sendResolved(map, email.sendsResolved(), false);
    map.put("to", String.join(", ", email.to()));
    SmtpYaml.into(map, "", email.smtp());
    map.putTexts("headers", email.headers());
    texts(map, email.texts());
    return new Entry("email_configs", map);
  }

  @Override
  public Entry webhook(Webhook webhook) {
    YamlMap map = new YamlMap();
    sendResolved(map, webhook.sendsResolved(), true);
    map.putText("url", webhook.url());
    secret(map, "url_file", webhook.urlFile());
    map.putNumber("max_alerts", webhook.maxAlerts()).putDuration("timeout", webhook.timeout());
    return new Entry("webhook_configs", http(map, webhook.access()));
  }

  @Override
  public Entry opsgenie(Opsgenie opsgenie) {
    YamlMap map = new YamlMap();
    sendResolved(map, opsgenie.sendsResolved(), true);
    secret(map, "api_key_file", opsgenie.apiKey());
    texts(map, opsgenie.texts());
    map.putTexts("details", opsgenie.details())
        .putList("responders", opsgenie.responders().stream().map(ReceiverYaml::responder).toList())
        .putTrue("update_alerts", opsgenie.updateAlerts());
    return new Entry("opsgenie_configs", http(map, opsgenie.access()));
  }

  private static YamlMap responder(Opsgenie.Responder responder) {
    String key = responder.role() == Opsgenie.Role.USER ? "username" : "name";
    return new YamlMap().put(key, responder.name()).put("type", responder.role().toString());
  }

  @Override
  public Entry raw(RawIntegration raw) {
    return new Entry(raw.kind(), rawMap(raw.options()));
  }

  /** Keys are sorted, because the maps that users write have no order of their own. */
  private static YamlMap rawMap(Map<?, ?> options) {
    YamlMap map = new YamlMap();
    Map<String, Object> sorted = new TreeMap<>();
    options.forEach((key, value) -> sorted.put(String.valueOf(key), rawValue(value)));
    sorted.forEach(map::put);
    return map;
  }

  private static Object rawValue(Object value) {
    if (value instanceof SecretRef secret) {
      return secret.pathUnder(SECRETS_FOLDER);
    }
    if (value instanceof Map<?, ?> map) {
      return rawMap(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ReceiverYaml::rawValue).toList();
    }
    return value;
  }

  private static void sendResolved(YamlMap map, boolean sends, boolean byDefault) {
    if (sends != byDefault) {
      map.put("send_resolved", sends);
    }
  }

  private static void secret(YamlMap map, String key, SecretRef secret) {
    map.putText(key, secret.pathUnder(SECRETS_FOLDER));
  }

  /** An empty text is written, too: it takes away the default text. */
  private static void texts(YamlMap map, Map<? extends Enum<?>, String> texts) {
    texts.forEach((option, text) -> map.put(option.toString(), text));
  }

  private static YamlMap http(YamlMap map, Access access) {
    return map.putMap("http_config", AccessYaml.http(access));
  }
}
