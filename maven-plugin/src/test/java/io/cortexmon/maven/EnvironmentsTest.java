package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cortexmon.monitoring.Environment;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {

  private static final List<EnvironmentParameter> TWO =
      List.of(
          EnvironmentParameter.named("production")
              .in("eu-1", "monitoring")
              .value("orders.limit", "100")
              .value("orders.note", null),
          EnvironmentParameter.named("staging"));

  @Test
  void a_pom_without_environments_has_one_named_default() throws MojoFailureException {
    Environments environments = Environments.of(List.of(), "", "");

    assertThat(environments.chosen()).extracting(Environment::name).containsExactly("default");
    assertThat(environments.leftOut()).isEmpty();
  }

  @Test
  void all_are_rendered_in_the_order_of_the_pom() throws MojoFailureException {
    Environments environments = Environments.of(TWO, "", "");

    Environment production = environments.chosen().get(0);
    assertThat(production.name()).isEqualTo("production");
    assertThat(production.cluster()).contains("eu-1");
    assertThat(production.namespace()).contains("monitoring");
    assertThat(production.number("orders.limit", 20)).isEqualTo(100);
    Environment staging = environments.chosen().get(1);
    assertThat(staging.name()).isEqualTo("staging");
    assertThat(staging.cluster()).isEmpty();
    assertThat(staging.namespace()).isEmpty();
    assertThat(staging.givenKeys()).isEmpty();
  }

  @Test
  void an_empty_element_is_an_empty_text() throws MojoFailureException {
    Environment production = Environments.of(TWO, "", "").chosen().get(0);

    assertThat(production.text("orders.note", "none")).isEmpty();
  }

  @Test
  void one_is_picked_by_name_and_the_others_are_left_out() throws MojoFailureException {
    Environments environments = Environments.of(TWO, "staging", "");

    assertThat(environments.chosen()).extracting(Environment::name).containsExactly("staging");
    assertThat(environments.leftOut()).containsExactly("production");
  }

  @Test
  void values_of_the_command_line_win_and_may_be_lists() throws MojoFailureException {
    Environments environments =
        Environments.of(TWO, "", "orders.limit=7, orders.teams=a,b,c , orders.empty=");

    for (Environment environment : environments.chosen()) {
      assertThat(environment.number("orders.limit", 20)).isEqualTo(7);
      assertThat(environment.list("orders.teams", List.of())).containsExactly("a", "b", "c");
      assertThat(environment.text("orders.empty", "none")).isEmpty();
    }
  }

  @Test
  void a_name_that_no_environment_has_is_refused_with_the_nearest() {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> Environments.of(TWO, "prodution", ""))
        .withMessage(
            "cortex-mon.environment: there is no environment \"prodution\"; did you mean"
                + " \"production\"? (<environments> has production, staging)");
  }

  @Test
  void two_of_one_name_are_refused() {
    EnvironmentParameter staging = EnvironmentParameter.named("staging");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> Environments.of(List.of(staging, staging), "", ""))
        .withMessage("<environments>: two have the name \"staging\"");
  }

  @Test
  void an_environment_that_is_not_one_names_the_parameter() {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> Environments.of(List.of(new EnvironmentParameter()), "", ""))
        .withMessage("<environments>: environment name must not be empty");
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(
            () ->
                Environments.of(
                    List.of(EnvironmentParameter.named("staging").in("", "a_b")), "", ""))
        .withMessageStartingWith("<environments>: namespace \"a_b\": must be 1 to 63 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit      | cortex-mon.values: "limit" must be key=value
          =7         | cortex-mon.values: "=7" must be key=value
          a=1,a=2    | cortex-mon.values: "a" is given twice
          """)
  void values_that_are_not_pairs_are_refused(String values, String message) {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> Environments.of(List.of(), "", values))
        .withMessage(message);
  }
}
