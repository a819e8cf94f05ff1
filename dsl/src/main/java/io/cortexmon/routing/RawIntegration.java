package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.definition.SecretRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An integration that has no type here, or needs an option that its type does not have; made by
 * {@link Receiver#raw}.
 *
 * @param kind Alertmanager's name of the list, such as {@code msteamsv2_configs}
 * @param options its options: strings, numbers, booleans, lists, maps, {@code SecretRef}s
 */
public record RawIntegration(String kind, Map<String, ?> options) implements Integration {

  /** The options that hold a secret in Alertmanager 0.31, wherever they stand. */
  private static final Set<String> SECRETS =
      Set.of(
          "alert_source_token",
          "api_key",
          "api_secret",
          "app_token",
          "auth_password",
          "auth_secret",
          "bearer_token",
          "bot_token",
          "client_secret",
          "credentials",
          "key",
          "password",
          "secret_key",
          "service_key",
          "token",
          "token_id",
          "user_key",
          "webhook_url");

  public RawIntegration {
    if (!kind.matches("[a-z0-9]+_configs")) {
      throw new IllegalArgumentException(
          "integration "
              + Arguments.quoted(kind)
              + ": must be a list of Alertmanager's receivers, such as msteamsv2_configs");
    }
    check(kind, options);
    options = Map.copyOf(options);
  }

  private static void check(String where, Map<?, ?> options) {
    options.forEach((key, value) -> check(where, String.valueOf(key), value));
  }

  private static void check(String where, String option, Object value) {
    if (SECRETS.contains(option)) {
      throw new IllegalArgumentException(
          where
              + " option "
              + option
              + ": holds a secret; use "
              + option
              + "_file with SecretRef.file(..) or SecretRef.key(..)");
    }
    String path = where + " option " + option;
    if (value instanceof Map<?, ?> map) {
      check(where, map);
    } else if (value instanceof List<?> list) {
      list.forEach(element -> check(where, option, element));
    } else if (value instanceof String text) {
      if (text.startsWith("http")) {
        PublicUrl.template(path, text);
      }
    } else if (!(value instanceof Number
        || value instanceof Boolean
        || value instanceof SecretRef)) {
      throw new IllegalArgumentException(
          path
              + ": must be a string, number, boolean, list, map or SecretRef, not "
              + value.getClass().getSimpleName());
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.raw(this);
  }
}
