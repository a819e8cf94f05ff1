package io.cortexmon.render;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;

/** Writes how the Operator's monitors reach their targets: by keys of Kubernetes secrets. */
final class MonitorAccessYaml {

  private MonitorAccessYaml() {}

  /** Adds credentials and TLS to the fields of an endpoint or a probe. */
  static YamlMap into(YamlMap map, Access access) {
    Authorization authorization = access.authorization();
    if (authorization instanceof Authorization.Header header) {
      map.put(
          "authorization",
          new YamlMap()
              .putText("type", header.type().equals("Bearer") ? "" : header.type())
              .putMap("credentials", key(header.credentials())));
    } else if (authorization instanceof Authorization.Basic basic) {
      map.put(
          "basicAuth",
          new YamlMap()
              .putMap("username", key(basic.usernameRef()))
              .putMap("password", key(basic.password())));
    } else if (!(authorization instanceof Authorization.Anonymous)) {
      throw new IllegalStateException("no YAML for " + authorization);
    }
    return map.putMap("tlsConfig", tls(access.tls()));
  }

  private static YamlMap tls(Tls tls) {
    return new YamlMap()
        .putMap("ca", new YamlMap().putMap("secret", key(tls.ca())))
        .putText("caFile", file(tls.ca()))
        .putMap("cert", new YamlMap().putMap("secret", key(tls.certificate())))
        .putText("certFile", file(tls.certificate()))
        .putMap("keySecret", key(tls.key()))
        .putText("keyFile", file(tls.key()))
        .putText("serverName", tls.serverName())
        .putTrue("insecureSkipVerify", tls.insecureSkipVerify());
  }

  private static YamlMap key(SecretRef secret) {
    return secret instanceof SecretRef.Key key
        ? new YamlMap().put("name", key.secret()).put("key", key.key())
        : new YamlMap();
  }

  private static String file(SecretRef secret) {
    return secret instanceof SecretRef.File file ? file.path() : "";
  }
}
