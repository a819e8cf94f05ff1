package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;

/** How Grafana proves to a data source who it is, in the fields that all plugins share. */
final class Credentials {

  private static final String AUTHORIZATION = "Authorization";

  private Credentials() {}

  static DataSourceParts in(DataSourceParts parts, Authorization authorization) {
    if (authorization instanceof Authorization.Header header) {
      Expansion value = Expansion.of(header.credentials()).after(header.type() + " ");
      return header(parts, AUTHORIZATION, value);
    }
    if (authorization instanceof Authorization.Basic basic) {
      DataSourceParts user =
          basic.username().isEmpty()
              ? parts.field("basicAuthUser", Expansion.of(basic.usernameRef()))
              : parts.field("basicAuthUser", Json.of(basic.username()));
      return basic(user, Expansion.of(basic.password()));
    }
    if (authorization instanceof Authorization.OAuth2) {
      throw new IllegalArgumentException(
          "data source "
              + Arguments.quoted(parts.name())
              + ": Grafana does not fetch OAuth 2 tokens for data sources; use"
              + " Authorization.bearer(..), or forwardOAuthIdentity()");
    }
    return parts;
  }

  static DataSourceParts basic(DataSourceParts parts, Expansion password) {
    return parts.field("basicAuth", Json.TRUE).secret("basicAuthPassword", password);
  }

  /** Headers are numbered from 1 without gaps: Grafana stops at the first number that is free. */
  static DataSourceParts header(DataSourceParts parts, String name, Expansion value) {
    Arguments.name("header", name);
    int number = 1;
    while (parts.settings().text("httpHeaderName" + number).isPresent()
        && !parts.settings().text("httpHeaderName" + number).filter(name::equals).isPresent()) {
      number++;
    }
    return parts
        .setting("httpHeaderName" + number, Json.of(name))
        .secret("httpHeaderValue" + number, value);
  }

  static DataSourceParts in(DataSourceParts parts, Tls tls) {
    DataSourceParts changed = parts;
    if (tls.insecureSkipVerify()) {
      changed = changed.setting("tlsSkipVerify", Json.TRUE);
    }
    if (!tls.serverName().isEmpty()) {
      changed = changed.setting("serverName", Json.of(tls.serverName()));
    }
    if (!tls.ca().equals(SecretRef.NONE)) {
      changed =
          changed
              .setting("tlsAuthWithCACert", Json.TRUE)
              .secret("tlsCACert", Expansion.of(tls.ca()));
    }
    if (!tls.certificate().equals(SecretRef.NONE)) {
      changed =
          changed
              .setting("tlsAuth", Json.TRUE)
              .secret("tlsClientCert", Expansion.of(tls.certificate()))
              .secret("tlsClientKey", Expansion.of(tls.key()));
    }
    return changed;
  }
}
