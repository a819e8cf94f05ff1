package io.cortexmon.render;

import static io.cortexmon.render.AlertmanagerYaml.SECRETS_FOLDER;

import io.cortexmon.routing.Smtp;

/** Writes how Alertmanager reaches mail servers. */
final class SmtpYaml {

  private SmtpYaml() {}

  /** Writes a mail server's options, whose names start with {@code smtp_} in the global section. */
  static void into(YamlMap map, String prefix, Smtp smtp) {
    map.putText(prefix + "smarthost", smtp.smarthost())
        .putText(prefix + "from", smtp.from())
        .putText(prefix + "hello", smtp.hello())
        .putText(prefix + "auth_username", smtp.username())
        .putText(prefix + "auth_password_file", smtp.password().pathUnder(SECRETS_FOLDER))
        .putText(prefix + "auth_identity", smtp.identity());
    // Written for every server that is named, because an e-mail's own server must not get the
    // global one's leave to do without TLS.
    if (!smtp.smarthost().isEmpty()) {
      map.put(prefix + "require_tls", smtp.requireTls());
    }
    map.putMap(prefix + "tls_config", AccessYaml.tls(smtp.tls()));
  }
}
