package io.cortexmon.definition;

import static io.cortexmon.definition.Arguments.quoted;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks of the names that Kubernetes accepts (its documentation, "Object Names and IDs" and
 * "Labels and Selectors"). For RFC 1123 labels there is {@link Arguments#dnsLabel}.
 */
public final class KubernetesNames {

  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final int LONGEST_SUBDOMAIN = 253;

  private static final Pattern FILE_KEY = Pattern.compile("(?!\\.\\.?$)[-._a-zA-Z0-9]{1,253}");

  // A qualified name: an optional DNS prefix, a slash, and up to 63 characters.
  private static final Pattern LABEL_KEY =
      Pattern.compile(
          "([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final Pattern LABEL_VALUE =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");

  private KubernetesNames() {}

  /** Whether a name is an RFC 1123 subdomain, as the names of most objects must be. */
  public static boolean isSubdomain(String name) {
    return name.length() <= LONGEST_SUBDOMAIN && SUBDOMAIN.matcher(name).matches();
  }

  /** Whether a name can be a key in a ConfigMap or a Secret. */
  public static boolean isFileKey(String key) {
    return FILE_KEY.matcher(key).matches();
  }

  /** Checks the name of an object: an RFC 1123 subdomain. */
  public static String object(String name) {
    if (isSubdomain(name)) {
      return name;
    }
    throw new IllegalArgumentException(
        "Kubernetes object "
            + quoted(name)
            + ": the name must be lower-case letters, digits, dashes and dots, starting and ending"
            + " with a letter or digit (RFC 1123)");
  }

  /** Checks labels of objects, each by key and value. */
  public static void labels(Map<String, String> labels) {
    labels.forEach(KubernetesNames::label);
  }

  /** Checks the name of an annotation, whose value may be any text. */
  public static String annotation(String name) {
    if (LABEL_KEY.matcher(name).matches()) {
      return name;
    }
    throw new IllegalArgumentException(
        "Kubernetes annotation "
            + quoted(name)
            + ": the name must be up to 63 letters, digits, dashes, underscores and dots, with an"
            + " optional prefix such as example.com/");
  }

  /** Checks a label of an object; its value may be empty. */
  public static void label(String key, String value) {
    if (!LABEL_KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "Kubernetes label "
              + quoted(key)
              + ": the key must be up to 63 letters, digits, dashes, underscores and dots, with an"
              + " optional prefix such as example.com/");
    }
    if (!LABEL_VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Kubernetes label "
              + quoted(key)
              + ": the value "
              + quoted(value)
              + " must be up to 63 letters, digits, dashes, underscores and dots");
    }
  }
}
