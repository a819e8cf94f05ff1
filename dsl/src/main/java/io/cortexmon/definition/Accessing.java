package io.cortexmon.definition;

/**
 * The fluent copies of everything that makes HTTP requests.
 *
 * @param <S> its own type
 */
public interface Accessing<S> {

  /** How the server is reached. */
  Access access();

  /** Returns this reaching the server in another way. */
  S access(Access changed);

  /** Returns this with TLS settings. */
  default S tls(Tls tls) {
    return access(access().tls(tls));
  }

  /** Returns this with credentials, in place of any it had. */
  default S authorization(Authorization authorization) {
    return access(access().authorization(authorization));
  }

  /** Returns this going through a proxy, by its URL without credentials. */
  default S proxy(String url) {
    return access(access().proxyUrl(url));
  }

  /** Returns this taking a redirect as a failure. */
  default S refusingRedirects() {
    return access(access().followsRedirects(false));
  }

  /** Returns this speaking HTTP/1.1 only. */
  default S http1Only() {
    return access(access().http2(false));
  }
}
