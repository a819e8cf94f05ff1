package io.cortexmon.routing;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.SecretRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An alert in Opsgenie.
 *
 * <pre>{@code
 * Opsgenie.apiKey(SecretRef.key("opsgenie", "api-key")).priority("P2").team("platform")
 * }</pre>
 *
 * @param apiKey where the API key is; {@code NONE} for the routing's
 * @param texts the options that are texts
 * @param details named facts about the alert
 * @param responders who is to act
 * @param updateAlerts whether message and description follow later notifications
 * @param access how Opsgenie is reached; {@link Access#DEFAULT} for the routing's way
 * @param sendsResolved whether resolved alerts are told; so by default
 */
public record Opsgenie(
    SecretRef apiKey,
    Map<Text, String> texts,
    Map<String, String> details,
    List<Responder> responders,
    boolean updateAlerts,
    Access access,
    boolean sendsResolved)
    implements Integration, Resolving<Opsgenie>, Accessing<Opsgenie> {

  /** The options that are texts; each but the URL may hold a template. */
  public enum Text {
    API_URL,
    MESSAGE,
    DESCRIPTION,
    SOURCE,
    ENTITY,
    ACTIONS,
    TAGS,
    NOTE,
    PRIORITY;

    /** Returns Alertmanager's name, for example {@code api_url}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a responder is. */
  public enum Role {
    TEAM,
    USER,
    ESCALATION,
    SCHEDULE;

    /** Returns Opsgenie's name, for example {@code team}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Somebody who is to act.
   *
   * @param role what it is
   * @param name the name of a team, escalation or schedule; the user name of a user
   */
  public record Responder(Role role, String name) {
    public Responder {
      Arguments.name("Opsgenie " + role, name);
    }
  }

  public Opsgenie {
    texts = Copies.sorted(texts);
    Secrets.noneIn("Opsgenie", texts);
    checkPriority(texts.getOrDefault(Text.PRIORITY, "{{}}"));
    details = Copies.ordered(details);
    responders = Arguments.distinct("Opsgenie responder", responders);
  }

  /** Returns an alert made with the API key that is kept there. */
  public static Opsgenie apiKey(SecretRef key) {
    return new Opsgenie(
        Secrets.required("Opsgenie API key", key),
        Map.of(),
        Map.of(),
        List.of(),
        false,
        Access.DEFAULT,
        true);
  }

  /** Returns an alert made with the API key that the {@link Routing} has for all. */
  public static Opsgenie sharedApiKey() {
    return new Opsgenie(SecretRef.NONE, Map.of(), Map.of(), List.of(), false, Access.DEFAULT, true);
  }

  /** Returns this alert with this title; Opsgenie cuts it at 130 characters. */
  public Opsgenie message(String template) {
    return text(Text.MESSAGE, template);
  }

  /** Returns this alert with this description. */
  public Opsgenie description(String template) {
    return text(Text.DESCRIPTION, template);
  }

  /** Returns this alert with a link to where it comes from. */
  public Opsgenie source(String template) {
    return text(Text.SOURCE, template);
  }

  /** Returns this alert naming what it is about. */
  public Opsgenie entity(String template) {
    return text(Text.ENTITY, template);
  }

  /** Returns this alert offering these actions, separated by commas. */
  public Opsgenie actions(String template) {
    return text(Text.ACTIONS, template);
  }

  /** Returns this alert with these tags, separated by commas. */
  public Opsgenie tags(String template) {
    return text(Text.TAGS, template);
  }

  /** Returns this alert with a note. */
  public Opsgenie note(String template) {
    return text(Text.NOTE, template);
  }

  /** Returns this alert with this priority: P1 to P5, or a template that gives one of these. */
  public Opsgenie priority(String template) {
    return text(Text.PRIORITY, template);
  }

  private static void checkPriority(String template) {
    if (!template.contains("{{") && !template.matches("P[1-5]")) {
      throw new IllegalArgumentException(
          "Opsgenie priority " + Arguments.quoted(template) + ": must be P1 to P5 or a template");
    }
  }

  /** Returns this alert made at another address, such as {@code https://api.eu.opsgenie.com/}. */
  public Opsgenie apiUrl(String url) {
    return text(Text.API_URL, url);
  }

  private Opsgenie text(Text key, String value) {
    return new Opsgenie(
        apiKey,
        Copies.plus(texts, key, value),
        details,
        responders,
        updateAlerts,
        access,
        sendsResolved);
  }

  /** Returns this alert with a named fact; one of the same name is replaced. */
  public Opsgenie detail(String name, String template) {
    Arguments.name("Opsgenie detail", name);
    return new Opsgenie(
        apiKey,
        texts,
        Copies.plus(details, name, template),
        responders,
        updateAlerts,
        access,
        sendsResolved);
  }

  /** Returns this alert given to one more team. */
  public Opsgenie team(String name) {
    return responder(Role.TEAM, name);
  }

  /** Returns this alert given to somebody more. */
  public Opsgenie responder(Role role, String name) {
    return new Opsgenie(
        apiKey,
        texts,
        details,
        Copies.plus(responders, List.of(new Responder(role, name))),
        updateAlerts,
        access,
        sendsResolved);
  }

  /** Returns this alert with message and description following later notifications. */
  public Opsgenie withUpdates() {
    return new Opsgenie(apiKey, texts, details, responders, true, access, sendsResolved);
  }

  @Override
  public Opsgenie access(Access changed) {
    return new Opsgenie(apiKey, texts, details, responders, updateAlerts, changed, sendsResolved);
  }

  @Override
  public Opsgenie sendsResolved(boolean changed) {
    return new Opsgenie(apiKey, texts, details, responders, updateAlerts, access, changed);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.opsgenie(this);
  }
}
