package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRefTest {

  @Test
  void a_file_stays_where_it_is_and_a_key_is_mounted_under_the_folder() {
    assertThat(SecretRef.file("/run/token").pathUnder("/etc/prometheus/secrets"))
        .isEqualTo("/run/token");
    assertThat(SecretRef.key("prometheus-auth", "password").pathUnder("/etc/prometheus/secrets"))
        .isEqualTo("/etc/prometheus/secrets/prometheus-auth/password");
    assertThat(SecretRef.NONE.pathUnder("/etc/prometheus/secrets")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "", "https://hooks.example.com/T0/B0/x", "/a/", "/a\nb"})
  void what_is_no_path_is_refused_without_being_repeated(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretRef.file(secret))
        .withMessage(
            "the file of a secret must be a path that starts with / or ./, such as"
                + " /etc/prometheus/token; a secret itself can not be written here");
  }

  @Test
  void a_key_must_be_one_that_kubernetes_accepts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretRef.key("Prometheus Auth", "password"))
        .withMessage(
            "the name of a Kubernetes secret must be lower-case letters, digits, dashes and dots"
                + " (RFC 1123); a secret itself can not be written here");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretRef.key("prometheus-auth", "pass word"))
        .withMessage(
            "the key in Kubernetes secret prometheus-auth must be letters, digits, dashes, dots"
                + " and underscores; a secret itself can not be written here");
  }
}
