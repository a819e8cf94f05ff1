package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.STEP;
import static io.cortexmon.catalog.cortex.CortexScenario.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.testing.AlertAssert;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.ScenarioMoment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is tested of every alert. A subclass has the name of its alert. */
abstract class AlertTests {

  private final String name = getClass().getSimpleName();

  /** Returns what is known of the alert. */
  abstract AlertCase alert();

  /** Returns the rules that are evaluated. */
  Scenario rules() {
    return CortexScenario.RULES;
  }

  /** Returns from when on the quiet series are watched, in minutes. */
  double quietFrom() {
    return 0;
  }

  /** Returns until when the quiet series are watched, in minutes. */
  double quietUntil() {
    return 60;
  }

  @Test
  void it_fires_with_its_labels_and_texts() {
    AlertCase alert = alert();
    AlertAssert firing =
        scenario(alert.firing())
            .at(at(alert.from() + alert.forMinutes()))
            .alert(name)
            .isFiring()
            .hasCount(1)
            .hasSummary(alert.summary())
            .hasDescription(alert.description())
            .hasOnlyAnnotations(
                Map.of(
                    "summary", alert.summary(),
                    "description", alert.description(),
                    "runbook_url", alert.runbook()));
    Map<String, String> labels = new TreeMap<>(firing.alerts().get(0).labels().asMap());
    assertThat(labels.remove("alertname")).isEqualTo(name);
    StringBuilder text = new StringBuilder();
    labels.forEach(
        (label, value) -> text.append(text.isEmpty() ? "" : " ").append(label + "=" + value));
    assertThat(text.toString()).isEqualTo(alert.labels());
  }

  @Test
  void it_waits_for_its_duration() {
    AlertCase alert = alert();
    Duration from = at(alert.from());
    Duration firing = from.plus(at(alert.forMinutes()));
    ScenarioMoment moment = scenario(alert.firing()).at(firing);
    if (alert.from() > 0) {
      moment.at(from.minus(STEP)).alert(name).isInactive();
    }
    moment.at(from).alert(name).isPending();
    moment.at(firing.minus(STEP)).alert(name).isPending().hasNeverFired();
    moment.at(firing).alert(name).isFiring();
  }

  @Test
  void it_resolves() {
    AlertCase alert = alert();
    Duration until = at(alert.until());
    scenario(alert.firing())
        .at(until.plus(STEP))
        .alert(name)
        .isInactive()
        .hasFiredBetween(at(alert.from() + alert.forMinutes()), until.minus(STEP))
        .hasResolvedBy(until);
  }

  @Test
  void it_stays_quiet_at_its_threshold() {
    AlertCase alert = alert();
    assertThat(alert.quiet()).isNotEmpty();
    scenario(alert.quiet())
        .at(at(quietUntil()))
        .value(alerted(quietUntil() - quietFrom()))
        .isNothing();
  }

  @Test
  void it_stays_quiet_without_series() {
    scenario(List.of()).at(at(60)).value(alerted(60)).isNothing();
  }

  @Test
  void it_ends_after_its_series_ended() {
    AlertCase alert = alert();
    double last = alert.from() + alert.forMinutes();
    AlertAssert ended =
        scenario(alert.firing().stream().map(course -> course.until(last)).toList())
            .at(at(last + alert.lingers() + 1))
            .alert(name);
    ended.isInactive().hasFiredBetween(at(last), at(last + alert.lingers()));
  }

  private Scenario scenario(List<Course> courses) {
    return CortexScenario.with(courses, rules());
  }

  /** How often the alert was pending or firing in the last minutes; nothing where it never was. */
  private String alerted(double minutes) {
    return "count_over_time(ALERTS{alertname=\"%s\"}[%ds])"
        .formatted(name, Math.round(minutes * 60) + 1);
  }
}
