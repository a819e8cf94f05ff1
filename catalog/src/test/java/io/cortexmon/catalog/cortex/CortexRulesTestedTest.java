package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** No rule of Cortex is without a test. */
class CortexRulesTestedTest {

  private static final List<Class<?>> TESTS =
      List.of(
          CoreRulesTest.class,
          MasterRulesTest.class,
          WorkerRulesTest.class,
          McpRulesTest.class,
          ContractorRulesTest.class,
          TokenRulesTest.class,
          ResourceRulesTest.class,
          TaskRulesTest.class,
          DashboardRulesTest.class,
          NodeRulesTest.class);

  private static final List<RecordedValues> RECORDED =
      List.of(
          CoreRulesTest.RECORDED,
          MasterRulesTest.RECORDED,
          WorkerRulesTest.RECORDED,
          McpRulesTest.RECORDED,
          ContractorRulesTest.RECORDED,
          TokenRulesTest.RECORDED,
          ResourceRulesTest.RECORDED,
          TaskRulesTest.RECORDED,
          HandoffRulesTest.RECORDED);

  private static Stream<Rule> rules() {
    return new CortexMonitoring()
        .define(Environment.named("production")).groups().stream()
            .flatMap(group -> group.rules().stream());
  }

  @Test
  void every_alert_has_a_class_of_tests_with_its_name() {
    List<String> tested =
        TESTS.stream()
            .flatMap(tests -> Stream.of(tests.getDeclaredClasses()))
            .filter(AlertTests.class::isAssignableFrom)
            .filter(tests -> tests.isAnnotationPresent(Nested.class))
            .filter(tests -> !Modifier.isAbstract(tests.getModifiers()))
            .map(Class::getSimpleName)
            .toList();
    List<String> alerts = rules().filter(AlertingRule.class::isInstance).map(Rule::name).toList();
    assertThat(alerts).hasSize(32);
    assertThat(tested).containsExactlyInAnyOrderElementsOf(alerts);
  }

  @Test
  void every_recording_rule_has_a_value_that_is_expected() {
    List<String> tested = RECORDED.stream().flatMap(values -> values.rules().stream()).toList();
    List<String> recordings =
        rules().filter(RecordingRule.class::isInstance).map(Rule::name).toList();
    assertThat(recordings).hasSize(73);
    assertThat(tested).containsExactlyInAnyOrderElementsOf(recordings);
  }
}
