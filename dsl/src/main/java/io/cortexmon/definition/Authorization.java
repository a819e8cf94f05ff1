package io.cortexmon.definition;

import java.util.List;

/** How a client proves who it is in a request; always with a reference to the secret. */
public sealed interface Authorization {

  /** No credentials. */
  Authorization NONE = new Anonymous();

  /** Returns the header {@code Authorization: Bearer TOKEN}. */
  static Authorization bearer(SecretRef token) {
    return new Header("Bearer", token);
  }

  /** Returns the header {@code Authorization: TYPE CREDENTIALS}. */
  static Authorization ofType(String type, SecretRef credentials) {
    return new Header(type, credentials);
  }

  /** Returns user name and password; the Operator's monitors need the name as a secret too. */
  static Authorization basic(String username, SecretRef password) {
    return new Basic(Arguments.name("user", username), SecretRef.NONE, password);
  }

  /** Returns user name and password, both kept as secrets. */
  static Authorization basic(SecretRef username, SecretRef password) {
    return new Basic("", username, password);
  }

  /** Returns a token that is fetched with the client credentials of OAuth 2. */
  static OAuth2 oauth2(String tokenUrl, String clientId, SecretRef clientSecret) {
    return new OAuth2(tokenUrl, clientId, clientSecret, List.of());
  }

  /** No credentials. */
  record Anonymous() implements Authorization {}

  /** A header with a type and a secret. */
  record Header(String type, SecretRef credentials) implements Authorization {
    public Header {
      Arguments.name("authorization type", type);
      if (type.strip().equalsIgnoreCase("basic")) {
        throw new IllegalArgumentException(
            "authorization type \"" + type + "\": say Authorization.basic(..)");
      }
      required("credentials", credentials);
    }
  }

  /** User name and password; the name stands here or in a secret. */
  record Basic(String username, SecretRef usernameRef, SecretRef password)
      implements Authorization {
    public Basic {
      if (username.isEmpty()) {
        required("user name", usernameRef);
      }
      required("password", password);
    }
  }

  /** The client credentials of OAuth 2. */
  record OAuth2(String tokenUrl, String clientId, SecretRef clientSecret, List<String> scopes)
      implements Authorization {
    public OAuth2 {
      PublicUrl.checked("token URL", tokenUrl);
      Arguments.name("client", clientId);
      required("client secret", clientSecret);
      scopes = List.copyOf(scopes);
    }

    /** Returns this asking for these scopes. */
    public OAuth2 scopes(String... scopes) {
      return new OAuth2(tokenUrl, clientId, clientSecret, List.of(scopes));
    }
  }

  private static void required(String what, SecretRef secret) {
    if (secret.equals(SecretRef.NONE)) {
      throw new IllegalArgumentException("authorization needs a reference to the " + what);
    }
  }
}
