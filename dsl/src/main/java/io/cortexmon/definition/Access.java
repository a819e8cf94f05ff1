package io.cortexmon.definition;

/**
 * How an HTTP server is reached. Prometheus and Alertmanager share these settings; {@link
 * Accessing} has the methods that change them.
 *
 * @param tls how a TLS connection is made
 * @param authorization how the client proves who it is
 * @param proxyUrl the proxy in between; empty for none
 * @param followsRedirects whether redirects are followed
 * @param http2 whether HTTP/2 may be spoken
 */
public record Access(
    Tls tls,
    Authorization authorization,
    String proxyUrl,
    boolean followsRedirects,
    boolean http2) {

  /** Directly and without credentials. */
  public static final Access DEFAULT = new Access(Tls.DEFAULT, Authorization.NONE, "", true, true);

  public Access {
    if (!proxyUrl.isEmpty()) {
      PublicUrl.checked("proxy URL", proxyUrl);
    }
  }

  Access tls(Tls changed) {
    return new Access(changed, authorization, proxyUrl, followsRedirects, http2);
  }

  Access authorization(Authorization changed) {
    return new Access(tls, changed, proxyUrl, followsRedirects, http2);
  }

  Access proxyUrl(String changed) {
    return new Access(tls, authorization, changed, followsRedirects, http2);
  }

  Access followsRedirects(boolean changed) {
    return new Access(tls, authorization, proxyUrl, changed, http2);
  }

  Access http2(boolean changed) {
    return new Access(tls, authorization, proxyUrl, followsRedirects, changed);
  }
}
