package io.cortexmon.routing;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.definition.SecretRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An event for PagerDuty's Events API v2.
 *
 * <pre>{@code
 * PagerDuty.routingKey(SecretRef.file("/etc/alertmanager/secrets/pagerduty-key"))
 *     .severity("{{ .CommonLabels.severity }}")
 *     .detail("component", "{{ .CommonLabels.component }}")
 * }</pre>
 *
 * <p>Alertmanager adds the details firing, resolved, num_firing and num_resolved where they are not
 * set.
 *
 * @param routingKey where the integration's key is
 * @param texts the options that are texts
 * @param details named facts about the event
 * @param links pages about the event
 * @param access how PagerDuty is reached; {@link Access#DEFAULT} for the routing's way
 * @param sendsResolved whether resolved alerts are told; so by default
 */
public record PagerDuty(
    SecretRef routingKey,
    Map<Text, String> texts,
    Map<String, String> details,
    List<Link> links,
    Access access,
    boolean sendsResolved)
    implements Integration, Resolving<PagerDuty>, Accessing<PagerDuty> {

  private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");

  /** The options that are texts; each but the URL may hold a template. */
  public enum Text {
    URL,
    CLIENT,
    CLIENT_URL,
    DESCRIPTION,
    SEVERITY,
    SOURCE,
    CLASS,
    COMPONENT,
    GROUP;

    /** Returns Alertmanager's name, for example {@code client_url}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A page about the event.
   *
   * @param text what the link says
   * @param href the page; may hold a template
   */
  public record Link(String text, String href) {
    public Link {
      PublicUrl.template("PagerDuty link " + Arguments.quoted(text), href);
    }
  }

  public PagerDuty {
    Secrets.required("PagerDuty routing key", routingKey);
    texts = Copies.sorted(texts);
    Secrets.noneIn("PagerDuty", texts);
    checkSeverity(texts.getOrDefault(Text.SEVERITY, "{{}}"));
    details = Copies.ordered(details);
    links = List.copyOf(links);
  }

  /** Returns an event for the service whose integration key is kept there. */
  public static PagerDuty routingKey(SecretRef key) {
    return new PagerDuty(key, Map.of(), Map.of(), List.of(), Access.DEFAULT, true);
  }

  /**
   * Returns this event with this severity: critical, error, warning or info, or a template that
   * gives one of these; PagerDuty refuses any other.
   */
  public PagerDuty severity(String template) {
    return text(Text.SEVERITY, template);
  }

  private static void checkSeverity(String template) {
    if (!template.contains("{{") && !SEVERITIES.contains(template)) {
      throw new IllegalArgumentException(
          "PagerDuty severity "
              + Arguments.quoted(template)
              + ": must be critical, error, warning, info or a template"
              + Nearest.question(template, SEVERITIES));
    }
  }

  /** Returns this event with this headline. */
  public PagerDuty description(String template) {
    return text(Text.DESCRIPTION, template);
  }

  /** Returns this event saying what sent it; Alertmanager by default. */
  public PagerDuty client(String template) {
    return text(Text.CLIENT, template);
  }

  /** Returns this event with a link to what sent it; Alertmanager's page by default. */
  public PagerDuty clientUrl(String url) {
    return text(Text.CLIENT_URL, url);
  }

  /** Returns this event naming the affected system. */
  public PagerDuty source(String template) {
    return text(Text.SOURCE, template);
  }

  /** Returns this event with a type, such as {@code cpu load}. */
  public PagerDuty eventClass(String template) {
    return text(Text.CLASS, template);
  }

  /** Returns this event naming the affected part. */
  public PagerDuty component(String template) {
    return text(Text.COMPONENT, template);
  }

  /** Returns this event naming a group of parts. */
  public PagerDuty group(String template) {
    return text(Text.GROUP, template);
  }

  /** Returns this event sent to another address than PagerDuty's, such as a proxy. */
  public PagerDuty url(String url) {
    return text(Text.URL, url);
  }

  private PagerDuty text(Text key, String value) {
    return new PagerDuty(
        routingKey, Copies.plus(texts, key, value), details, links, access, sendsResolved);
  }

  /** Returns this event with a named fact; one of the same name is replaced. */
  public PagerDuty detail(String name, String template) {
    Arguments.name("PagerDuty detail", name);
    return new PagerDuty(
        routingKey, texts, Copies.plus(details, name, template), links, access, sendsResolved);
  }

  /** Returns this event with one more link. */
  public PagerDuty link(String text, String href) {
    return new PagerDuty(
        routingKey,
        texts,
        details,
        Copies.plus(links, List.of(new Link(text, href))),
        access,
        sendsResolved);
  }

  @Override
  public PagerDuty access(Access changed) {
    return new PagerDuty(routingKey, texts, details, links, changed, sendsResolved);
  }

  @Override
  public PagerDuty sendsResolved(boolean changed) {
    return new PagerDuty(routingKey, texts, details, links, access, changed);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.pagerDuty(this);
  }
}
