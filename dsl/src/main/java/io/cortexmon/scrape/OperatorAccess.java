package io.cortexmon.scrape;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;

/**
 * What the Operator's objects can not say: they refer to Kubernetes secrets, hardly to files
 * (Operator API reference, {@code SafeTLSConfig}, {@code SafeAuthorization}, {@code BasicAuth}).
 */
final class OperatorAccess {

  private OperatorAccess() {}

  static void check(String what, Access access, boolean filesForTls) {
    Authorization authorization = access.authorization();
    if (authorization instanceof Authorization.Header header) {
      key(what, "credentials", header.credentials());
    } else if (authorization instanceof Authorization.Basic basic) {
      if (!basic.username().isEmpty()) {
        throw new IllegalArgumentException(
            what
                + ": the user name must be in a Kubernetes secret too; say"
                + " Authorization.basic(SecretRef.key(..), SecretRef.key(..))");
      }
      key(what, "user name", basic.usernameRef());
      key(what, "password", basic.password());
    } else if (authorization instanceof Authorization.OAuth2) {
      throw new IllegalArgumentException(
          what + ": OAuth 2 is not supported here, as the client's id would have to be a secret");
    }
    if (!filesForTls) {
      key(what, "certificate authority", access.tls().ca());
      key(what, "client certificate", access.tls().certificate());
      key(what, "client key", access.tls().key());
    }
  }

  private static void key(String what, String part, SecretRef secret) {
    if (secret instanceof SecretRef.File file) {
      throw new IllegalArgumentException(
          what
              + ": the "
              + part
              + " must be in a Kubernetes secret, not in file "
              + file.path()
              + "; say SecretRef.key(..)");
    }
  }
}
