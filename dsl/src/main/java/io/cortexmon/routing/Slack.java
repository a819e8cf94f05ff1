package io.cortexmon.routing;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.definition.SecretRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message in a Slack channel.
 *
 * <pre>{@code
 * Slack.channel("#cortex-core").sendResolved().colors("danger", "good")
 *     .title("{{ .CommonLabels.alertname }}")
 *     .text("{{ range .Alerts }}{{ .Annotations.description }}\n{{ end }}")
 * }</pre>
 *
 * <p>The webhook URL is a secret: it is that of {@link #apiUrl}, or the one that the {@link
 * Routing} has for all. An empty text takes away Alertmanager's default text.
 *
 * @param texts the options that are texts
 * @param apiUrl where the webhook URL is; {@code NONE} for the routing's
 * @param fields the columns under the text
 * @param actions the buttons
 * @param shortFields whether two fields stand side by side
 * @param linkNames whether channel and user names in the text become links
 * @param access how Slack is reached; {@link Access#DEFAULT} for the routing's way
 * @param sendsResolved whether resolved alerts are told; not by default
 */
public record Slack(
    Map<Text, String> texts,
    SecretRef apiUrl,
    List<Field> fields,
    List<Action> actions,
    boolean shortFields,
    boolean linkNames,
    Access access,
    boolean sendsResolved)
    implements Integration, Resolving<Slack>, Accessing<Slack> {

  /** The options that are texts; each may hold a template. */
  public enum Text {
    CHANNEL,
    USERNAME,
    COLOR,
    TITLE,
    TITLE_LINK,
    PRETEXT,
    TEXT,
    FOOTER,
    FALLBACK,
    CALLBACK_ID,
    ICON_EMOJI,
    ICON_URL,
    IMAGE_URL,
    THUMB_URL;

    /** Returns Alertmanager's name, for example {@code title_link}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A column under the text.
   *
   * @param title its heading
   * @param value its content
   */
  public record Field(String title, String value) {
    public Field {
      Arguments.name("Slack field", title);
    }
  }

  /**
   * A button that opens a page.
   *
   * @param text what it says
   * @param url the page; may hold a template
   */
  public record Action(String text, String url) {
    public Action {
      Arguments.name("Slack action", text);
      PublicUrl.template("URL of Slack action " + Arguments.quoted(text), url);
    }
  }

  public Slack {
    texts = Copies.sorted(texts);
    Secrets.noneIn("Slack", texts);
    fields = List.copyOf(fields);
    actions = List.copyOf(actions);
  }

  /** Returns a message in this channel, {@code #cortex-core}, or to this user, {@code @ada}. */
  public static Slack channel(String channel) {
    Arguments.name("Slack channel", channel);
    return new Slack(
        Map.of(Text.CHANNEL, channel),
        SecretRef.NONE,
        List.of(),
        List.of(),
        false,
        false,
        Access.DEFAULT,
        false);
  }

  /** Returns this message posted to the webhook URL that is kept there. */
  public Slack apiUrl(SecretRef url) {
    return new Slack(texts, url, fields, actions, shortFields, linkNames, access, sendsResolved);
  }

  /** Returns this message posted under this name. */
  public Slack username(String template) {
    return text(Text.USERNAME, template);
  }

  /** Returns this message with a bar of this colour: good, warning, danger or #rrggbb. */
  public Slack color(String template) {
    return text(Text.COLOR, template);
  }

  /** Returns this message with a bar of one colour while alerts fire, and another afterwards. */
  public Slack colors(String firing, String resolved) {
    return color("{{ if eq .Status \"firing\" }}" + firing + "{{ else }}" + resolved + "{{ end }}");
  }

  /** Returns this message with this title. */
  public Slack title(String template) {
    return text(Text.TITLE, template);
  }

  /** Returns this message with its title a link. */
  public Slack titleLink(String url) {
    return text(Text.TITLE_LINK, url);
  }

  /** Returns this message with a text above the coloured bar. */
  public Slack pretext(String template) {
    return text(Text.PRETEXT, template);
  }

  /** Returns this message with this text. */
  public Slack text(String template) {
    return text(Text.TEXT, template);
  }

  /** Returns this message with a small line at its end. */
  public Slack footer(String template) {
    return text(Text.FOOTER, template);
  }

  /** Returns this message with the text that clients show which can not show the message. */
  public Slack fallback(String template) {
    return text(Text.FALLBACK, template);
  }

  /** Returns this message with the id by which Slack reports a button press. */
  public Slack callbackId(String template) {
    return text(Text.CALLBACK_ID, template);
  }

  /** Returns this message with an emoji as its sender's picture: {@code :fire:}. */
  public Slack iconEmoji(String template) {
    return text(Text.ICON_EMOJI, template);
  }

  /** Returns this message with a picture of its sender. */
  public Slack iconUrl(String url) {
    return text(Text.ICON_URL, url);
  }

  /** Returns this message with a picture. */
  public Slack imageUrl(String url) {
    return text(Text.IMAGE_URL, url);
  }

  /** Returns this message with a small picture. */
  public Slack thumbUrl(String url) {
    return text(Text.THUMB_URL, url);
  }

  private Slack text(Text key, String value) {
    return new Slack(
        Copies.plus(texts, key, value),
        apiUrl,
        fields,
        actions,
        shortFields,
        linkNames,
        access,
        sendsResolved);
  }

  /** Returns this message with one more column under the text. */
  public Slack field(String title, String value) {
    return new Slack(
        texts,
        apiUrl,
        Copies.plus(fields, List.of(new Field(title, value))),
        actions,
        shortFields,
        linkNames,
        access,
        sendsResolved);
  }

  /** Returns this message with one more button, which opens a page. */
  public Slack button(String text, String url) {
    return new Slack(
        texts,
        apiUrl,
        fields,
        Copies.plus(actions, List.of(new Action(text, url))),
        shortFields,
        linkNames,
        access,
        sendsResolved);
  }

  /** Returns this message with two fields side by side. */
  public Slack withShortFields() {
    return new Slack(texts, apiUrl, fields, actions, true, linkNames, access, sendsResolved);
  }

  /** Returns this message with channel and user names as links. */
  public Slack withLinkedNames() {
    return new Slack(texts, apiUrl, fields, actions, shortFields, true, access, sendsResolved);
  }

  @Override
  public Slack access(Access changed) {
    return new Slack(
        texts, apiUrl, fields, actions, shortFields, linkNames, changed, sendsResolved);
  }

  @Override
  public Slack sendsResolved(boolean changed) {
    return new Slack(texts, apiUrl, fields, actions, shortFields, linkNames, access, changed);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.slack(this);
  }
}
