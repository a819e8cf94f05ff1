package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An e-mail.
 *
 * <pre>{@code
 * Email.to("on-call@example.com").subject("{{ .Status }}: {{ .CommonLabels.alertname }}").sendResolved()
 * }</pre>
 *
 * @param to the addresses
 * @param smtp the mail server; {@link Smtp#NONE} for the routing's
 * @param headers headers by name
 * @param texts the options that are texts
 * @param sendsResolved whether resolved alerts are told; not by default
 */
public record Email(
    List<String> to,
    Smtp smtp,
    Map<String, String> headers,
    Map<Text, String> texts,
    boolean sendsResolved)
    implements Integration, Resolving<Email> {

  /** The options that are texts; each may hold a template. */
  public enum Text {
    HTML,
    TEXT;

    /** Returns Alertmanager's name, for example {@code html}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Email {
    to = Arguments.distinct("e-mail address", to);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("e-mail: needs at least one address");
    }
    to.forEach(address -> address("e-mail", address));
    headers = Copies.ordered(headers);
    texts = Copies.sorted(texts);
  }

  /** Returns an e-mail to these addresses. */
  public static Email to(String... addresses) {
    return new Email(List.of(addresses), Smtp.NONE, Map.of(), Map.of(), false);
  }

  static String address(String what, String address) {
    if (address.indexOf('@') < 1 && !address.contains("{{")) {
      throw new IllegalArgumentException(
          what + " address " + Arguments.quoted(address) + ": must be like name@example.com");
    }
    return address;
  }

  /** Returns this e-mail sent through this server instead of the routing's. */
  public Email via(Smtp server) {
    return new Email(to, server, headers, texts, sendsResolved);
  }

  /** Returns this e-mail sent from this address instead of the routing's. */
  public Email from(String address) {
    return via(smtp.from(address));
  }

  /** Returns this e-mail with this subject; Alertmanager has it as a header. */
  public Email subject(String template) {
    return header("Subject", template);
  }

  /** Returns this e-mail with a header; names are the same whatever their case. */
  public Email header(String name, String template) {
    Arguments.name("e-mail header", name);
    String known =
        headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    return new Email(to, smtp, Copies.plus(headers, known, template), texts, sendsResolved);
  }

  /** Returns this e-mail with this HTML body. */
  public Email html(String template) {
    return text(Text.HTML, template);
  }

  /** Returns this e-mail with this plain body. */
  public Email text(String template) {
    return text(Text.TEXT, template);
  }

  private Email text(Text key, String value) {
    return new Email(to, smtp, headers, Copies.plus(texts, key, value), sendsResolved);
  }

  @Override
  public Email sendsResolved(boolean changed) {
    return new Email(to, smtp, headers, texts, changed);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.email(this);
  }
}
