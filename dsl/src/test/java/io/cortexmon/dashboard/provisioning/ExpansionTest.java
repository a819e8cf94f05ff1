package io.cortexmon.dashboard.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.SecretRef;
import org.junit.jupiter.api.Test;

class ExpansionTest {

  @Test
  void a_variable_is_expanded_once() {
    assertThat(Expansion.environment("PROMETHEUS_PASSWORD").written())
        .isEqualTo("$PROMETHEUS_PASSWORD");
  }

  @Test
  void a_secret_is_read_from_its_file() {
    assertThat(Expansion.of(SecretRef.file("/run/secrets/token")).written())
        .isEqualTo("$__file{/run/secrets/token}");
    assertThat(Expansion.of(SecretRef.key("prometheus-auth", "password")).written())
        .isEqualTo("$__file{/etc/grafana/secrets/prometheus-auth/password}");
  }

  @Test
  void text_before_it_is_written_as_it_is() {
    assertThat(Expansion.environment("TOKEN").after("$5 Bearer ").written())
        .isEqualTo("$$5 Bearer $TOKEN");
  }

  @Test
  void a_secret_in_place_of_a_name_is_refused_without_repeating_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expansion.environment("hunter-2"))
        .withMessage(
            "an environment variable must be letters, digits and underscores, not starting with a"
                + " digit, such as PROMETHEUS_PASSWORD; a secret itself can not be written here");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Expansion("hunter2"))
        .withMessage(
            "what Grafana fills in must end in a variable such as $PROMETHEUS_PASSWORD or a file"
                + " such as $__file{/etc/grafana/secrets/prometheus-auth/password}");
  }

  @Test
  void no_secret_and_a_path_that_grafana_would_cut_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expansion.of(SecretRef.NONE))
        .withMessage(
            "SecretRef.NONE: must be a reference such as SecretRef.file(\"/etc/grafana/token\")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expansion.of(SecretRef.file("/run/{x}")))
        .withMessage(
            "file of a secret \"/run/{x}\": Grafana takes no path with braces or dollar signs");
  }
}
