package io.cortexmon.definition;

/**
 * How a TLS connection is made: whom the client trusts, and how it proves who it is.
 *
 * <pre>{@code
 * Tls.trusting(SecretRef.file("/etc/prometheus/ca.crt")).serverName("orders.internal")
 * }</pre>
 *
 * @param ca the certificate authority to trust; the system's where there is none
 * @param certificate the client's certificate
 * @param key the client's key
 * @param serverName the name that the server's certificate must have; empty for the host's
 * @param insecureSkipVerify whether any certificate is taken, which gives encryption only
 */
public record Tls(
    SecretRef ca,
    SecretRef certificate,
    SecretRef key,
    String serverName,
    boolean insecureSkipVerify) {

  /** The system's authorities, and no client certificate. */
  public static final Tls DEFAULT =
      new Tls(SecretRef.NONE, SecretRef.NONE, SecretRef.NONE, "", false);

  public Tls {
    if (certificate.equals(SecretRef.NONE) != key.equals(SecretRef.NONE)) {
      throw new IllegalArgumentException("a client certificate and its key go together");
    }
  }

  /** Returns TLS that trusts only this certificate authority. */
  public static Tls trusting(SecretRef ca) {
    return new Tls(ca, SecretRef.NONE, SecretRef.NONE, "", false);
  }

  /** Returns TLS that takes any certificate: the traffic is secret, but who answers is unknown. */
  public static Tls trustingAnyone() {
    return new Tls(SecretRef.NONE, SecretRef.NONE, SecretRef.NONE, "", true);
  }

  /** Returns this with a client certificate and its key. */
  public Tls clientCertificate(SecretRef certificate, SecretRef key) {
    return new Tls(ca, certificate, key, serverName, insecureSkipVerify);
  }

  /** Returns this with the name that the server's certificate must have. */
  public Tls serverName(String serverName) {
    return new Tls(ca, certificate, key, serverName, insecureSkipVerify);
  }
}
