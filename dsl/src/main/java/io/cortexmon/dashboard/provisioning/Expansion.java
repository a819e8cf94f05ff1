package io.cortexmon.dashboard.provisioning;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.SecretRef;
import java.util.regex.Pattern;

/**
 * A text that Grafana fills in when it reads a provisioning file, so that the file itself can be
 * shown to everyone (Grafana documentation, "Provision Grafana", "Using environment variables").
 *
 * <pre>{@code
 * Expansion.environment("PROMETHEUS_PASSWORD")
 * Expansion.of(SecretRef.key("prometheus-auth", "password"))
 * }</pre>
 *
 * @param written the text as it stands in the file
 */
public record Expansion(String written) {

  /** Where Kubernetes secrets are expected in Grafana's container, one folder each. */
  public static final String SECRETS_FOLDER = "/etc/grafana/secrets";

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final Pattern FORM =
      Pattern.compile("(?s).*(\\$" + VARIABLE + "|\\$__file\\{[^{}$]+})");

  public Expansion {
    if (!FORM.matcher(written).matches()) {
      // Not repeated: what stands there by mistake is often the secret.
      throw new IllegalArgumentException(
          "what Grafana fills in must end in a variable such as $PROMETHEUS_PASSWORD or a file such"
              + " as $__file{/etc/grafana/secrets/prometheus-auth/password}");
    }
  }

  /**
   * Returns the value of an environment variable of Grafana's process; empty where it is not set.
   *
   * <p>Written as {@code $NAME}: that is expanded once, while the value of {@code ${NAME}} or of
   * {@code $__env{NAME}} is searched for variables again, which spoils a password with a dollar
   * sign in it (Grafana, pkg/services/provisioning/values).
   */
  public static Expansion environment(String variable) {
    if (!VARIABLE.matcher(variable).matches()) {
      throw new IllegalArgumentException(
          "an environment variable must be letters, digits and underscores, not starting with a"
              + " digit, such as PROMETHEUS_PASSWORD; a secret itself can not be written here");
    }
    return new Expansion("$" + variable);
  }

  /**
   * Returns the content of the file that holds a secret, without white space around it. A key of a
   * Kubernetes secret is read from {@value #SECRETS_FOLDER}, where its secret must be mounted as a
   * folder of its own name.
   *
   * <p>Grafana replaces {@code $WORD} in what it reads, so such a secret must not hold a dollar
   * sign that a letter follows; in an {@link #environment} variable it may.
   */
  public static Expansion of(SecretRef secret) {
    String path = secret.pathUnder(SECRETS_FOLDER);
    if (path.isEmpty()) {
      throw new IllegalArgumentException(
          "SecretRef.NONE: must be a reference such as SecretRef.file(\"/etc/grafana/token\")");
    }
    if (path.matches(".*[{}$].*")) {
      throw new IllegalArgumentException(
          "file of a secret "
              + Arguments.quoted(path)
              + ": Grafana takes no path with braces or dollar signs");
    }
    return new Expansion("$__file{" + path + "}");
  }

  /** Returns this with a text before it, for example {@code Bearer }. */
  Expansion after(String text) {
    return new Expansion(escaped(text) + written);
  }

  /** Returns a text as it must be written so that Grafana reads it as it is: {@code $} twice. */
  public static String escaped(String text) {
    return text.replace("$", "$$");
  }

  /** Returns what stands in the file. */
  @Override
  public String toString() {
    return written;
  }
}
