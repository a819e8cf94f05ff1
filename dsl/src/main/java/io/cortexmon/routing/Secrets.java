package io.cortexmon.routing;

import io.cortexmon.definition.PublicUrl;
import io.cortexmon.definition.SecretRef;
import java.util.Map;

/** Checks that secrets are referred to, and stand nowhere else. */
final class Secrets {

  private Secrets() {}

  static SecretRef required(String what, SecretRef secret) {
    if (secret.equals(SecretRef.NONE)) {
      throw new IllegalArgumentException(
          what + ": needs SecretRef.file(..) or SecretRef.key(..), not SecretRef.NONE");
    }
    return secret;
  }

  /** Checks those texts of an integration that are addresses. */
  static void noneIn(String integration, Map<? extends Enum<?>, String> texts) {
    texts.forEach(
        (option, text) -> {
          if (option.name().endsWith("URL") || option.name().endsWith("LINK")) {
            PublicUrl.template(integration + " " + option, text);
          }
        });
  }
}
