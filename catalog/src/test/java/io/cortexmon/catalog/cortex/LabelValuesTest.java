package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import io.cortexmon.metric.Label;
import io.cortexmon.testing.ScenarioMoment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Alerts that keep a label of which all values are known fire for each of them, an alert each. The
 * values are those of sections 1 and 2 of the specification.
 */
class LabelValuesTest {

  private static final List<String> COMPONENTS =
      List.of(
          "meta-agent",
          "core",
          "master",
          "worker",
          "mcp",
          "contractor",
          "infrastructure",
          "coordination",
          "dashboard");

  private static final List<String> MASTERS =
      List.of("coordinator", "development", "security", "cicd", "inventory");

  private static final List<String> CONTRACTORS = List.of("infrastructure", "n8n", "talos");

  /**
   * An alert whose series are known for one value of a label.
   *
   * @param tests of the alert
   * @param ofSeries the label as the series have it
   * @param ofAlert the label as the alert has it
   * @param known the value of the label of those series that make the alert fire
   * @param values all values
   */
  private record Case(
      AlertTests tests, String ofSeries, String ofAlert, String known, List<String> values) {

    Case(AlertTests tests, String label, String known, List<String> values) {
      this(tests, label, label, known, values);
    }

    /** Returns the series for which it fires, once for each value. */
    List<Course> courses() {
      List<Course> all = new ArrayList<>();
      for (Course course : tests.alert().firing()) {
        if (course.has(ofSeries, known)) {
          values.forEach(value -> all.add(course.with(ofSeries, value)));
        }
      }
      return all;
    }

    @Override
    public String toString() {
      return tests.getClass().getSimpleName();
    }
  }

  private static List<Case> cases() {
    CoreRulesTest core = new CoreRulesTest();
    MasterRulesTest masters = new MasterRulesTest();
    WorkerRulesTest workers = new WorkerRulesTest();
    ContractorRulesTest contractors = new ContractorRulesTest();
    String master = "master_type";
    String security = "security";
    return List.of(
        new Case(core.new CortexHighErrorRate(), "component", "core", COMPONENTS),
        new Case(core.new CortexHighLatency(), "component", "core", COMPONENTS),
        new Case(masters.new MasterAgentDown(), master, "parent_master", security, MASTERS),
        new Case(masters.new MasterWorkerSpawnFailure(), master, security, MASTERS),
        new Case(masters.new MasterTaskBacklog(), master, security, MASTERS),
        new Case(masters.new MasterMemoryPressure(), master, security, MASTERS),
        new Case(workers.new TooManyActiveWorkers(), "parent_master", security, MASTERS),
        new Case(contractors.new ContractorHighErrorRate(), "contractor_type", "n8n", CONTRACTORS),
        new Case(contractors.new ContractorSlowResponse(), "contractor_type", "n8n", CONTRACTORS));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void it_fires_for_each_value(Case one) {
    AlertCase alert = one.tests().alert();
    ScenarioMoment moment =
        CortexScenario.with(one.courses(), CortexScenario.RULES)
            .at(at(alert.from() + alert.forMinutes()));

    moment.alert(one.toString()).isFiring().hasCount(one.values().size());
    for (String value : one.values()) {
      moment
          .alert(one.toString())
          .with(Label.named(one.ofAlert()).is(value))
          .isFiring()
          .hasCount(1);
    }
  }
}
