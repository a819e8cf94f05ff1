package io.cortexmon.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.testing.RoutingScenario;
import io.cortexmon.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class MonitoringExtensionTest {

  private static final Gauge LOAD = Gauge.named("load");
  private static final String LOADED = "Loaded";

  /** A system whose limit an environment changes. */
  public static final class Shop implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      AlertingRule loaded =
          AlertingRule.named(LOADED, LOAD.isAbove(environment.number("limit", 5)))
              .forDuration(Duration.ofMinutes(2));
      return Monitoring.named("shop")
          .rules(RuleGroup.named("shop").rules(loaded))
          .routing(Routing.to(Receiver.named("chat")));
    }
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @MonitoringOf(Shop.class)
  static class Parameters {
    private final Scenario ofConstructor;
    private final Monitoring monitoring;

    Parameters(Scenario ofConstructor, Monitoring monitoring) {
      this.ofConstructor = ofConstructor;
      this.monitoring = monitoring;
    }

    @BeforeEach
    void before(Environment environment) {
      assertThat(environment.name()).isEqualTo("test");
    }

    @Test
    void all(Scenario scenario, Monitoring shop, RoutingScenario routing) {
      assertThat(monitoring).isSameAs(shop);
      assertThat(scenario.monitoring()).isSameAs(shop);
      assertThat(ofConstructor.monitoring()).isSameAs(shop);
      routing.alert(LOADED, Map.of()).goesTo("chat");
      scenario.series("load 9x9").at(minutes(2)).alert(LOADED).isFiring();
    }
  }

  @Test
  void parameters_of_a_test_are_of_one_monitoring() {
    assertThat(Ran.tests(Parameters.class).results()).containsExactly("all(..) passed");
  }

  @MonitoringOf(Shop.class)
  @InEnvironment(name = "production", cluster = "west", namespace = "shop")
  @InEnvironment(
      name = "staging",
      values = {"limit=8", "note = a=b"})
  static class Environments {
    private final Environment ofConstructor;

    Environments(Environment ofConstructor) {
      this.ofConstructor = ofConstructor;
    }

    @TestInEnvironments
    void all(Scenario scenario, Environment environment) {
      assertThat(ofConstructor).isSameAs(environment);
      boolean takesMore = environment.name().equals("staging");
      assertThat(environment.text("note", "").strip()).isEqualTo(takesMore ? "a=b" : "");
      assertThat(environment.cluster().orElse("")).isEqualTo(takesMore ? "" : "west");
      assertThat(environment.namespace().orElse("")).isEqualTo(takesMore ? "" : "shop");
      var alert = scenario.series("load 6x9").at(minutes(2)).alert(LOADED);
      if (takesMore) {
        alert.isInactive();
      } else {
        alert.isFiring();
      }
    }

    @TestInEnvironments("staging")
    void one(Scenario scenario) {
      scenario.series("load 6x9").at(minutes(2)).alert(LOADED).isInactive();
    }

    @Test
    @InEnvironment(name = "lab", values = "limit=100")
    void of_the_method(Environment environment) {
      assertThat(environment.name()).isEqualTo("lab");
    }

    @Nested
    class Inner {
      @TestInEnvironments
      void inner(Environment environment) {
        assertThat(environment).isSameAs(ofConstructor);
      }
    }
  }

  @Test
  void a_test_runs_in_each_environment_which_is_displayed() {
    assertThat(Ran.tests(Environments.class).results())
        .containsExactlyInAnyOrder(
            "all(..) production passed",
            "all(..) staging passed",
            "one(..) staging passed",
            "of_the_method(..) passed",
            "inner(..) production passed",
            "inner(..) staging passed");
  }

  static class Undeclared {
    @TestInEnvironments({"b", "a"})
    @MonitoringOf(Shop.class)
    void any(Environment environment) {
      assertThat(environment).isNotNull();
    }
  }

  @Test
  void environments_that_nothing_declares_have_no_values_and_keep_their_order() {
    assertThat(Ran.tests(Undeclared.class).results())
        .containsExactly("any(..) b passed", "any(..) a passed");
  }

  @MonitoringOf(Shop.class)
  static class Looks {
    @Test
    void two_scenarios(Scenario scenario) {
      scenario
          .series("load 1 9x9")
          .at(minutes(4))
          .alert(LOADED)
          .isFiring()
          .at(minutes(2))
          .alert(LOADED)
          .isPending();
      scenario
          .every(Duration.ofSeconds(30))
          .series("load 1x9")
          .at(minutes(1))
          .alert(LOADED)
          .isInactive();
    }

    @Test
    void nothing(Scenario scenario) {
      assertThat(scenario.rules()).hasSize(1);
    }
  }

  @Test
  void the_states_of_alerts_that_a_test_looked_at_are_reported() {
    assertThat(Ran.tests(Looks.class).entries())
        .containsExactly(
            Map.of(LOADED, ".ppFF, one every 1m", LOADED + " #2", "..., one every 30s"));
  }

  @MonitoringOf(Shop.class)
  static class Fails {
    @Test
    void later(Scenario scenario) {
      scenario.series("load 9x9").at(minutes(1)).alert(LOADED).isPending();
      throw new IllegalStateException("mine");
    }
  }

  @Test
  void a_test_that_fails_is_reported_as_well() {
    Ran ran = Ran.tests(Fails.class);

    assertThat(ran.results()).containsExactly("later(..) IllegalStateException: mine");
    assertThat(ran.entries()).containsExactly(Map.of(LOADED, "pp, one every 1m"));
  }

  @ExtendWith(MonitoringExtension.class)
  static class WithoutSource {
    @Test
    void any(Scenario scenario) {}
  }

  static final class Hidden implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("hidden");
    }
  }

  @MonitoringOf(Hidden.class)
  static class OfHidden {
    @Test
    void any(Monitoring monitoring) {}
  }

  /** A source that can not be made. */
  public static final class Unmade implements MonitoringSource {
    public Unmade() {
      throw new IllegalStateException("no file");
    }

    @Override
    public Monitoring define(Environment environment) {
      return Monitoring.named("unmade");
    }
  }

  @MonitoringOf(Unmade.class)
  static class OfUnmade {
    @Test
    void any(Monitoring monitoring) {}
  }

  /** A source that wants a value. */
  public static final class Wanting implements MonitoringSource {
    @Override
    public Monitoring define(Environment environment) {
      throw new IllegalArgumentException("no value \"shop.limit\"");
    }
  }

  @MonitoringOf(Wanting.class)
  static class OfWanting {
    @Test
    void any(Environment environment) {}
  }

  /** A source that gives nothing. */
  public static final class Nothing implements MonitoringSource {
    @Override
    @SuppressWarnings("NullAway") // As the code of a user may.
    public Monitoring define(Environment environment) {
      return null;
    }
  }

  @MonitoringOf(Nothing.class)
  static class OfNothing {
    @Test
    void any(Scenario scenario) {}
  }

  @Test
  void sources_that_are_not_there_or_fail_are_named() {
    assertThat(failures(WithoutSource.class))
        .containsExactly(
            "any(..) ParameterResolutionException: no @MonitoringOf on WithoutSource.any or its"
                + " class: it says whose monitoring is tested");
    assertThat(failures(OfHidden.class))
        .containsExactly(
            "any(..) ParameterResolutionException: "
                + Hidden.class.getName()
                + " can not be made: it needs a public constructor without parameters");
    assertThat(failures(OfUnmade.class))
        .containsExactly(
            "any(..) ParameterResolutionException: the constructor of "
                + Unmade.class.getName()
                + " fails: java.lang.IllegalStateException: no file");
    assertThat(failures(OfWanting.class))
        .containsExactly(
            "any(..) ParameterResolutionException: Wanting.define(test) fails:"
                + " java.lang.IllegalArgumentException: no value \"shop.limit\"");
    assertThat(failures(OfNothing.class))
        .containsExactly(
            "any(..) ParameterResolutionException: Nothing.define(test) returned null: return a"
                + " Monitoring");
  }

  @MonitoringOf(Shop.class)
  @InEnvironment(name = "a")
  @InEnvironment(name = "a", values = "limit=1")
  static class Twice {
    @TestInEnvironments
    void any(Scenario scenario) {}
  }

  @MonitoringOf(Shop.class)
  @InEnvironment(name = "production")
  @InEnvironment(name = "staging")
  static class Several {
    @Test
    void once(Scenario scenario) {}

    @TestInEnvironments("stagin")
    void misspelt(Scenario scenario) {}

    @TestInEnvironments({"staging", "staging"})
    void twice(Scenario scenario) {}

    @TestInEnvironments
    @InEnvironment(name = "lab", values = "limit")
    void value(Scenario scenario) {}
  }

  @MonitoringOf(Shop.class)
  static class None {
    @TestInEnvironments
    void any(Scenario scenario) {}

    @TestInEnvironments("a/b")
    void name(Scenario scenario) {}
  }

  @Test
  void environments_that_are_not_clear_are_told() {
    assertThat(failures(Twice.class))
        .containsExactly(
            "any(..) ExtensionConfigurationException: two environments named \"a\" on Twice");
    assertThat(failures(Several.class))
        .containsExactlyInAnyOrder(
            "once(..) ParameterResolutionException: Several has several environments (production,"
                + " staging): use @TestInEnvironments, or put one @InEnvironment on the method",
            "misspelt(..) ExtensionConfigurationException: no environment named \"stagin\" on"
                + " Several; did you mean \"staging\"?",
            "twice(..) ExtensionConfigurationException: environment \"staging\" is named twice on"
                + " Several.twice",
            "value(..) ExtensionConfigurationException: value \"limit\" of environment \"lab\" on"
                + " Several.value: write key=value");
    assertThat(failures(None.class))
        .hasSize(2)
        .contains(
            "any(..) ExtensionConfigurationException: None.any runs in no environment: name some"
                + " in @TestInEnvironments, or declare some with @InEnvironment")
        .anyMatch(text -> text.startsWith("name(..) ExtensionConfigurationException: environment"));
  }

  private static List<String> failures(Class<?> tests) {
    return Ran.tests(tests).results();
  }
}
