package io.cortexmon.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private static final Environment STAGING =
      Environment.named("staging")
          .cluster("eu-1")
          .namespace("orders")
          .values(
              Map.of(
                  "interval", "1m30s",
                  "limit", "0.05",
                  "replicas", "3",
                  "enabled", "true",
                  "teams", "a, b,,c",
                  "channel", "#orders"));

  @Test
  void values_are_read_as_the_type_that_is_asked_for() {
    assertThat(STAGING.duration("interval", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
    assertThat(STAGING.number("limit", 1)).isEqualTo(0.05);
    assertThat(STAGING.wholeNumber("replicas", 1)).isEqualTo(3);
    assertThat(STAGING.flag("enabled", false)).isTrue();
    assertThat(STAGING.list("teams", List.of())).containsExactly("a", "b", "c");
    assertThat(STAGING.text("channel", "#other")).isEqualTo("#orders");
    assertThat(STAGING.namespace()).contains("orders");
    assertThat(STAGING.cluster()).contains("eu-1");
    assertThat(STAGING).hasToString("staging");
  }

  @Test
  void a_value_that_is_not_given_is_the_default() {
    Environment empty = Environment.named("x");

    assertThat(empty.duration("interval", Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    assertThat(empty.flag("enabled", false)).isFalse();
    assertThat(empty.namespace()).isEmpty();
    assertThat(empty.cluster()).isEmpty();
  }

  @Test
  void a_value_of_another_form_is_refused_with_its_key_and_environment() {
    Environment bad =
        Environment.named("staging")
            .value("interval", "5 minutes")
            .value("limit", "NaN")
            .value("replicas", "3.5")
            .value("enabled", "yes");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> bad.duration("interval", Duration.ZERO))
        .withMessage(
            "value \"interval\" of environment \"staging\" is \"5 minutes\": must be a duration such"
                + " as 30s, 5m or 1h30m");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bad.number("limit", 1))
        .withMessageEndingWith("is \"NaN\": must be a number such as 0.05");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bad.wholeNumber("replicas", 1))
        .withMessageEndingWith("is \"3.5\": must be a whole number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bad.flag("enabled", false))
        .withMessageEndingWith("is \"yes\": must be true or false");
  }

  @Test
  void it_remembers_what_was_asked_for() {
    Environment environment = Environment.named("x").value("a", "1").value("b", "2");
    environment.number("a", 0);
    environment.text("c", "");

    assertThat(environment.givenKeys()).containsExactly("a", "b");
    assertThat(environment.askedKeys()).containsExactly("a", "c");
  }

  @Test
  void names_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.named(""))
        .withMessage("environment name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.named("../x"))
        .withMessage(
            "environment name \"../x\": names a folder, so it must not start with a dot or hold"
                + " slashes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Environment.named("x").namespace("My_Space"))
        .withMessage(
            "namespace \"My_Space\": must be 1 to 63 lower-case letters, digits and dashes, starting"
                + " and ending with a letter or digit (RFC 1123)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Monitoring.named("../x"))
        .withMessageStartingWith("system name \"../x\": must be 1 to 63 lower-case letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkPolicy.named("p").allow(0, "app", "x"))
        .withMessage("port 0: must be between 1 and 65535");
  }
}
