package io.cortexmon.render;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;

/**
 * Writes how HTTP servers are reached. The configuration files of Prometheus and Alertmanager have
 * the same fields for that; what both assume anyway is left out.
 */
final class AccessYaml {

  /** Where the Prometheus Operator mounts the secrets that a Prometheus object lists. */
  private static final String PROMETHEUS_SECRETS = "/etc/prometheus/secrets";

  private final String secretsFolder;

  private AccessYaml(String secretsFolder) {
    this.secretsFolder = secretsFolder;
  }

  /** Adds the fields to those of a job, a discovery or a remote store of Prometheus. */
  static YamlMap into(YamlMap map, Access access) {
    return new AccessYaml(PROMETHEUS_SECRETS).access(map, access);
  }

  /** Returns Alertmanager's {@code http_config}; empty for the defaults. */
  static YamlMap http(Access access) {
    return new AccessYaml(AlertmanagerYaml.SECRETS_FOLDER).access(new YamlMap(), access);
  }

  /** Returns Alertmanager's {@code tls_config}, as mail servers have it without the rest. */
  static YamlMap tls(Tls tls) {
    return new AccessYaml(AlertmanagerYaml.SECRETS_FOLDER).tlsConfig(tls);
  }

  private YamlMap access(YamlMap map, Access access) {
    authorization(map, access.authorization());
    map.putMap("tls_config", tlsConfig(access.tls())).putText("proxy_url", access.proxyUrl());
    if (!access.followsRedirects()) {
      map.put("follow_redirects", false);
    }
    if (!access.http2()) {
      map.put("enable_http2", false);
    }
    return map;
  }

  private void authorization(YamlMap map, Authorization authorization) {
    if (authorization instanceof Authorization.Header header) {
      map.put(
          "authorization",
          new YamlMap()
              .putText("type", header.type().equals("Bearer") ? "" : header.type())
              .put("credentials_file", path(header.credentials())));
    } else if (authorization instanceof Authorization.Basic basic) {
      map.put(
          "basic_auth",
          new YamlMap()
              .putText("username", basic.username())
              .putText("username_file", path(basic.usernameRef()))
              .put("password_file", path(basic.password())));
    } else if (authorization instanceof Authorization.OAuth2 oauth2) {
      map.put(
          "oauth2",
          new YamlMap()
              .put("client_id", oauth2.clientId())
              .put("client_secret_file", path(oauth2.clientSecret()))
              .putList("scopes", oauth2.scopes())
              .put("token_url", oauth2.tokenUrl()));
    } else if (!(authorization instanceof Authorization.Anonymous)) {
      throw new IllegalStateException("no YAML for " + authorization);
    }
  }

  private YamlMap tlsConfig(Tls tls) {
    return new YamlMap()
        .putText("ca_file", path(tls.ca()))
        .putText("cert_file", path(tls.certificate()))
        .putText("key_file", path(tls.key()))
        .putText("server_name", tls.serverName())
        .putTrue("insecure_skip_verify", tls.insecureSkipVerify());
  }

  private String path(SecretRef secret) {
    return secret.pathUnder(secretsFolder);
  }
}
