package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import java.time.Duration;
import java.util.List;

/**
 * What all data sources have in a provisioning file: identity, address, credentials, and the
 * settings of Grafana's own HTTP client.
 *
 * @param <S> the kind of data source itself, which copies return
 */
public interface Provisioned<S> extends DataSource {

  /** Returns this data source made of other parts. */
  S parts(DataSourceParts changed);

  /**
   * Returns this data source with another uid, which dashboards refer to.
   *
   * @throws IllegalArgumentException unless it has 1 to 40 letters, digits, dashes and underscores
   */
  default S uid(String changed) {
    return parts(parts().uid(changed));
  }

  /** Returns this data source asked by queries that name none; one of an organization may be it. */
  default S asDefault() {
    return parts(parts().field("isDefault", Json.TRUE));
  }

  /** Returns this data source changeable in Grafana, until the file is read again. */
  default S editable() {
    return parts(parts().field("editable", Json.TRUE));
  }

  /** Returns this data source in another organization of Grafana than the first, which is 1. */
  default S organization(int id) {
    return parts(parts().field("orgId", Json.of(Arguments.positive("organization", id))));
  }

  /** Returns this data source at another address, by a URL without credentials. */
  default S url(String changed) {
    return parts(parts().url(changed));
  }

  /** Returns this data source at an address that Grafana fills in when it reads the file. */
  default S url(Expansion changed) {
    return parts(parts().field("url", changed));
  }

  /**
   * Returns this data source with credentials, in place of any of that kind that it had.
   *
   * @throws IllegalArgumentException for OAuth 2, which Grafana does not speak to data sources; it
   *     can {@link #forwardOAuthIdentity pass on the viewer's}
   */
  default S authorization(Authorization authorization) {
    return parts(Credentials.in(parts(), authorization));
  }

  /** Returns this data source with user name and password that Grafana fills in. */
  default S basicAuth(Expansion user, Expansion password) {
    return parts(Credentials.basic(parts().field("basicAuthUser", user), password));
  }

  /** Returns this data source reached by TLS so; the secrets are the content of PEM files. */
  default S tls(Tls tls) {
    return parts(Credentials.in(parts(), tls));
  }

  /** Returns this data source sent a further HTTP header; its value counts as a secret. */
  default S header(String name, Expansion value) {
    return parts(Credentials.header(parts(), name, value));
  }

  /** Returns this data source sent a further HTTP header; its value counts as a secret. */
  default S header(String name, SecretRef value) {
    return header(name, Expansion.of(value));
  }

  /** Returns this data source sent the OAuth identity of the viewer that asks. */
  default S forwardOAuthIdentity() {
    return setting("oauthPassThru", Json.TRUE);
  }

  /** Returns this data source sent these cookies of the viewer that asks. */
  default S keepCookies(String... names) {
    return setting("keepCookies", Json.of(Arguments.distinct("cookie", List.of(names))));
  }

  /** Returns this data source given up on after this time, in whole seconds. */
  default S timeout(Duration timeout) {
    return setting("timeout", Json.of(Seconds.whole("timeout of data source", timeout)));
  }

  /** Returns this data source with a setting of its plugin ({@code jsonData}); nothing secret. */
  default S setting(String name, Json value) {
    return parts(parts().setting(Arguments.name("setting", name), value));
  }

  /** Returns this data source with settings of its plugin, a JSON object; objects are merged. */
  default S settings(String json) {
    return parts(parts().settings(parts().settings().merged(JsonObject.parse(json))));
  }

  /** Returns this data source with a secret of its plugin ({@code secureJsonData}). */
  default S secret(String name, Expansion value) {
    return parts(parts().secret(name, value));
  }

  /** Returns this data source with a secret of its plugin ({@code secureJsonData}). */
  default S secret(String name, SecretRef value) {
    return secret(name, Expansion.of(value));
  }
}
