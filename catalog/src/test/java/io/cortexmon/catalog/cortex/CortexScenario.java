package io.cortexmon.catalog.cortex;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.testing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scenarios with all rules of Cortex. */
final class CortexScenario {

  /** The interval at which Cortex's alerts are evaluated. */
  static final Duration STEP = Duration.ofSeconds(30);

  /** All rules of Cortex. */
  static final Scenario RULES =
      Scenario.of(new CortexMonitoring(), Environment.named("production"));

  private CortexScenario() {}

  /** Returns a scenario with these rules and series. */
  static Scenario with(List<Course> courses, Scenario rules) {
    Scenario scenario = rules.every(STEP);
    for (Course course : courses) {
      scenario = scenario.series(course.notation());
    }
    return scenario;
  }

  /** Returns a scenario with all rules and these series. */
  static Scenario of(Course... courses) {
    return with(List.of(courses), RULES);
  }

  /** Returns a scenario with all rules, counters that two pods expose, and other series. */
  static Scenario ofTwoPods(List<Course> counters, Course... others) {
    List<Course> all = new ArrayList<>(List.of(Course.byTwoPods(counters.toArray(Course[]::new))));
    all.addAll(List.of(others));
    return with(all, RULES);
  }

  /** Returns a time, in minutes since the start. */
  static Duration at(double minutes) {
    return Duration.ofSeconds(Math.round(minutes * 60));
  }
}
