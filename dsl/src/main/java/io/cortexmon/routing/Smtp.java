package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;

/**
 * A mail server, and how Alertmanager presents itself to it.
 *
 * <pre>{@code
 * Smtp.server("smtp.example.com", 587).from("alerts@example.com")
 *     .auth("alerts", SecretRef.key("smtp", "password"))
 * }</pre>
 *
 * <p>What the server of one {@link Email} leaves out, it has from the routing's: user and password,
 * too.
 *
 * @param smarthost host and port; empty where the server is the routing's
 * @param from the sender's address; empty where it is the routing's
 * @param hello the name to greet the server with; empty for {@code localhost}
 * @param username the user; empty for no authentication
 * @param password where the password is
 * @param identity the identity for PLAIN authentication; empty for the user
 * @param requireTls whether the mail is sent over TLS or not at all
 * @param tls how the connection is secured
 */
public record Smtp(
    String smarthost,
    String from,
    String hello,
    String username,
    SecretRef password,
    String identity,
    boolean requireTls,
    Tls tls) {

  /** No server: an e-mail uses the routing's. */
  public static final Smtp NONE = new Smtp("", "", "", "", SecretRef.NONE, "", true, Tls.DEFAULT);

  public Smtp {
    if (username.isEmpty() != password.equals(SecretRef.NONE)) {
      throw new IllegalArgumentException("SMTP authentication needs both a user and a password");
    }
  }

  /** Returns a server; the port is 1 to 65535, as a rule 587. */
  public static Smtp server(String host, int port) {
    Arguments.name("SMTP host", host);
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("SMTP port " + port + ": must be 1 to 65535");
    }
    String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return new Smtp(bracketed + ":" + port, "", "", "", SecretRef.NONE, "", true, Tls.DEFAULT);
  }

  /** Returns this sending from this address. */
  public Smtp from(String address) {
    return new Smtp(
        smarthost,
        Email.address("e-mail sender", address),
        hello,
        username,
        password,
        identity,
        requireTls,
        tls);
  }

  /** Returns this greeting the server with this name. */
  public Smtp hello(String host) {
    return new Smtp(smarthost, from, host, username, password, identity, requireTls, tls);
  }

  /** Returns this with a user and where the password is. */
  public Smtp auth(String user, SecretRef passwordRef) {
    return new Smtp(smarthost, from, hello, user, passwordRef, identity, requireTls, tls);
  }

  /** Returns this with an identity for PLAIN authentication. */
  public Smtp identity(String changed) {
    return new Smtp(smarthost, from, hello, username, password, changed, requireTls, tls);
  }

  /** Returns this sending without TLS where the server has none. */
  public Smtp withoutTls() {
    return new Smtp(smarthost, from, hello, username, password, identity, false, tls);
  }

  /** Returns this with the connection secured in this way. */
  public Smtp tls(Tls changed) {
    return new Smtp(smarthost, from, hello, username, password, identity, requireTls, changed);
  }
}
