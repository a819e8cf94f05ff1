package io.cortexmon.definition;

/**
 * Where a secret is kept: a file that the program reads, or a key of a Kubernetes secret. A secret
 * itself can not be written down, so nothing that is rendered ever holds one.
 *
 * <pre>{@code
 * SecretRef.file("/etc/prometheus/token")
 * SecretRef.key("prometheus-auth", "password")
 * }</pre>
 */
public sealed interface SecretRef {

  /** No secret at all. */
  SecretRef NONE = new None();

  /**
   * Returns a file on the machine where the program runs, by an absolute path or one that starts
   * with a dot.
   *
   * @throws IllegalArgumentException if the text is no such path; the message does not repeat it,
   *     because what stands there by mistake is often the secret
   */
  static SecretRef file(String path) {
    return new File(path);
  }

  /** Returns a key of a Kubernetes secret in the namespace of the object that refers to it. */
  static SecretRef key(String secret, String key) {
    return new Key(secret, key);
  }

  /**
   * Returns the path at which a program finds the secret when Kubernetes secrets are mounted under
   * this folder, one folder each, as the Prometheus Operator does under {@code
   * /etc/prometheus/secrets} and {@code /etc/alertmanager/secrets}; empty for {@link #NONE}.
   */
  String pathUnder(String secretsFolder);

  /** A file that holds the secret. */
  record File(String path) implements SecretRef {

    public File {
      boolean looksLikePath =
          path.startsWith("/") || path.startsWith("./") || path.startsWith("../");
      if (!looksLikePath || path.endsWith("/") || path.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "the file of a secret must be a path that starts with / or ./, such as"
                + " /etc/prometheus/token; a secret itself can not be written here");
      }
    }

    @Override
    public String pathUnder(String secretsFolder) {
      return path;
    }
  }

  /** A key of a Kubernetes secret. */
  record Key(String secret, String key) implements SecretRef {

    public Key {
      if (!KubernetesNames.isSubdomain(secret)) {
        throw new IllegalArgumentException(
            "the name of a Kubernetes secret must be lower-case letters, digits, dashes and dots"
                + " (RFC 1123); a secret itself can not be written here");
      }
      if (!KubernetesNames.isFileKey(key)) {
        throw new IllegalArgumentException(
            "the key in Kubernetes secret "
                + secret
                + " must be letters, digits, dashes, dots and underscores; a secret itself can not"
                + " be written here");
      }
    }

    @Override
    public String pathUnder(String secretsFolder) {
      return secretsFolder + "/" + secret + "/" + key;
    }
  }

  /** Stands where there is no secret; see {@link #NONE}. */
  record None() implements SecretRef {
    @Override
    public String pathUnder(String secretsFolder) {
      return "";
    }
  }
}
